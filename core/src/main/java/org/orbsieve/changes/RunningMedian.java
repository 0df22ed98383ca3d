package org.orbsieve.changes;

import java.util.Arrays;

/** Medians of the neighbourhood of each place of an array. */
final class RunningMedian {

  /** Places that share a median. */
  private static final int STRIDE = 8;

  private RunningMedian() {}

  /**
   * The medians.
   *
   * @param values values; NaN counts as missing
   * @param reach places on either side that count
   * @param few number of values below which there is no median
   * @return the medians, NaN where there are too few values
   */
  static double[] of(double[] values, int reach, int few) {
    double[] medians = new double[values.length];
    double[] scratch = new double[2 * reach + STRIDE + 1];
    for (int from = 0; from < values.length; from += STRIDE) {
      int to = Math.min(values.length, from + STRIDE);
      int centre = (from + to) / 2;
      int count = 0;
      int last = Math.min(values.length - 1, centre + reach);
      for (int i = Math.max(0, centre - reach); i <= last; i++) {
        if (!Double.isNaN(values[i])) {
          scratch[count++] = values[i];
        }
      }
      Arrays.fill(medians, from, to, count < few ? Double.NaN : median(scratch, count));
    }
    return medians;
  }

  /** The median of the first values, which are sorted. */
  static double median(double[] values, int count) {
    Arrays.sort(values, 0, count);
    return 0.5 * (values[(count - 1) / 2] + values[count / 2]);
  }
}
