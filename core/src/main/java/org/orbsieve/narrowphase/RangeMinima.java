package org.orbsieve.narrowphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.MotionRemainders;

/**
 * Finds every local minimum of the distance of a pair within a threshold, in an interval of time in
 * which both motions are smooth: the upward crossings of zero of {@code f = x . x'}. {@code x} is
 * the difference of the positions and {@code x'} its derivative; velocities play no part, since
 * those of a theory are not the derivatives of its positions.
 *
 * <p>With {@code |x''| <= A = k |x| + G} during the step, the chord {@code c} from {@code x(a)} to
 * {@code x(b)} per time {@code h = b - a} says all there is to say about a fast pair:
 *
 * <ul>
 *   <li>{@code x} is within {@code A h^2 / 8} of the chord: if that stays farther from the origin
 *       than the threshold, there is nothing;
 *   <li>{@code |x' - c| <= A h / 2}, so {@code f' = |x'|^2 + x . x'' >= (|c| - A h / 2)^2 - |x| A}:
 *       if that is positive, the distance has one minimum if {@code f} changes sign from one end to
 *       the other, and else none.
 * </ul>
 *
 * <p>Of the others, the slow pairs, a polynomial through the positions is looked at, {@link
 * RangeSeries}, in intervals so short that it is the position but for rounding. Where nothing is
 * known of the motion ({@code G} infinite), the interval is halved and the signs of {@code f}
 * decide. A crossing at the right end belongs to the interval, one at the left end does not; the
 * signs at the ends are the same for the next interval, so that adjacent ones share no crossing and
 * lose none.
 */
public final class RangeMinima {

  /** Halvings of an interval after which the signs at its ends decide. */
  private static final int MAX_DEPTH = 12;

  /**
   * A minimum is found when its correction is below this [s]; double precision resolves less in a
   * year.
   */
  private static final double TIME_RESOLUTION = 1e-9;

  private static final int MAX_ITERATIONS = 100;

  /**
   * Relative speed up to which the rounding of a short difference of positions, some micrometres
   * per second, would move a minimum by more than a microsecond [m/s].
   */
  private static final double SLOW = 100;

  private final RelativeMotion motion;
  private final double threshold;
  private final MotionRemainders remainders;
  private final RangeSeries series;
  private final FlatMinimum flat;

  private MotionLimits limits = MotionLimits.ofTheory(Double.POSITIVE_INFINITY);
  private double rate;
  private double[] times = new double[8];
  private int count;

  /**
   * A search.
   *
   * @param motion the pair
   * @param threshold largest range that matters [m]
   * @param remainders what polynomials miss of the motions
   */
  public RangeMinima(RelativeMotion motion, double threshold, MotionRemainders remainders) {
    this.motion = motion;
    this.threshold = threshold;
    this.remainders = remainders;
    this.series = new RangeSeries(motion, RangeSeries.NODES);
    this.flat = new FlatMinimum(motion);
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
   * Searches the time from one sample to another, in which the motions are smooth, of the pair
   * chosen in the motion.
   *
   * @param a the pair at the begin of the interval, exclusive
   * @param b the pair at its end, inclusive
   * @param known bounds of its motion
   */
  public void search(TrackSample a, TrackSample b, MotionLimits known) {
    count = 0;
    limits = known;
    rate = known.rate(Math.max(a.rate, b.rate));
    isolate(a, b, 0);
  }

  private void isolate(TrackSample a, TrackSample b, int depth) {
    double h = b.t - a.t;
    double eighth = 0.125 * h * h;
    double residual = limits.residual();
    double range = Math.max(a.range, b.range);
    if (!(residual < Double.POSITIVE_INFINITY && eighth * rate <= 0.5)) {
      double stray = motion.stray(a.t, b.t) + h * limits.speed();
      if (!(range - stray > threshold)) {
        halve(a, b, depth);
      }
      return;
    }
    double farthest = (range + eighth * residual) / (1 - eighth * rate);
    double acceleration = rate * farthest + residual;
    if (TrackSample.chordDistance(a, b) - eighth * acceleration > threshold) {
      return;
    }
    double slack = 0.5 * h * acceleration;
    double least = distance(a, b) / h - slack;
    if (least > 0 && least * least > farthest * acceleration) {
      if (closingAt(a, a, b, slack) < 0 && closingAt(b, a, b, slack) >= 0) {
        if (least > SLOW) {
          polish(a, b);
        } else {
          lookClosely(a, b, depth);
        }
      }
    } else {
      lookClosely(a, b, depth);
    }
  }

  private static double distance(TrackSample a, TrackSample b) {
    double x = b.x - a.x;
    double y = b.y - a.y;
    double z = b.z - a.z;
    return Math.sqrt(x * x + y * y + z * z);
  }

  /**
   * A number of the sign of {@code f} at an end of an interval: that of the chord where it is
   * certain by twice what the derivative can differ from it.
   */
  private static double closingAt(TrackSample end, TrackSample a, TrackSample b, double slack) {
    double along = end.x * (b.x - a.x) + end.y * (b.y - a.y) + end.z * (b.z - a.z);
    double doubt = 2 * slack * end.range * (b.t - a.t);
    return Math.abs(along) > doubt ? along : end.closing();
  }

  /** Searches an interval in which the distance may have several extrema. */
  private void lookClosely(TrackSample a, TrackSample b, int depth) {
    double half = 0.5 * (b.t - a.t);
    double doubt = motion.rounding(a.t);
    double rest = missed(motion.first(), half) + missed(motion.second(), half);
    // of a derivative more is missed, by the square of the degree (Markov's inequality)
    double limit = doubt / (RangeSeries.NODES * RangeSeries.NODES);
    if (rest <= limit && series.fit(a.t, b.t) <= limit) {
      series.search(a.closing(), b.closing(), doubt);
      for (int m = 0; m < series.count(); m++) {
        if (series.isMinimum(m)) {
          add(series.bend(m) < FlatMinimum.FLAT ? sharpened(a, b, m, limit) : series.time(m));
        }
      }
    } else {
      halve(a, b, depth);
    }
  }

  /** The time of a flat minimum; it remains within the interval, to which it belongs. */
  private double sharpened(TrackSample a, TrackSample b, int minimum, double limit) {
    double t = series.time(minimum);
    double rest =
        missed(motion.first(), FlatMinimum.HALF) + missed(motion.second(), FlatMinimum.HALF);
    double better = rest <= limit ? flat.time(t) : t;
    return Math.min(Math.max(better, Math.nextUp(a.t)), b.t);
  }

  /** What a polynomial through nodes misses of an object [m]; an ephemeris is one itself. */
  private double missed(int row, double half) {
    return motion.isTabulated(row) ? 0 : remainders.series(row, half, RangeSeries.NODES);
  }

  private void halve(TrackSample a, TrackSample b, int depth) {
    if (depth == MAX_DEPTH) {
      boolean isNear = Math.min(a.range, b.range) - 2 * distance(a, b) <= threshold;
      if (isNear && a.closing() < 0 && b.closing() >= 0) {
        polish(a, b);
      }
      return;
    }
    TrackSample middle = TrackSample.at(motion, a.t + 0.5 * (b.t - a.t));
    isolate(a, middle, depth + 1);
    isolate(middle, b, depth + 1);
  }

  /**
   * The minimum between two samples, where there is one: from where two-body motion puts it, steps
   * to the minimum of a parabolic track with the position's own derivatives. One that leaves the
   * bracket, or is not half as long as the one before, becomes a bisection.
   */
  private void polish(TrackSample a, TrackSample b) {
    double lo = a.t;
    double hi = b.t;
    double t = estimate(a, b);
    double last = hi - lo;
    for (int iteration = 0; iteration < MAX_ITERATIONS && hi - lo > TIME_RESOLUTION; iteration++) {
      if (!(t > lo && t < hi)) {
        t = 0.5 * (lo + hi);
      }
      motion.follow(t, false);
      if (RelativeMotion.dot(motion.x, motion.v) < 0) {
        lo = t;
      } else {
        hi = t;
      }
      double step = toMinimum();
      boolean converges = Math.abs(step) <= 0.5 * last;
      double next = converges ? t + step : 0.5 * (lo + hi);
      last = Math.abs(next - t);
      t = next;
      if (converges && isFoundBy(step)) {
        break;
      }
    }
    add(Math.min(Math.max(t, a.t), b.t));
  }

  /**
   * Whether a step along a parabolic track leaves nothing that matters: the third derivative is
   * taken for five times the orbital rate times the second; that of an ephemeris may be anything.
   */
  private boolean isFoundBy(double step) {
    if (motion.isTabulated(motion.first()) || motion.isTabulated(motion.second())) {
      return Math.abs(step) <= TIME_RESOLUTION;
    }
    double speed = RelativeMotion.dot(motion.v, motion.v);
    double bend = 5 * Math.sqrt(motion.rate * RelativeMotion.dot(motion.a, motion.a));
    return motion.range * bend * step * step <= TIME_RESOLUTION * speed
        || Math.abs(step) <= TIME_RESOLUTION;
  }

  /**
   * Time to the minimum of the distance of the track {@code x + v s + a s^2 / 2} [s]; NaN where the
   * distance does not curve upwards.
   */
  private double toMinimum() {
    double xv = RelativeMotion.dot(motion.x, motion.v);
    double slope = RelativeMotion.dot(motion.v, motion.v) + RelativeMotion.dot(motion.x, motion.a);
    double va = 1.5 * RelativeMotion.dot(motion.v, motion.a);
    double aa = 0.5 * RelativeMotion.dot(motion.a, motion.a);
    if (!(slope > 0)) {
      return Double.NaN;
    }
    double s = -xv / slope;
    for (int iteration = 0; iteration < 3; iteration++) {
      s -= (xv + s * (slope + s * (va + s * aa))) / (slope + s * (2 * va + s * 3 * aa));
    }
    return s;
  }

  /** Where motion with {@code x'' = -k x} through two samples is closest [s]. */
  private double estimate(TrackSample a, TrackSample b) {
    double root = Math.sqrt(Math.max(a.rate, b.rate));
    double angle = root * (b.t - a.t);
    double cos = Math.cos(angle);
    double per = 1 / Math.sin(angle);
    // x' / sqrt(k) at the first
    double u = (b.x - a.x * cos) * per;
    double v = (b.y - a.y * cos) * per;
    double w = (b.z - a.z * cos) * per;
    // twice the square of the range is x^2 + u^2 + (x^2 - u^2) cos 2p + 2 x.u sin 2p
    double along = a.x * u + a.y * v + a.z * w;
    double square = u * u + v * v + w * w;
    return a.t + 0.5 * Math.atan2(-2 * along, square - a.range * a.range) / root;
  }

  private void add(double t) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
    }
    times[count++] = t;
  }
}
