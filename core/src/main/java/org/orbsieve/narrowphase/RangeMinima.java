package org.orbsieve.narrowphase;

import java.util.Arrays;

/**
 * Finds every local minimum of the range of a pair within a threshold, in an interval of time: the
 * upward crossings of zero of {@code f = x . v}, whose sign is that of the range rate. An interval
 * is halved until it is certain that it holds no crossing or exactly one, by a bound {@code M} of
 * {@code |f''|}:
 *
 * <ul>
 *   <li>no root, if both ends have one sign and are farther from zero than {@code M h^2 / 8};
 *   <li>one root, if the ends differ in sign and {@code |f(b) - f(a)| / h > M h / 2}, since {@code
 *       f} is then monotone;
 *   <li>no root that matters, if the range cannot come down to the threshold.
 * </ul>
 *
 * <p>From {@code f = x . x'}: {@code f'' = 3 x' . x'' + x . x'''} with {@code |x''| <= k |x| + G};
 * the third derivative is bounded by {@code k |x'| + 5 sqrt(k) (k |x| + G)}, because rates change
 * within a radian of the orbit, not faster. A crossing at the right end belongs to the interval,
 * one at the left end does not; so adjacent intervals share none and lose none.
 */
final class RangeMinima {

  /**
   * Largest relative speed of two objects [m/s], for pairs without a bound on their acceleration:
   * twice the escape speed at the Earth's surface with 7 % to spare for what the theory's velocity
   * lacks.
   */
  static final double MAX_RELATIVE_SPEED = 24_000;

  /** Halvings of an interval after which the signs at its ends decide. */
  private static final int MAX_DEPTH = 12;

  /**
   * A root is found when its correction is below this [s]; double precision resolves less in a
   * year.
   */
  private static final double TIME_RESOLUTION = 1e-9;

  private final RelativeMotion motion;
  private final double threshold;
  private double residual;
  private double[] times = new double[8];
  private int count;

  RangeMinima(RelativeMotion motion, double threshold) {
    this.motion = motion;
    this.threshold = threshold;
  }

  /** Number of minima that {@link #search} found. */
  int count() {
    return count;
  }

  /** Time of a minimum that {@link #search} found [s]. */
  double time(int index) {
    return times[index];
  }

  /**
   * Searches {@code (a, b]} for the pair chosen in {@code motion}.
   *
   * @param bound bound of the relative acceleration beyond a central one [m/s^2]; infinite when
   *     there is none
   */
  void search(double a, Sample atA, double b, Sample atB, double bound) {
    count = 0;
    residual = bound;
    isolate(a, atA, b, atB, 0);
  }

  /** What is known of the pair at one time. */
  record Sample(double closing, double range, double speed, double rate) {

    /** Evaluates the pair at {@code t}. */
    static Sample at(RelativeMotion motion, double t) {
      motion.evaluate(t);
      return new Sample(motion.closing, motion.range, motion.speed, motion.rate);
    }
  }

  private void isolate(double a, Sample sa, double b, Sample sb, int depth) {
    double h = b - a;
    double speed = speedBound(sa, sb, h);
    if (Math.min(sa.range, sb.range) - 0.5 * h * speed > threshold) {
      return;
    }
    boolean crossesUp = sa.closing < 0 && sb.closing >= 0;
    boolean crosses = crossesUp || (sa.closing >= 0 && sb.closing < 0);
    double curvature = curvatureBound(sa, sb, h, speed);
    boolean certain =
        crosses
            ? Math.abs(sb.closing - sa.closing) > 0.5 * curvature * h * h
            : Math.min(Math.abs(sa.closing), Math.abs(sb.closing)) > 0.125 * curvature * h * h;
    if (certain || depth == MAX_DEPTH) {
      if (crossesUp) {
        polish(a, sa, b, sb);
      }
      return;
    }
    double middle = a + 0.5 * h;
    Sample sm = Sample.at(motion, middle);
    isolate(a, sa, middle, sm, depth + 1);
    isolate(middle, sm, b, sb, depth + 1);
  }

  /** Bound of the relative speed between two samples [m/s]. */
  private double speedBound(Sample a, Sample b, double h) {
    if (residual == Double.POSITIVE_INFINITY) {
      return MAX_RELATIVE_SPEED;
    }
    double k = rateBound(a, b);
    double range = Math.max(a.range, b.range);
    double speed = Math.max(a.speed, b.speed);
    return (speed + 0.5 * h * (k * range + residual)) / (1 - 0.25 * k * h * h);
  }

  /** Bound of {@code |f''|} between two samples [m^2/s^3]. */
  private double curvatureBound(Sample a, Sample b, double h, double speed) {
    double k = rateBound(a, b);
    double range = Math.max(a.range, b.range) + 0.5 * h * speed;
    double acceleration = k * range + residual;
    return 3 * speed * acceleration + range * (k * speed + 5 * Math.sqrt(k) * acceleration);
  }

  /**
   * Bound of {@code mu / r^3} between two samples: it changes by {@code 3 |r'| / r} of itself per
   * second, less than doubling in half a step even at escape speed.
   */
  private static double rateBound(Sample a, Sample b) {
    return 2 * Math.max(a.rate, b.rate);
  }

  /**
   * Newton's method inside a bracket {@code f(a) < 0 <= f(b)}; a step that leaves the bracket
   * becomes a bisection.
   */
  private void polish(double a, Sample sa, double b, Sample sb) {
    double lo = a;
    double hi = b;
    double t = a + (b - a) * (-sa.closing / (sb.closing - sa.closing));
    for (int iteration = 0; iteration < 100; iteration++) {
      motion.evaluate(t);
      if (motion.closing < 0) {
        lo = t;
      } else {
        hi = t;
      }
      double next = t - motion.closing / motion.slope;
      boolean settled = Math.abs(next - t) <= TIME_RESOLUTION;
      if (!(next > lo && next < hi)) {
        next = settled ? Math.min(Math.max(next, lo), hi) : 0.5 * (lo + hi);
      }
      t = next;
      if (settled || hi - lo <= TIME_RESOLUTION) {
        break;
      }
    }
    add(t);
  }

  private void add(double t) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
    }
    times[count++] = t;
  }
}
