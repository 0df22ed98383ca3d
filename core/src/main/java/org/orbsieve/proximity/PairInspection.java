package org.orbsieve.proximity;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.Ephemeris;

/**
 * Decides what one pair did, from the coarse samples at which it was near. Scratch of one thread.
 */
final class PairInspection {

  /** Steps of a scan in a period of the faster orbit. */
  private static final int STEPS = 48;

  /** An episode is within the limits for at least this part of its time. */
  private static final double SHARE = 0.5;

  private final Flight flight;
  private final ProximitySettings settings;
  private final RelativeTrack track;

  PairInspection(Flight flight, ProximitySettings settings, Ephemeris ephemeris) {
    this.flight = flight;
    this.settings = settings;
    this.track = new RelativeTrack(ephemeris);
  }

  /**
   * Inspects a pair.
   *
   * @param near keys of its samples, see {@link NearPairs#key}, in order
   */
  PairFindings of(long[] near) {
    int i = NearPairs.first(near[0]);
    int j = NearPairs.second(near[0]);
    SpaceObject first = flight.object(i);
    SpaceObject second = flight.object(j);
    PairRegime regime = PairRegime.of(first.elements(), second.elements());
    double longer =
        Math.max(PairRegime.period(first.elements()), PairRegime.period(second.elements()));
    double step = Math.min(step(first.elements()), step(second.elements()));
    StayLimits limits = settings.stays().get(regime);
    double least = limits.least(longer);
    boolean isApproached =
        PairReach.isOfTwoOwners(first, second) && isApproached(regime, near.length);
    track.pair(i, j);
    List<Stay> stays = new ArrayList<>();
    List<Stay> episodes = new ArrayList<>();
    List<Approach> approaches = new ArrayList<>();
    for (double[] window : windows(near, longer)) {
      if (window[1] - window[0] < Math.min(least, settings.duration()) && !isApproached) {
        continue;
      }
      PairScan scan = scan(i, j, window, step, limits.range(), limits.speed());
      List<Span> spans = scan.spans();
      approaches.addAll(scan.approaches());
      spans.stream()
          .filter(span -> span.duration() >= least)
          .map(span -> stay(first, second, regime, span, span.duration(), 1))
          .forEach(stays::add);
      joined(spans, longer).stream()
          .filter(part -> isEpisode(part, least))
          .map(part -> episode(i, j, regime, part, step))
          .forEach(episodes::add);
    }
    return new PairFindings(
        first,
        second,
        regime,
        stays,
        episodes,
        enough(approaches, settings.visits(), isApproached && regime == PairRegime.GEO),
        inDifferentPlanes(
            enough(approaches, settings.repeats(), isApproached && regime != PairRegime.GEO)));
  }

  /** The approaches if the orbital planes differ by more than co-planar ones do. */
  private List<Approach> inDifferentPlanes(List<Approach> approaches) {
    if (approaches.isEmpty()) {
      return approaches;
    }
    return track.planeAngle(approaches.get(0).time()) > settings.shadows().plane()
        ? approaches
        : List.of();
  }

  /** A step turns an orbit at its perigee as far as it turns a circular one. */
  private static double step(ElementSet elements) {
    return PairRegime.period(elements) / STEPS * Math.pow(1 - elements.eccentricity(), 1.5);
  }

  /** An approach lies beside a sample, and between two approaches there is half a revolution. */
  private boolean isApproached(PairRegime regime, int samples) {
    return samples
        >= (regime == PairRegime.GEO ? settings.visits().count() : settings.repeats().count());
  }

  /** Windows of time that cover all instants near a sample, joined over gaps. */
  private List<double[]> windows(long[] near, double gap) {
    List<double[]> windows = new ArrayList<>();
    double half = 0.5 * ProximityWatch.SPACING;
    for (long key : near) {
      double t = NearPairs.sample(key) * ProximityWatch.SPACING;
      double from = Math.max(0, t - half);
      double to = Math.min(settings.duration(), t + half);
      double[] last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
      if (last != null && from - last[1] <= gap) {
        last[1] = to;
      } else if (from < to) {
        windows.add(new double[] {from, to});
      }
    }
    return windows;
  }

  private PairScan scan(int i, int j, double[] window, double step, double range, double speed) {
    PairScan scan = new PairScan(track, range, speed);
    double from = window[0];
    for (double at : flight.breaks(i, j, window[0], window[1])) {
      scan.follow(from, Math.nextDown(at), step);
      from = at;
    }
    scan.follow(from, window[1], step);
    return scan;
  }

  /** The intervals, in groups whose gaps are at most a period. */
  private static List<List<Span>> joined(List<Span> spans, double gap) {
    List<List<Span>> groups = new ArrayList<>();
    for (Span span : spans) {
      List<Span> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last != null && span.from() - last.get(last.size() - 1).to() <= gap) {
        last.add(span);
      } else {
        groups.add(new ArrayList<>(List.of(span)));
      }
    }
    return groups;
  }

  private static boolean isEpisode(List<Span> part, double least) {
    double length = part.get(part.size() - 1).to() - part.get(0).from();
    return length >= least && inside(part) >= SHARE * length;
  }

  private static double inside(List<Span> part) {
    return part.stream().mapToDouble(Span::duration).sum();
  }

  private Stay episode(int i, int j, PairRegime regime, List<Span> part, double step) {
    Span whole = part.get(0);
    if (part.size() > 1) {
      double[] window = {whole.from(), part.get(part.size() - 1).to()};
      double none = Double.POSITIVE_INFINITY;
      whole = scan(i, j, window, step, none, none).spans().get(0);
    }
    return stay(flight.object(i), flight.object(j), regime, whole, inside(part), part.size());
  }

  private Stay stay(
      SpaceObject first,
      SpaceObject second,
      PairRegime regime,
      Span span,
      double inside,
      int intervals) {
    return new Stay(
        first,
        second,
        regime,
        span.from(),
        span.to(),
        span.from() <= 0,
        span.to() >= settings.duration(),
        span.closest(),
        span.minima(),
        span.duration() > 0 ? span.rangeTime() / span.duration() : span.closest().range(),
        span.farthest(),
        span.fastest(),
        inside,
        intervals,
        isIdentical(first.elements(), second.elements()),
        track.geometry(
            span.closest().time(),
            MeanOrbit.of(first.elements()),
            MeanOrbit.of(second.elements())));
  }

  private static boolean isIdentical(ElementSet a, ElementSet b) {
    return a.epoch().equals(b.epoch())
        && a.meanMotion() == b.meanMotion()
        && a.eccentricity() == b.eccentricity()
        && a.inclination() == b.inclination()
        && a.raan() == b.raan()
        && a.argPerigee() == b.argPerigee()
        && a.meanAnomaly() == b.meanAnomaly()
        && a.bstar() == b.bstar();
  }

  private static List<Approach> enough(
      List<Approach> approaches, Approaches limits, boolean applies) {
    List<Approach> counted =
        approaches.stream()
            .filter(one -> one.range() <= limits.range() && one.speed() <= limits.speed())
            .toList();
    return applies && counted.size() >= limits.count() ? counted : List.of();
  }
}
