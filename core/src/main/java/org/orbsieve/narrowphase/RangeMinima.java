package org.orbsieve.narrowphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.OrbitLifetime;

/**
 * Finds every local minimum of the range of a pair within a threshold, in an interval of time: the
 * upward crossings of zero of {@code f = x . v}, whose sign is that of the range rate. An interval
 * is halved until it is certain that it holds no crossing or exactly one, by a bound {@code M} of
 * {@code |f''|}:
 *
 * <ul>
 *   <li>no root that matters, if the chord of the relative positions at the ends stays farther from
 *       the origin than the threshold and {@code h^2 / 8} times the acceleration, by which the
 *       positions can leave the chord;
 *   <li>no root, if both ends have one sign and are farther from zero than {@code M h^2 / 8};
 *   <li>one root, if the ends differ in sign and {@code |f(b) - f(a)| / h > M h / 2}, since {@code
 *       f} is then monotone.
 * </ul>
 *
 * <p>The acceleration is at most {@code k |x| + G}: the sieve's bound for a pair that comes within
 * the threshold during the step. {@code M} follows from {@code f'' = x'' . v + 2 x' . v' + x . v''}
 * if that holds for the theory's states too, and the jerk is at most {@code k |v| + 5 sqrt(k) (k |x|
 * + G)}, because what is not central changes within a fifth of a radian of the orbit, not faster:
 * the assumption R of docs/completeness.md, section 11. A crossing at the right end belongs to the
 * interval, one at the left end does not; so adjacent intervals share none and lose none.
 */
final class RangeMinima {

  /** Largest speed of an object above ground [m/s], where no bound says more: an assumption. */
  private static final double MAX_SPEED = 12_000;

  /** Halvings of an interval after which the signs at its ends decide. */
  private static final int MAX_DEPTH = 12;

  /**
   * A root is found when its correction is below this [s]; double precision resolves less in a
   * year.
   */
  private static final double TIME_RESOLUTION = 1e-9;

  private final RelativeMotion motion;
  private final double threshold;

  /** How much larger the rate {@code mu / r^3} can be at a step's centre than at its ends. */
  private final double rateGrowth;

  private double residual;
  private double rate;
  private double[] times = new double[8];
  private int count;

  /**
   * A search.
   *
   * @param motion the pair
   * @param threshold largest range that matters [m]
   * @param tau half a step's width [s]
   */
  RangeMinima(RelativeMotion motion, double threshold, double tau) {
    this.motion = motion;
    this.threshold = threshold;
    double inward = 1 + MAX_SPEED * tau / OrbitLifetime.EARTH_RADIUS;
    this.rateGrowth = inward * inward * inward;
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
   * Searches {@code (a, b]}, a step or its first part, for the pair chosen in {@code motion}.
   *
   * @param bound bound of the relative acceleration beyond a central one [m/s^2]; infinite when
   *     there is none
   */
  void search(double a, Sample atA, double b, Sample atB, double bound) {
    count = 0;
    residual = bound;
    rate = rateGrowth * Math.max(atA.rate, atB.rate);
    isolate(a, atA, b, atB, 0);
  }

  /** What is known of the pair at one time. */
  record Sample(
      double x, double y, double z, double closing, double range, double speed, double rate) {

    /** Evaluates the pair at {@code t}. */
    static Sample at(RelativeMotion motion, double t) {
      motion.evaluate(t);
      double[] x = motion.x;
      return new Sample(
          x[0], x[1], x[2], motion.closing, motion.range, motion.speed, motion.rate);
    }
  }

  private void isolate(double a, Sample sa, double b, Sample sb, int depth) {
    double h = b - a;
    if (isFar(sa, sb, h)) {
      return;
    }
    boolean crossesUp = sa.closing < 0 && sb.closing >= 0;
    boolean crosses = crossesUp || (sa.closing >= 0 && sb.closing < 0);
    double curvature = curvatureBound(sa, sb, h);
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

  /** Whether the range stays above the threshold between two samples. */
  private boolean isFar(Sample a, Sample b, double h) {
    if (residual == Double.POSITIVE_INFINITY) {
      // the theory may jump once between the samples: either may be the only one on the near side
      return Math.min(a.range, b.range) - h * 2 * MAX_SPEED > threshold;
    }
    double farthest =
        (Math.max(a.range, b.range) + 0.125 * h * h * residual) / (1 - 0.125 * rate * h * h);
    double bulge = 0.125 * h * h * (rate * farthest + residual);
    return chordDistance(a, b) - bulge > threshold;
  }

  /** Distance from the origin of the straight line between the relative positions [m]. */
  private static double chordDistance(Sample a, Sample b) {
    double u = b.x - a.x;
    double v = b.y - a.y;
    double w = b.z - a.z;
    double square = u * u + v * v + w * w;
    double along = -(a.x * u + a.y * v + a.z * w);
    double part = square > 0 ? Math.max(0, Math.min(1, along / square)) : 0;
    double x = a.x + part * u;
    double y = a.y + part * v;
    double z = a.z + part * w;
    return Math.sqrt(x * x + y * y + z * z);
  }

  /** Bound of {@code |f''|} between two samples [m^2/s^3]; infinite when there is none. */
  private double curvatureBound(Sample a, Sample b, double h) {
    double speed =
        (Math.max(a.speed, b.speed) + 0.5 * h * (rate * Math.max(a.range, b.range) + residual))
            / (1 - 0.25 * rate * h * h);
    double range = Math.max(a.range, b.range) + 0.5 * h * speed;
    double acceleration = rate * range + residual;
    return 3 * speed * acceleration + range * (rate * speed + 5 * Math.sqrt(rate) * acceleration);
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
