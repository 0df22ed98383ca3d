package org.orbsieve.narrowphase.passage;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.narrowphase.Closest;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RangeMinima;
import org.orbsieve.narrowphase.RelativeMotion;
import org.orbsieve.narrowphase.SmoothInterval;
import org.orbsieve.narrowphase.SmoothIntervals;
import org.orbsieve.narrowphase.TrackSample;

/**
 * One pair, step by step: the passages of a step, the minima of range in it, and to which minimum a
 * passage belongs. All of it follows from the pair and the step alone, whoever asks.
 *
 * <p>A step is cut into parts in which both motions are smooth ({@link SmoothIntervals}). Where one
 * piece of an ephemeris follows another, both motions count at that time: a passage goes on if the
 * pair is inside by both, and the range has a minimum if it falls by the first and does not by the
 * second.
 */
public final class PassageSteps {

  /** Minima of range within this of a passage's ends are inside it [s]: rounding of both. */
  private static final double AT_THE_END = 1e-6;

  /** Minima are looked for a little farther out than passages, since rounding must lose none. */
  private static final double FARTHER = 1.01;

  /** Precision of the smallest normalised distance in long passages, {@link #LONG}. */
  private static final double NORM_TOLERANCE = 1e-3;

  /** Length from which a passage is long [s]; in shorter ones it is found more exactly. */
  private static final double LONG = 600;

  private final TimeGrid grid;
  private final RtnVolume[][] volumes;
  private final StepBound bounds;
  private final Ephemeris ephemeris;
  private final SmoothIntervals intervals;
  private final RelativeMotion motion;
  private final VolumeScan scan;
  private final RangeMinima minima;
  private final OrbitLifetime lifetime;
  private int i;
  private int j;
  private double end;
  private PairVolumes around;

  /**
   * For all pairs, on one thread.
   *
   * @param reach largest range at which any object can be inside the volume of another [m]
   * @param volumes per row, the volumes around the object
   * @param bounds bounds of the relative motion in any step; used by this instance alone
   * @param intervals the motions and where they break; used by this instance alone
   */
  public PassageSteps(
      double reach, RtnVolume[][] volumes, StepBound bounds, SmoothIntervals intervals) {
    this.grid = intervals.grid();
    this.volumes = volumes;
    this.bounds = bounds;
    this.ephemeris = intervals.ephemeris();
    this.intervals = intervals;
    this.motion = new RelativeMotion(ephemeris);
    this.scan = new VolumeScan(motion);
    this.minima = new RangeMinima(motion, FARTHER * reach, intervals.remainders());
    this.lifetime = new OrbitLifetime(ephemeris);
  }

  /**
   * Chooses a pair.
   *
   * @return whether either has a volume, and both are there at some time
   */
  boolean pair(int rowI, int rowJ) {
    i = rowI;
    j = rowJ;
    end = intervals.end(i, j);
    motion.pair(i, j);
    around = new PairVolumes(volumes[i], volumes[j]);
    scan.pair(around);
    return around.count() > 0 && end > 0;
  }

  /** The volumes of the pair. */
  PairVolumes volumes() {
    return around;
  }

  /** The relative motion of the pair. */
  RelativeMotion motion() {
    return motion;
  }

  /** Whether the time of the pair begins at a time [s]. */
  boolean startsAt(double time) {
    return intervals.windows(i, j, end).stream().anyMatch(window -> window.from() == time);
  }

  /** Whether the time of the pair ends at a time [s], as far as is known. */
  boolean stopsAt(double time) {
    return intervals.windows(i, j, end).stream().anyMatch(window -> window.to() == time);
  }

  /** Whether the pair is still there when a step begins. */
  boolean reaches(int step) {
    return grid.begin(step) < end;
  }

  /** Looks whether an orbit ends in a step that has not been examined, and takes note of it. */
  void examine(int step) {
    double a = grid.begin(step);
    double b = Math.min(grid.begin(step + 1), end);
    for (int row : new int[] {i, j}) {
      // the ends of successive element sets are known from the start
      if (!ephemeris.canBreak(row)) {
        double lowest = Math.min(lifetime.radius(row, a), lifetime.radius(row, b));
        if (OrbitLifetime.isSuspect(lowest, b - a)) {
          end = Math.min(end, lifetime.end(row, a, b));
        }
      }
    }
  }

  /** Bound of the relative acceleration in a step; that of two ephemerides is their own. */
  double residual(int step) {
    return ephemeris.tabulated(i) != null && ephemeris.tabulated(j) != null
        ? Double.POSITIVE_INFINITY
        : bounds.residual(i, j, step);
  }

  private List<SmoothInterval> parts(int step, double residual) {
    return intervals.of(i, j, step, end, residual);
  }

  private List<SmoothInterval> parts(int step) {
    return parts(step, residual(step));
  }

  /** The passages of a step in the order of time, with the minima of range that they contain. */
  List<Passage> passages(int step, double residual) {
    List<SmoothInterval> parts = parts(step, residual);
    List<Passage> found = new ArrayList<>(0);
    for (SmoothInterval part : parts) {
      Passage.of(scan.search(part)).forEach(one -> Passage.add(found, one));
    }
    if (!found.isEmpty()) {
      if (!parts.get(0).starts()) {
        // of the step before, but it may be contained in a passage of this one
        contain(found, breakMinimum(grid.begin(step), step - 1));
      }
      for (SmoothInterval part : parts) {
        minima(part, step).forEach(minimum -> contain(found, minimum));
      }
    }
    return found;
  }

  private static void contain(List<Passage> found, Closest minimum) {
    if (minimum != null) {
      double time = minimum.time();
      found.replaceAll(
          one ->
              time >= one.from() - AT_THE_END && time <= one.to() + AT_THE_END
                  ? one.withMinimum(minimum)
                  : one);
    }
  }

  /** The minima of range in a part of a step, and that at the break at its end. */
  private List<Closest> minima(SmoothInterval part, int step) {
    TrackSample a = TrackSample.at(motion, part.from());
    TrackSample b = TrackSample.before(motion, part.to());
    List<Closest> found = new ArrayList<>(0);
    minima.search(a, b, part.limits());
    for (int m = 0; m < minima.count(); m++) {
      double time = minima.time(m);
      if (!(part.starts() && time <= a.t) && !(part.stops() && time >= b.t)) {
        found.add(at(Conjunction.Kind.MINIMUM, time, step, time >= b.t));
      }
    }
    Closest last = part.breaks() ? breakMinimum(b.t, step) : null;
    if (last != null) {
      found.add(last);
    }
    return found;
  }

  private Closest at(Conjunction.Kind kind, double time, int step, boolean isBefore) {
    motion.evaluate(time, isBefore);
    return new Closest(kind, time, motion.range, step, isBefore);
  }

  /**
   * The minimum of range where one piece of an ephemeris follows another, if it ceases to fall
   * there; null if it does not.
   *
   * @param step the step in which the first one ends; the minimum is one of the next step if the
   *     pair is too far apart in that one
   */
  private Closest breakMinimum(double time, int step) {
    boolean falls = motion.closing(time, true) < 0;
    double before = motion.range;
    if (!falls || !(motion.closing(time, false) >= 0)) {
      return null;
    }
    boolean isNext = before > around.within() && time == grid.begin(step + 1);
    return new Closest(
        Conjunction.Kind.MINIMUM,
        time,
        Math.min(before, motion.range),
        isNext ? step + 1 : step,
        before < motion.range);
  }

  /**
   * Whether passages beyond a time can belong together with what is on its other side: a passage
   * goes on there, or the range falls from there towards this side, on which the pair is near.
   *
   * @param time between two steps or parts of them [s]
   * @param isLater whether it is the later side that is asked for
   */
  boolean goesOn(double time, boolean isLater) {
    TrackPoint after = scan.at(time);
    TrackPoint before = scan.before(time);
    TrackPoint here = isLater ? before : after;
    if (!(here.range <= scan.within())) {
      return false;
    }
    if (before.isInside() && after.isInside()) {
      return true;
    }
    double closingBefore = motion.closing(time, true);
    double closingAfter = motion.closing(time, false);
    return isLater ? closingBefore > 0 || closingAfter >= 0 : closingBefore < 0 || closingAfter < 0;
  }

  /**
   * The closest approach that a passage belongs to: the lowest minimum of range in it, or else the
   * one that is reached from it while the range falls.
   */
  Closest closest(Passage passage) {
    if (passage.minimum() != null) {
      return passage.minimum();
    }
    TrackPoint from = scan.at(passage.from());
    TrackPoint to = scan.before(passage.to());
    boolean isBefore =
        motion.closing(passage.from(), false) > 0
            && (from.range <= to.range || motion.closing(passage.to(), true) >= 0);
    return isBefore ? before(passage.from()) : after(passage.to());
  }

  /** The last minimum before a time at which the range grows. */
  private Closest before(double time) {
    int home = step(time);
    for (int step = home; step >= 0; step--) {
      List<SmoothInterval> parts = parts(step);
      for (int p = parts.size() - 1; p >= 0; p--) {
        SmoothInterval part = parts.get(p);
        if (part.from() <= time) {
          List<Closest> found = minima(part, step);
          for (int m = found.size() - 1; m >= 0; m--) {
            if (found.get(m).time() <= time) {
              return found.get(m);
            }
          }
          if (part.starts()) {
            return at(Conjunction.Kind.START, part.from(), step, false);
          }
          if (!goesOn(part.from(), true)) {
            return at(Conjunction.Kind.MINIMUM, time, home, false);
          }
        }
      }
    }
    return at(Conjunction.Kind.START, 0, 0, false);
  }

  /** The first minimum after a time at which the range falls. */
  private Closest after(double time) {
    int home = stepBefore(time);
    for (int step = home; step < grid.count() && reaches(step); step++) {
      if (step > home) {
        examine(step);
      }
      for (SmoothInterval part : parts(step)) {
        if (part.to() >= time) {
          if (part.from() > time && !goesOn(part.from(), false)) {
            return at(Conjunction.Kind.MINIMUM, time, home, true);
          }
          for (Closest minimum : minima(part, step)) {
            if (minimum.time() >= time) {
              return minimum;
            }
          }
          if (part.stops()) {
            return at(Conjunction.Kind.STOP, part.to(), step, true);
          }
        }
      }
    }
    return at(Conjunction.Kind.STOP, end, stepBefore(end), true);
  }

  /**
   * Where the normalised distance is smallest in a passage through one volume. From its begin to
   * its end, whoever asks, so that the answer is the same.
   */
  TrackPoint deepest(Passage.Visit visit, int volume) {
    TrackPoint best = null;
    double length = visit.exit() - visit.entry();
    double tolerance = Math.min(1, length / LONG) * NORM_TOLERANCE;
    for (SmoothInterval part : partsOf(visit, visit.entry(), visit.exit())) {
      best = scan.lower(part, visit.entry(), visit.exit(), volume, best, tolerance);
    }
    TrackPoint lowest = best;
    for (SmoothInterval part : partsOf(visit, best.t - VolumeScan.LEAF, best.t + VolumeScan.LEAF)) {
      double from = Math.max(visit.entry(), part.from());
      double to = Math.min(visit.exit(), part.to());
      TrackPoint polished = scan.polish(best, from, to, volume);
      lowest = polished.norm[volume] < lowest.norm[volume] ? polished : lowest;
    }
    return lowest;
  }

  /** The parts of steps that have a time in common with a passage, between two times. */
  private List<SmoothInterval> partsOf(Passage.Visit visit, double from, double to) {
    List<SmoothInterval> found = new ArrayList<>();
    double begin = Math.max(from, visit.entry());
    double stop = Math.min(to, visit.exit());
    int last = stepBefore(stop);
    for (int step = Math.min(last, step(begin)); step <= last; step++) {
      for (SmoothInterval part : parts(step)) {
        double common = Math.min(part.to(), stop) - Math.max(part.from(), begin);
        if (common > 0 || (common == 0 && begin == stop)) {
          found.add(part);
        }
      }
    }
    return found;
  }

  /** The last step that contains a time. */
  private int step(double time) {
    int step = (int) Math.min(grid.count() - 1, Math.max(0, Math.floor(time / grid.width())));
    while (step > 0 && grid.begin(step) > time) {
      step--;
    }
    while (step < grid.count() - 1 && grid.begin(step + 1) <= time) {
      step++;
    }
    return step;
  }

  /** The first step that contains a time. */
  private int stepBefore(double time) {
    int step = step(time);
    return step > 0 && grid.begin(step) == time ? step - 1 : step;
  }
}
