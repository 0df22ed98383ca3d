package org.orbsieve.assessment.probability;

import java.util.Optional;
import org.orbsieve.assessment.covariance.OrbitError;

/**
 * Integrates the collision rate over one of its peaks in time, by the trapezoidal rule, which
 * converges exponentially for a peak that vanishes at both ends. The grid starts at an estimate of
 * the peak, in steps of its estimated one-sigma width; it grows while the rate at an end matters,
 * and is halved until the sum settles.
 */
final class RatePeak {

  /** Rate, as a fraction of the largest one, that does not matter. */
  private static final double NEGLIGIBLE = 1e-7;

  /**
   * Fraction of the largest rate next to which a failure to find the overlap spoils the integral.
   */
  private static final double FAILURE = 1e-3;

  /** Relative error of the integral over time. */
  static final double TOLERANCE = 1e-3;

  private static final int MAX_SAMPLES = 500;
  private static final int MAX_HALVINGS = 7;
  private static final int LEAST_STEPS = 3;
  private static final int MOST_STEPS = 12;

  /** Widths per panel of six nodes. */
  private static final double PANEL = 10;

  /** Probability below which the first sum is good enough. */
  private static final double NO_CONCERN = 1e-15;

  private final OrbitError primary;
  private final OrbitError secondary;
  private final double radius;
  private final double begin;
  private final double end;
  private int samples;
  private Sample peak;
  private PeakOverlap near;
  private boolean failed;

  /**
   * A peak within an interval.
   *
   * @param begin time after TCA [s]
   * @param end time after TCA [s], later than {@code begin}
   */
  RatePeak(OrbitError primary, OrbitError secondary, double radius, double begin, double end) {
    this.primary = primary;
    this.secondary = secondary;
    this.radius = radius;
    this.begin = begin;
    this.end = end;
  }

  /**
   * The integral.
   *
   * @param centre estimated time of the peak [s]
   * @param width estimated one-sigma width [s], &gt; 0
   * @return empty where the overlap cannot be found at a time that matters
   */
  Optional<Double> integral(double centre, double width) {
    double middle = Math.max(begin, Math.min(end, centre));
    double number = grown(middle, Math.min(width, (end - begin) / MOST_STEPS));
    return !failed && Double.isFinite(number) ? Optional.of(number) : Optional.empty();
  }

  /** An estimate of the integral by the rate at the peak and its width: the order of magnitude. */
  Optional<Double> estimate(double centre, double width) {
    double number = sample(centre).rate() * width * Math.sqrt(2 * Math.PI);
    return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
  }

  /**
   * The integral over the whole interval, where the rate is not negligible at its ends.
   *
   * @param width time in which the rate may change by much [s]
   */
  Optional<Double> broad(double width) {
    double number = byPanels(begin, end, width);
    return !failed && Double.isFinite(number) ? Optional.of(number) : Optional.empty();
  }

  private double grown(double middle, double step) {
    Sample first = sample(middle);
    failed = Double.isNaN(first.rate());
    peak = first;
    double sum = first.rate();
    Sample low = first;
    Sample high = first;
    // Both sides by turns, since the peak may be on either side and shows when the other is
    // negligible.
    boolean growing = !failed;
    for (int k = 1; growing && samples < MAX_SAMPLES; k++) {
      Sample lower = k <= LEAST_STEPS || matters(low) ? next(low, -step) : low;
      Sample higher = k <= LEAST_STEPS || matters(high) ? next(high, step) : high;
      growing = lower.time() < low.time() || higher.time() > high.time();
      sum += lower.time() < low.time() ? lower.rate() : 0;
      sum += higher.time() > high.time() ? higher.rate() : 0;
      low = lower;
      high = higher;
    }
    return matters(low) || matters(high)
        ? byPanels(matters(low) ? begin : low.time(), matters(high) ? end : high.time(), step)
        : refined(step * (sum - 0.5 * (low.rate() + high.rate())), step, low.time(), high.time());
  }

  /** Integral over a peak that does not vanish at its ends, by Gauss and Legendre. */
  private double byPanels(double from, double to, double width) {
    double needed = Math.ceil((to - from) / (PANEL * width));
    if (!(needed <= MAX_SAMPLES)) {
      // Errors far smaller than the bodies: steps of their size would take for ever.
      failed = true;
      return Double.NaN;
    }
    int panels = (int) needed;
    double sum = panels(from, to, panels);
    for (int i = 0; i < MAX_HALVINGS && samples < MAX_SAMPLES && !failed; i++) {
      panels *= 2;
      double finer = panels(from, to, panels);
      boolean settled = Math.abs(finer - sum) <= TOLERANCE * finer || finer < NO_CONCERN;
      sum = finer;
      if (settled) {
        break;
      }
    }
    return sum;
  }

  private double panels(double from, double to, int count) {
    LegendreRule rule = LegendreRule.atLeast(6);
    double half = 0.5 * (to - from) / count;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < rule.size(); k++) {
        double rate = sample(from + half * (2 * i + 1 + rule.node(k))).rate();
        failed |= Double.isNaN(rate);
        sum += rule.weight(k) * rate;
      }
    }
    return sum * half;
  }

  /** The neighbour of a sample; the same one at the ends of the interval, and where it fails. */
  private Sample next(Sample from, double step) {
    double time = from.time() + step;
    if (time < begin || time > end) {
      return from;
    }
    Sample next = sample(time);
    if (Double.isNaN(next.rate())) {
      failed |= from.rate() > FAILURE * peak.rate();
      return from;
    }
    peak = next.level() > peak.level() ? next : peak;
    return next;
  }

  private boolean matters(Sample sample) {
    return sample.time() == peak.time() || sample.rate() > NEGLIGIBLE * peak.rate();
  }

  /** Halves the steps until the sum settles. */
  private double refined(double coarse, double width, double low, double high) {
    double sum = coarse;
    double step = width;
    for (int i = 0; i < MAX_HALVINGS && samples < MAX_SAMPLES && !failed; i++) {
      double between = 0;
      int count = (int) Math.round((high - low) / step);
      for (int k = 0; k < count; k++) {
        double rate = sample(low + (k + 0.5) * step).rate();
        failed |= Double.isNaN(rate);
        between += rate;
      }
      double finer = 0.5 * (sum + between * step);
      boolean settled = Math.abs(finer - sum) <= TOLERANCE * finer || finer < NO_CONCERN;
      sum = finer;
      step *= 0.5;
      if (settled) {
        break;
      }
    }
    return sum;
  }

  private Sample sample(double time) {
    samples++;
    PeakOverlap overlap = PeakOverlap.at(primary, secondary, radius, time, near);
    near = overlap == null ? near : overlap;
    return overlap == null
        ? new Sample(time, Double.NaN, Double.NEGATIVE_INFINITY)
        : new Sample(
            time,
            CollisionRate.of(overlap, radius),
            -CollisionRate.squaredDistance(overlap, radius));
  }

  /**
   * The rate at one time.
   *
   * @param time after TCA [s]
   * @param rate [1/s]; NaN where it cannot be computed
   * @param level minus the squared Mahalanobis distance: shows where the peak is even where the
   *     rate is too small for a double
   */
  private record Sample(double time, double rate, double level) {}
}
