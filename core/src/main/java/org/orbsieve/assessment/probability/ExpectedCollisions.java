package org.orbsieve.assessment.probability;

import java.util.Arrays;
import java.util.Optional;
import org.orbsieve.assessment.covariance.OrbitError;

/**
 * The expected number of collisions of one encounter, whatever its speed: D. T. Hall, <em>Expected
 * Collision Rates for Tracked Satellites</em>, Journal of Spacecraft and Rockets 58 (3), 2021 (3-D
 * Nc). It equals the probability of a collision where the two can collide once only, and bounds it
 * from above always.
 *
 * <p>Assumptions: Gaussian errors of equinoctial elements at TCA, uncorrelated between the objects;
 * two-body motion during the encounter; one place of largest overlap at each time.
 *
 * <p>An encounter lasts from one maximum of the distance to the next. A short one has one peak of
 * the rate, near the rectilinear estimate. For a long one the squared Mahalanobis distance is
 * scanned, and each of its minima that matters is a peak. {@link RatePeak} integrates over a peak.
 */
public final class ExpectedCollisions {

  /** Longest duration, as a fraction of the shorter period, with one peak for certain. */
  private static final double ONE_PEAK = 0.002;

  private static final int SCAN_STEPS = 40;

  /** Steps per period in search of the maxima of the distance, and how many periods they go. */
  private static final int SEGMENT_STEPS = 50;

  private static final double MAX_PERIODS = 1.1;

  /** How much farther than the nearest minimum another one is of no account: exp(-60 / 2). */
  private static final double FARTHER = 60;

  /** Height of a maximum that separates two valleys: the rate falls to exp(-7). */
  private static final double RIDGE = 14;

  /** Squared distance of a peak that is estimated only: exp(-90 / 2) = 3e-20. */
  private static final double NO_CONCERN = 90;

  private static final int SECTIONS = 6;
  private static final int MAX_SECTIONS = 60;

  /** Sum of how much higher the ends of a bracket are than its middle, on the floor of a valley. */
  private static final double FLOOR = 8;

  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  private final OrbitError primary;
  private final OrbitError secondary;
  private final double radius;
  private PeakOverlap near;

  private ExpectedCollisions(OrbitError primary, OrbitError secondary, double radius) {
    this.primary = primary;
    this.secondary = secondary;
    this.radius = radius;
  }

  /**
   * The number of collisions to expect.
   *
   * @param encounter states and errors
   * @param shortly the same encounter taken for a short one, for a first guess of its time; empty
   *     where it has no encounter plane
   * @return at least 0; empty where an object is on no ellipse, or the overlap cannot be found
   */
  public static Optional<Double> of(Encounter encounter, Optional<ShortEncounter> shortly) {
    return errors(encounter).flatMap(errors -> errors.number(shortly));
  }

  /** The same within an interval of time about TCA [s], all of it scanned. */
  public static Optional<Double> of(Encounter encounter, double begin, double end) {
    return errors(encounter).flatMap(errors -> errors.peaks(begin, end));
  }

  private static Optional<ExpectedCollisions> errors(Encounter encounter) {
    Optional<OrbitError> one =
        OrbitError.of(encounter.primaryState(), encounter.primaryCovariance().covariance());
    Optional<OrbitError> other =
        OrbitError.of(encounter.secondaryState(), encounter.secondaryCovariance().covariance());
    return one.isPresent() && other.isPresent()
        ? Optional.of(new ExpectedCollisions(one.get(), other.get(), encounter.radius().metres()))
        : Optional.empty();
  }

  private static boolean isShort(ShortEncounter shortly) {
    return Math.max(shortly.extension(), shortly.offset()) < ONE_PEAK
        && shortly.slowness() < Violation.MAX_SLOWNESS;
  }

  private Optional<Double> number(Optional<ShortEncounter> shortly) {
    double centre = shortly.map(ShortEncounter::centre).orElse(0.0);
    double begin = -segment(-1, -centre);
    double end = segment(1, centre);
    if (shortly.isEmpty() || Violation.of(shortly.get()).isPresent()) {
      return peaks(begin, end);
    }
    Optional<Double> near =
        new RatePeak(primary, secondary, radius, begin, end)
            .integral(centre, shortly.get().width());
    return isShort(shortly.get()) && near.isPresent() ? near : larger(near, peaks(begin, end));
  }

  /**
   * All peaks are at least the one of the rectilinear estimate, which a scan may step over where a
   * very eccentric orbit has more than one valley between two samples.
   */
  private static Optional<Double> larger(Optional<Double> one, Optional<Double> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(Math.max(one.get(), other.get()))
        : one.or(() -> other);
  }

  /**
   * Time from TCA to the next maximum of the distance of the mean orbits [s]; half a period where
   * there is none.
   *
   * @param direction 1 for later, -1 for earlier
   * @param after where it must not be before, in that direction [s]
   */
  private double segment(int direction, double after) {
    double period = 2 * Math.PI / Math.max(primary.mean().n(), secondary.mean().n());
    double step = period / SEGMENT_STEPS;
    double before = distance2(0);
    double distance = before;
    for (int k = 1; k <= MAX_PERIODS * SEGMENT_STEPS; k++) {
      double next = distance2(direction * k * step);
      if (distance > before && next < distance && k * step > after) {
        return Math.max(after, (k - 1 + top(before, distance, next)) * step);
      }
      before = distance;
      distance = next;
    }
    return 0.5 * period;
  }

  /**
   * Where the top of a parabola is: what is beyond it belongs to the next encounter, also where two
   * orbits of one period come near each other again half a revolution later.
   *
   * @return from the middle one of three samples, in steps
   */
  private static double top(double before, double middle, double after) {
    return 0.5 * (after - before) / (2 * middle - before - after);
  }

  private double distance2(double t) {
    double[] a = primary.mean().state(t);
    double[] b = secondary.mean().state(t);
    double[] r = primary.toInertial(a[0], a[1], a[2]);
    double[] s = secondary.toInertial(b[0], b[1], b[2]);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (s[i] - r[i]) * (s[i] - r[i]);
    }
    return sum;
  }

  /** Scans an interval and adds up its valleys of the squared distance. */
  private Optional<Double> peaks(double begin, double end) {
    double step = (end - begin) / SCAN_STEPS;
    double[] level = new double[SCAN_STEPS + 1];
    PeakOverlap[] overlaps = new PeakOverlap[SCAN_STEPS + 1];
    for (int k = 0; k <= SCAN_STEPS; k++) {
      overlaps[k] = overlap(begin + k * step);
      level[k] = level(overlaps[k]);
    }
    double lowest = Arrays.stream(level).min().orElseThrow();
    if (lowest == Double.POSITIVE_INFINITY) {
      return Optional.empty();
    }
    Optional<Double> sum =
        Arrays.stream(level).max().orElseThrow() < lowest + 2 * RIDGE
            ? simpson(overlaps, step)
            : Optional.empty();
    return sum.isPresent() ? sum : valleys(level, begin, step, lowest + FARTHER);
  }

  /**
   * The integral by the samples of the scan, for objects that stay so close that it has no peaks;
   * empty where half of the samples tell otherwise.
   */
  private Optional<Double> simpson(PeakOverlap[] overlaps, double step) {
    double fine = 0;
    double coarse = 0;
    for (int k = 0; k <= SCAN_STEPS; k++) {
      double rate = CollisionRate.of(overlaps[k], radius);
      boolean atEnd = k == 0 || k == SCAN_STEPS;
      fine += rate * (atEnd ? 1 : k % 2 == 0 ? 2 : 4);
      coarse += k % 2 == 0 ? 2 * rate * (atEnd ? 1 : k % 4 == 0 ? 2 : 4) : 0;
    }
    boolean settled = Math.abs(fine - coarse) <= RatePeak.TOLERANCE * fine;
    return settled ? Optional.of(fine * step / 3) : Optional.empty();
  }

  private Optional<Double> valleys(double[] level, double begin, double step, double limit) {
    Optional<Double> sum = Optional.of(0.0);
    for (int from = 0; from < SCAN_STEPS && sum.isPresent(); ) {
      int to = valleyEnd(level, from);
      double before = sum.get();
      sum = valley(level, from, to, begin, step, limit).map(part -> before + part);
      from = to;
    }
    return sum;
  }

  /**
   * Where a valley ends: at its first maximum that stands out of it and of the next one. Lesser
   * maxima do not separate anything, since the rate is not negligible there.
   */
  private static int valleyEnd(double[] level, int from) {
    double floor = level[from];
    int top = from;
    for (int k = from + 1; k < level.length; k++) {
      if (level[top] > floor + RIDGE && level[k] < level[top] - RIDGE) {
        return top;
      }
      if (level[k] < floor) {
        floor = level[k];
        top = k;
      }
      top = level[k] > level[top] ? k : top;
    }
    return level.length - 1;
  }

  private Optional<Double> valley(
      double[] level, int from, int to, double begin, double step, double limit) {
    int least = from;
    for (int k = from; k <= to; k++) {
      least = level[k] < level[least] ? k : least;
    }
    RatePeak peak =
        new RatePeak(primary, secondary, radius, begin + from * step, begin + to * step);
    double rim = Math.min(level[from], level[to]);
    if (rim < level[least] + 2 * RIDGE) {
      return level[least] - drop(level, least) > limit ? Optional.of(0.0) : peak.broad(step);
    }
    return bracketed(
        begin + Math.max(from, least - 1) * step,
        begin + Math.min(to, least + 1) * step,
        limit,
        peak);
  }

  /**
   * How much lower than a sample the minimum beside it may be: as much as its neighbours differ.
   */
  private static double drop(double[] level, int k) {
    double before = k > 0 ? level[k - 1] - level[k] : 0;
    double after = k < level.length - 1 ? level[k + 1] - level[k] : 0;
    return Math.max(Double.isInfinite(before) ? 0 : before, Double.isInfinite(after) ? 0 : after);
  }

  /**
   * The part of a minimum of the squared distance, by golden sections: until the bracket is as wide
   * as the valley's floor, however much narrower than a step of the scan that may be.
   */
  private Optional<Double> bracketed(double low, double high, double limit, RatePeak peak) {
    double a = low;
    double b = high;
    double left = b - GOLDEN * (b - a);
    double right = a + GOLDEN * (b - a);
    double aLevel = level(a);
    double bLevel = level(b);
    double leftLevel = level(left);
    double rightLevel = level(right);
    for (int i = 0; i < MAX_SECTIONS; i++) {
      if (i >= SECTIONS && aLevel + bLevel - 2 * Math.min(leftLevel, rightLevel) < FLOOR) {
        break;
      }
      if (leftLevel < rightLevel) {
        b = right;
        bLevel = rightLevel;
        right = left;
        rightLevel = leftLevel;
        left = b - GOLDEN * (b - a);
        leftLevel = level(left);
      } else {
        a = left;
        aLevel = leftLevel;
        left = right;
        leftLevel = rightLevel;
        right = a + GOLDEN * (b - a);
        rightLevel = level(right);
      }
    }
    double least = Math.min(leftLevel, rightLevel);
    if (least > limit) {
      return Optional.of(0.0);
    }
    double middle = leftLevel < rightLevel ? left : right;
    double span = 0.5 * (b - a);
    double curvature = (level(middle - span) - 2 * least + level(middle + span)) / (span * span);
    double width = curvature > 0 ? Math.sqrt(2 / curvature) : high - low;
    return least > NO_CONCERN ? peak.estimate(middle, width) : peak.integral(middle, width);
  }

  /** Squared Mahalanobis distance at a time; infinite where the overlap cannot be found. */
  private double level(double t) {
    return level(overlap(t));
  }

  private PeakOverlap overlap(double t) {
    PeakOverlap overlap = PeakOverlap.at(primary, secondary, radius, t, near);
    near = overlap == null ? near : overlap;
    return overlap;
  }

  private double level(PeakOverlap overlap) {
    double level = overlap == null ? Double.NaN : CollisionRate.squaredDistance(overlap, radius);
    return Double.isNaN(level) ? Double.POSITIVE_INFINITY : level;
  }
}
