package org.orbsieve.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.MathUtils;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * Finds orbits that shadow others: payloads in low orbits, of different owners and launches. All
 * pairs whose perigees differ by at most the limit are compared, in the order of perigee.
 */
final class Shadows {

  private record Candidate(int row, SpaceObject object, MeanOrbit orbit) {}

  private final ShadowLimits limits;
  private final AbsoluteDate now;
  private final AbsoluteDate later;

  private Shadows(ProximitySettings settings) {
    this.limits = settings.shadows();
    this.now = settings.start();
    this.later = settings.start().shiftedBy(limits.ahead());
  }

  /** The shadows of a catalogue, by the modulus of their drift. */
  static List<Shadow> of(Catalog catalog, ProximitySettings settings) {
    List<Candidate> all = new ArrayList<>();
    for (int row = 0; row < catalog.size(); row++) {
      SpaceObject object = catalog.object(row);
      boolean isPayload = object.facts().type() == ObjectFacts.Type.PAYLOAD;
      boolean isLow = PairRegime.of(object.elements(), object.elements()) == PairRegime.LOW;
      if (isPayload && isLow && !object.facts().owner().isEmpty()) {
        all.add(new Candidate(row, object, MeanOrbit.of(object.elements())));
      }
    }
    all.sort(Comparator.comparingDouble(one -> one.orbit().perigee()));
    return new Shadows(settings).among(all);
  }

  private List<Shadow> among(List<Candidate> byPerigee) {
    List<Shadow> found = new ArrayList<>();
    for (int k = 0; k < byPerigee.size(); k++) {
      Candidate one = byPerigee.get(k);
      for (int l = k + 1; l < byPerigee.size(); l++) {
        Candidate other = byPerigee.get(l);
        if (other.orbit().perigee() - one.orbit().perigee() > limits.heights()) {
          break;
        }
        Shadow shadow = one.row() < other.row() ? shadow(one, other) : shadow(other, one);
        if (shadow != null) {
          found.add(shadow);
        }
      }
    }
    found.sort(
        Comparator.comparingDouble((Shadow s) -> Math.abs(s.drift()))
            .thenComparingInt(s -> s.first().catalogNumber())
            .thenComparingInt(s -> s.second().catalogNumber()));
    return found;
  }

  /** The shadow of a pair; null if it is none. */
  private Shadow shadow(Candidate a, Candidate b) {
    MeanOrbit p = a.orbit();
    MeanOrbit q = b.orbit();
    double drift = q.latitudeRate() - p.latitudeRate();
    if (Math.abs(q.apogee() - p.apogee()) > limits.heights()
        || Math.abs(drift) > limits.drift()
        || a.object().facts().owner().equals(b.object().facts().owner())
        || isSameLaunch(a.object(), b.object())) {
      return null;
    }
    double plane = Vector3D.angle(p.normal(now), q.normal(now));
    if (plane > limits.plane()) {
      return null;
    }
    double planeLater = Vector3D.angle(p.normal(later), q.normal(later));
    return planeLater > limits.plane()
        ? null
        : new Shadow(
            a.object(),
            b.object(),
            plane,
            planeLater,
            MathUtils.normalizeAngle(q.latitude(now) - p.latitude(now), 0),
            drift,
            q.perigee() - p.perigee(),
            q.apogee() - p.apogee());
  }

  private static boolean isSameLaunch(SpaceObject a, SpaceObject b) {
    return !a.launch().isEmpty() && a.launch().equals(b.launch());
  }
}
