package org.orbsieve.narrowphase;

import java.util.List;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.narrowphase.volume.RtnVolume;

/**
 * One pair, step by step: the passages of a step, the minima of range in it, and to which minimum a
 * passage belongs. All of it follows from the pair and the step alone, whoever asks.
 */
final class PassageSteps {

  /** Minima of range within this of a passage's ends are inside it [s]: rounding of both. */
  private static final double AT_THE_END = 1e-6;

  /** Minima are looked for a little farther out than passages, since rounding must lose none. */
  private static final double FARTHER = 1.01;

  /** Precision of the smallest normalised distance in long passages, {@link #LONG}. */
  private static final double NORM_TOLERANCE = 1e-3;

  /** Length from which a passage is long [s]; in shorter ones it is found more exactly. */
  private static final double LONG = 600;

  private final TimeGrid grid;
  private final RtnVolume[] volumes;
  private final double[] validUntil;
  private final StepBound bounds;
  private final RelativeMotion motion;
  private final VolumeScan scan;
  private final RangeMinima minima;
  private final OrbitLifetime lifetime;
  private int i;
  private int j;
  private double end;

  /**
   * When two objects are closest.
   *
   * @param kind whether the range has a minimum there, or the period begins or ends
   * @param time when [s]
   */
  record Closest(Conjunction.Kind kind, double time) {}

  /**
   * For all pairs, on one thread.
   *
   * @param grid the steps
   * @param reach largest range at which any object can be inside the volume of another [m]
   * @param volumes per row, null for none
   * @param validUntil per row, the time at which its orbit ends as far as it is known [s]
   * @param bounds bounds in any step
   * @param ephemeris the reference states
   */
  PassageSteps(
      TimeGrid grid,
      double reach,
      RtnVolume[] volumes,
      double[] validUntil,
      StepBound bounds,
      Ephemeris ephemeris) {
    this.grid = grid;
    this.volumes = volumes;
    this.validUntil = validUntil;
    this.bounds = bounds;
    this.motion = new RelativeMotion(ephemeris);
    this.scan = new VolumeScan(motion, grid.half());
    this.minima = new RangeMinima(motion, FARTHER * reach, grid.half());
    this.lifetime = new OrbitLifetime(ephemeris);
  }

  /**
   * Chooses a pair.
   *
   * @return whether either has a volume, and both are there at the start
   */
  boolean pair(int rowI, int rowJ) {
    i = rowI;
    j = rowJ;
    end = Math.min(grid.duration(), Math.min(validUntil[i], validUntil[j]));
    motion.pair(i, j);
    scan.pair(new RtnVolume[] {volumes[i], volumes[j]});
    return scan.within() > 0 && end > 0;
  }

  /** The relative motion of the pair. */
  RelativeMotion motion() {
    return motion;
  }

  /** When the period ends for the pair, as far as is known [s]. */
  double end() {
    return end;
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
      double lowest = Math.min(lifetime.radius(row, a), lifetime.radius(row, b));
      if (OrbitLifetime.isSuspect(lowest, b - a)) {
        end = Math.min(end, lifetime.end(row, a, b));
      }
    }
  }

  /** Bound of the relative acceleration in a step. */
  double residual(int step) {
    return bounds.residual(i, j, step);
  }

  /** The passages of a step in the order of time, with the minima of range that they contain. */
  List<Passage> passages(int step, double residual) {
    double a = grid.begin(step);
    double b = Math.min(grid.begin(step + 1), end);
    if (b <= a) {
      return List.of();
    }
    List<Passage> found = Passage.of(scan.search(scan.at(a), scan.at(b), residual));
    if (!found.isEmpty()) {
      searchMinima(step, residual);
      for (int m = 0; m < minima.count(); m++) {
        double time = minima.time(m);
        motion.evaluate(time);
        double range = motion.range;
        found.replaceAll(one -> contains(one, time) ? one.withMinimum(time, range) : one);
      }
    }
    return found;
  }

  private boolean contains(Passage passage, double time) {
    return time > 0
        && time < end
        && time >= passage.from() - AT_THE_END
        && time <= passage.to() + AT_THE_END;
  }

  private void searchMinima(int step, double residual) {
    double a = grid.begin(step);
    double b = Math.min(grid.begin(step + 1), end);
    minima.search(
        a, RangeMinima.Sample.at(motion, a), b, RangeMinima.Sample.at(motion, b), residual);
  }

  /**
   * Whether passages beyond a time can belong together with what is on its other side: a passage
   * goes on there, or the range falls from there towards this side.
   *
   * @param time between two steps [s]
   * @param isLater whether it is the later side that is asked for
   */
  boolean goesOn(double time, boolean isLater) {
    TrackPoint point = scan.at(time);
    return point.range <= scan.within()
        && (point.isInside() || (isLater ? point.closing > 0 : point.closing < 0));
  }

  /**
   * The closest approach that a passage belongs to: the lowest minimum of range in it, or else the
   * one that is reached from it while the range falls.
   */
  Closest closest(Passage passage) {
    if (passage.minimumTime() > 0) {
      return new Closest(Conjunction.Kind.MINIMUM, passage.minimumTime());
    }
    TrackPoint from = scan.at(passage.from());
    TrackPoint to = scan.at(passage.to());
    boolean isBefore = from.closing > 0 && (to.closing >= 0 || from.range <= to.range);
    return isBefore ? before(passage.from()) : after(passage.to());
  }

  /** The last minimum before a time at which the range grows. */
  private Closest before(double time) {
    int step = step(time);
    while (true) {
      searchMinima(step, residual(step));
      for (int m = minima.count() - 1; m >= 0; m--) {
        if (minima.time(m) <= time && minima.time(m) > 0) {
          return new Closest(Conjunction.Kind.MINIMUM, minima.time(m));
        }
      }
      if (step == 0) {
        return new Closest(Conjunction.Kind.START, 0);
      }
      if (!goesOn(grid.begin(step), true)) {
        return new Closest(Conjunction.Kind.MINIMUM, time);
      }
      step--;
    }
  }

  /** The first minimum after a time at which the range falls. */
  private Closest after(double time) {
    int step = step(time);
    while (true) {
      searchMinima(step, residual(step));
      for (int m = 0; m < minima.count(); m++) {
        if (minima.time(m) >= time && minima.time(m) < end) {
          return new Closest(Conjunction.Kind.MINIMUM, minima.time(m));
        }
      }
      if (step == grid.count() - 1 || !reaches(step + 1)) {
        return new Closest(Conjunction.Kind.STOP, end);
      }
      if (!goesOn(grid.begin(step + 1), false)) {
        return new Closest(Conjunction.Kind.MINIMUM, time);
      }
      step++;
      examine(step);
    }
  }

  /**
   * Where the normalised distance is smallest in a passage through the volume of one centre. From
   * its begin to its end, whoever asks, so that the answer is the same.
   */
  TrackPoint deepest(Passage.Visit visit, int centre) {
    TrackPoint best = null;
    double tolerance = Math.min(1, (visit.exit() - visit.entry()) / LONG) * NORM_TOLERANCE;
    int last = step(visit.exit());
    for (int step = step(visit.entry()); step <= last; step++) {
      TrackPoint a = scan.at(grid.begin(step));
      TrackPoint b = scan.at(Math.min(grid.begin(step + 1), end));
      TrackBound bounds = scan.bounds(a, b, residual(step));
      TrackPoint from = visit.entry() > a.t ? scan.at(visit.entry()) : a;
      TrackPoint to = visit.exit() < b.t ? scan.at(visit.exit()) : b;
      best = scan.lower(bounds, from, to, centre, best, tolerance);
    }
    return scan.polish(best, visit.entry(), visit.exit(), centre);
  }

  /** A step that contains a time. */
  private int step(double time) {
    int step = (int) Math.min(grid.count() - 1, Math.max(0, Math.floor(time / grid.width())));
    while (step > 0 && grid.begin(step) > time) {
      step--;
    }
    while (step < grid.count() - 1 && grid.begin(step + 1) < time) {
      step++;
    }
    return step;
  }
}
