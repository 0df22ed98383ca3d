package org.orbsieve.narrowphase;

import java.util.Arrays;

/**
 * Finds every local minimum of the range of a pair within a threshold, in an interval of time: the
 * upward crossings of zero of {@code f = x . v}, whose sign is that of the range rate. An interval
 * is halved until it is certain that it holds no crossing or exactly one, by a bound {@code M} of
 * {@code |f''|}:
 *
 * <ul>
 *   <li>no root that matters, if the chord of the relative positions at the ends stays farther from
 *       the origin than the threshold and {@code A h^2 / 8}, by which an acceleration of at most
 *       {@code A} can take the positions off the chord;
 *   <li>no root, if both ends have one sign and are farther from zero than {@code M h^2 / 8};
 *   <li>one root, if the ends differ in sign and {@code |f(b) - f(a)| / h > M h / 2}, since {@code
 *       f} is then monotone.
 * </ul>
 *
 * <p>The theory's velocity is not the derivative of its position: {@code v = x' + w}, where the
 * defect {@code w} reaches hundreds of metres per second under strong drag. With {@code |x''| <= A
 * = k |x| + G}, and rates that change within a radian of the orbit and not faster, that is a rate
 * {@code q = 5 sqrt(k)},
 *
 * <pre>
 *   f'' = x''.v + 2 x'.v' + x.v'',   |x'|  &lt;= S          |v|   &lt;= S + W
 *                                    |v'|  &lt;= A + q W      |v''| &lt;= k S + q A + q^2 W
 * </pre>
 *
 * {@code W} is seen in the interval itself: what {@code x(b) - x(a)} has beyond the mean of the
 * velocities at its ends is the mean of {@code w}, and the small error of the trapezoidal rule.
 * {@code A} holds for a pair that comes within the threshold during the step ({@code
 * EncounterBound}); that it holds for the theory's own states, and {@code q}, are the assumptions
 * named in docs/completeness.md, section 10. An ephemeris needs none: its polynomials add what
 * {@link MotionLimits} says to {@code G}, {@code W} and {@code |v''|}. A crossing at the right end
 * belongs to the interval, one at the left end does not; so adjacent intervals share none and lose
 * none.
 */
public final class RangeMinima {

  /** Halvings of an interval after which the signs at its ends decide. */
  private static final int MAX_DEPTH = 12;

  /**
   * A root is found when its correction is below this [s]; double precision resolves less in a
   * year.
   */
  private static final double TIME_RESOLUTION = 1e-9;

  private final RelativeMotion motion;
  private final double threshold;

  private MotionLimits limits = MotionLimits.ofTheory(Double.POSITIVE_INFINITY);
  private double rate;
  private double[] times = new double[8];
  private int count;

  /**
   * A search.
   *
   * @param motion the pair
   * @param threshold largest range that matters [m]
   */
  public RangeMinima(RelativeMotion motion, double threshold) {
    this.motion = motion;
    this.threshold = threshold;
  }

  /**
   * Number of minima that {@link #search} found.
   *
   * @return number of minima
   */
  public int count() {
    return count;
  }

  /**
   * Time of a minimum that {@link #search} found [s].
   *
   * @param index number of the minimum, from 0
   * @return time [s]
   */
  public double time(int index) {
    return times[index];
  }

  /**
   * Searches {@code (a, b]}, a step or its first part, for the pair chosen in {@code motion}.
   *
   * @param a start of the interval [s], exclusive
   * @param atA the pair at {@code a}
   * @param b end of the interval [s], inclusive
   * @param atB the pair at {@code b}
   * @param bound bound of the relative acceleration beyond a central one [m/s^2]; infinite when
   *     there is none
   */
  public void search(double a, Sample atA, double b, Sample atB, double bound) {
    search(a, atA, b, atB, MotionLimits.ofTheory(bound));
  }

  /**
   * Searches {@code (a, b]}, where the motion has no break, for the pair chosen in {@code motion}.
   *
   * @param a start of the interval [s], exclusive
   * @param atA the pair at {@code a}
   * @param b end of the interval [s], inclusive
   * @param atB the pair at {@code b}
   * @param known bounds of its motion
   */
  public void search(double a, Sample atA, double b, Sample atB, MotionLimits known) {
    count = 0;
    limits = known;
    rate = known.rate(Math.max(atA.rate, atB.rate));
    isolate(a, atA, b, atB, 0);
  }

  /**
   * What is known of the pair at one time.
   *
   * @param closing {@code x . v} [m^2/s]
   * @param range [m]
   * @param speed relative [m/s]
   * @param rate larger {@code mu / r^3} [1/s^2]
   * @param x relative position [m]
   * @param y relative position [m]
   * @param z relative position [m]
   * @param u relative velocity [m/s]
   * @param v relative velocity [m/s]
   * @param w relative velocity [m/s]
   */
  public record Sample(
      double closing,
      double range,
      double speed,
      double rate,
      double x,
      double y,
      double z,
      double u,
      double v,
      double w) {

    /**
     * Evaluates the pair at {@code t}.
     *
     * @param m the motion, with the pair chosen
     * @param t time [s]
     * @return range and its rates
     */
    public static Sample at(RelativeMotion m, double t) {
      m.evaluate(t);
      return of(m);
    }

    /**
     * Evaluates the pair at {@code t}, where a piece of an ephemeris ends, by that piece.
     *
     * @param m the motion, with the pair chosen
     * @param t time [s]
     * @return range and its rates, by the piece that ends
     */
    public static Sample before(RelativeMotion m, double t) {
      m.evaluateBefore(t);
      return of(m);
    }

    private static Sample of(RelativeMotion m) {
      return new Sample(
          m.closing, m.range, m.speed, m.rate, m.x[0], m.x[1], m.x[2], m.v[0], m.v[1], m.v[2]);
    }
  }

  private void isolate(double a, Sample sa, double b, Sample sb, int depth) {
    double h = b - a;
    if (isFar(a, sa, b, sb)) {
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
  private boolean isFar(double from, Sample a, double to, Sample b) {
    double h = to - from;
    double residual = limits.residual();
    if (!isBounded(h)) {
      double stray = motion.stray(from, to) + h * limits.speed();
      return Math.max(a.range, b.range) - stray > threshold;
    }
    double bend = 0.125 * h * h;
    double farthest = (Math.max(a.range, b.range) + bend * residual) / (1 - bend * rate);
    return chordDistance(a, b) - bend * (rate * farthest + residual) > threshold;
  }

  /** Whether the relative acceleration is bounded, and the interval short enough to use that. */
  private boolean isBounded(double h) {
    return limits.residual() < Double.POSITIVE_INFINITY && 0.125 * rate * h * h <= 0.5;
  }

  /** Distance from the origin of the straight line between the relative positions [m]. */
  private static double chordDistance(Sample a, Sample b) {
    double x = b.x - a.x;
    double y = b.y - a.y;
    double z = b.z - a.z;
    double square = x * x + y * y + z * z;
    double along = -(a.x * x + a.y * y + a.z * z);
    double part = square > 0 ? Math.max(0, Math.min(1, along / square)) : 0;
    return Math.sqrt(
        (a.x + part * x) * (a.x + part * x)
            + (a.y + part * y) * (a.y + part * y)
            + (a.z + part * z) * (a.z + part * z));
  }

  /**
   * Bound of the defect of the velocity between two samples [m/s]: twice its mean, since it changes
   * with the orbit.
   */
  private static double defectBound(Sample a, Sample b, double h) {
    double x = (b.x - a.x) / h - 0.5 * (a.u + b.u);
    double y = (b.y - a.y) / h - 0.5 * (a.v + b.v);
    double z = (b.z - a.z) / h - 0.5 * (a.w + b.w);
    return 2 * Math.sqrt(x * x + y * y + z * z);
  }

  /** Bound of {@code |f''|} between two samples [m^2/s^3]; infinite when there is none. */
  private double curvatureBound(Sample a, Sample b, double h) {
    if (!isBounded(h)) {
      return Double.POSITIVE_INFINITY;
    }
    double residual = limits.residual();
    double defect = defectBound(a, b, h) + limits.defect();
    double range = Math.max(a.range, b.range);
    double speed = Math.max(a.speed, b.speed) + defect;
    speed = (speed + 0.5 * h * (rate * range + residual)) / (1 - 0.25 * rate * h * h);
    range += 0.5 * h * speed;
    double q = 5 * Math.sqrt(rate);
    double acceleration = rate * range + residual;
    return acceleration * (speed + defect)
        + 2 * speed * (acceleration + q * defect)
        + range * (rate * speed + q * acceleration + q * q * defect + limits.jerk());
  }

  /**
   * The root in a bracket {@code f(a) < 0 <= f(b)}: from where two-body motion puts it, one step
   * with the slope of such motion, then secants, since the true slope differs from it where the
   * velocity has a defect. A step that leaves the bracket, or is not half as long as the one
   * before, becomes a bisection.
   */
  private void polish(double a, Sample sa, double b, Sample sb) {
    double lo = a;
    double hi = b;
    double t = a + timeToMinimum(sa);
    if (!(t > a && t < b)) {
      t = a + (b - a) * (-sa.closing / (sb.closing - sa.closing));
    }
    double before = Double.NaN;
    double closingBefore = Double.NaN;
    double last = b - a;
    for (int iteration = 0; iteration < 200; iteration++) {
      motion.evaluate(t);
      double closing = motion.closing;
      if (closing < 0) {
        lo = t;
      } else {
        hi = t;
      }
      double slope = iteration == 0 ? motion.slope : (closing - closingBefore) / (t - before);
      double step = -closing / slope;
      if (Math.abs(step) <= TIME_RESOLUTION) {
        t = Math.min(Math.max(t + step, lo), hi);
        break;
      }
      double next = t + step;
      if (!(next > lo && next < hi && Math.abs(step) <= 0.5 * last)) {
        next = 0.5 * (lo + hi);
      }
      before = t;
      closingBefore = closing;
      last = Math.abs(next - t);
      t = next;
      if (hi - lo <= TIME_RESOLUTION) {
        break;
      }
    }
    add(t);
  }

  /**
   * How long after a sample the range of {@code x'' = -k x} is smallest [s]: with the angle {@code
   * p = sqrt(k) s} and {@code w = v / sqrt(k)}, twice the square of the range is {@code x^2 + w^2 +
   * (x^2 - w^2) cos 2p + 2 x.w sin 2p}.
   */
  private static double timeToMinimum(Sample s) {
    double root = Math.sqrt(s.rate);
    double w = s.speed / root;
    return 0.5 * Math.atan2(-2 * s.closing / root, w * w - s.range * s.range) / root;
  }

  private void add(double t) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
    }
    times[count++] = t;
  }
}
