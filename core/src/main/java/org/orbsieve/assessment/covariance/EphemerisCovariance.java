package org.orbsieve.assessment.covariance;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.RealMatrix;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedCovariance;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/**
 * The errors that an operator states in an object's ephemeris, of the segment that counts at the
 * time asked for.
 *
 * <p>Between two covariances that are at most a sixteenth of a revolution apart the matrices are
 * interpolated linearly in RTN, element by element: the result is positive semidefinite as they
 * are. Else the last one before, or the first one after if there is none before, is propagated by
 * two-body motion, linearised in equinoctial elements, with no errors added: that of a single
 * covariance at the begin of an ephemeris is then optimistic at its end, and the source says {@code
 * propagated}.
 */
public final class EphemerisCovariance implements CovarianceSource {

  /** Longest arc across which matrices are interpolated [rad]. */
  private static final double MAX_ARC = Math.PI / 8;

  @Override
  public String name() {
    return "the object's ephemeris";
  }

  @Override
  public Optional<SourcedCovariance> of(SpaceObject object, AbsoluteDate date, StateVector state) {
    return object.ephemeris().flatMap(orbit -> at(orbit, date, object.elements().meanMotion()));
  }

  private static Optional<SourcedCovariance> at(
      TabulatedOrbit orbit, AbsoluteDate date, double rate) {
    double t = date.durationFrom(orbit.reference());
    List<TabulatedCovariance> known = covariances(orbit, t);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    int after = 0;
    while (after < known.size() && known.get(after).time() <= t) {
      after++;
    }
    TabulatedMotion motion = new TabulatedMotion(orbit, orbit.reference());
    String source = "ephemeris " + orbit.fileName();
    TabulatedCovariance earlier = known.get(Math.max(0, after - 1));
    TabulatedCovariance later = known.get(Math.min(after, known.size() - 1));
    double width = later.time() - earlier.time();
    if (earlier.time() == t
        || (earlier.time() < t && t < later.time() && width * rate <= MAX_ARC)) {
      double part = width > 0 ? (t - earlier.time()) / width : 0;
      RealMatrix mean =
          rtn(earlier, motion)
              .scalarMultiply(1 - part)
              .add(rtn(later, motion).scalarMultiply(part));
      return Optional.of(new SourcedCovariance(covariance(mean), source, false));
    }
    return TwoBodyCovariance.after(
            state(motion, earlier.time()), covariance(rtn(earlier, motion)), t - earlier.time())
        .map(covariance -> new SourcedCovariance(covariance, source + ", propagated", false));
  }

  /** The covariances of the segment that counts at a time. */
  private static List<TabulatedCovariance> covariances(TabulatedOrbit orbit, double t) {
    List<TabulatedCovariance> known = List.of();
    for (TabulatedSegment segment : orbit.segments()) {
      if (segment.usableFrom() <= t && t <= segment.usableTo()) {
        known = segment.covariances().stream().filter(c -> !isZero(c)).toList();
      }
    }
    return known;
  }

  private static boolean isZero(TabulatedCovariance covariance) {
    RealMatrix c = covariance.matrix();
    return c.getEntry(0, 0) == 0 && c.getEntry(1, 1) == 0 && c.getEntry(2, 2) == 0;
  }

  @Override
  public Optional<String> refusal(SpaceObject object, AbsoluteDate date) {
    return object
        .ephemeris()
        .filter(orbit -> orbit.segments().stream().anyMatch(s -> !s.covariances().isEmpty()))
        .filter(orbit -> covariances(orbit, date.durationFrom(orbit.reference())).isEmpty())
        .map(
            orbit ->
                "ephemeris " + orbit.fileName() + " has no covariance, or zeros, at this time");
  }

  private static RealMatrix rtn(TabulatedCovariance given, TabulatedMotion motion) {
    StateVector state = state(motion, given.time());
    return given.rtn(
        new Vector3D(state.x(), state.y(), state.z()),
        new Vector3D(state.vx(), state.vy(), state.vz()));
  }

  private static StateVector state(TabulatedMotion motion, double t) {
    double[] s = new double[6];
    motion.state(t, s);
    return new StateVector(s[0], s[1], s[2], s[3], s[4], s[5]);
  }

  private static RtnCovariance covariance(RealMatrix matrix) {
    double[] lower = new double[RtnCovariance.STATE_ELEMENTS];
    for (int row = 0, at = 0; row < 6; row++) {
      for (int column = 0; column <= row; column++) {
        lower[at++] = matrix.getEntry(row, column);
      }
    }
    return RtnCovariance.ofLowerTriangle(lower);
  }
}
