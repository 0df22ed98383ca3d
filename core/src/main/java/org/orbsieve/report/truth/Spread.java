package org.orbsieve.report.truth;

import java.util.stream.DoubleStream;

/**
 * How large differences are, whatever their sign.
 *
 * @param median half of them are at most as large
 * @param p90 90 % of them are
 * @param p99 99 % of them are
 * @param largest all of them are
 */
public record Spread(double median, double p90, double p99, double largest) {

  /**
   * The spread of some differences.
   *
   * @param differences of any sign; those that are not a number are left out
   * @return the spread; NaN where there are none
   */
  public static Spread of(DoubleStream differences) {
    double[] sorted = differences.filter(d -> !Double.isNaN(d)).map(Math::abs).sorted().toArray();
    return new Spread(
        quantile(sorted, 0.5), quantile(sorted, 0.9), quantile(sorted, 0.99), quantile(sorted, 1));
  }

  private static double quantile(double[] sorted, double part) {
    int place = (int) Math.ceil(part * sorted.length) - 1;
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, place)];
  }
}
