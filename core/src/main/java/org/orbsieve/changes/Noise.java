package org.orbsieve.changes;

import java.util.EnumMap;
import java.util.Map;

/**
 * How exact the sets of a history are, measured on the history itself: each set against what two
 * sets on either side lead to, with the median as the scale, so that neither changes of orbit nor
 * wrong sets count.
 */
final class Noise {

  /** Of the magnitude of a normal variable: deviation over median. */
  private static final double NORMAL = 1.4826;

  /** Sets on one side. */
  private static final int SIDE = 2;

  /** Neighbours farther away than this do not lead to a set [s]. */
  private static final double REACH = 6 * SetSeries.DAY;

  private final Map<Quantity, double[]> deviations = new EnumMap<>(Quantity.class);

  Noise(SetSeries series, Tuning tuning) {
    for (Quantity quantity : Quantity.values()) {
      double[] misses = new double[series.size];
      for (int i = 0; i < series.size; i++) {
        misses[i] = miss(series, quantity, i);
      }
      double[] scale = RunningMedian.of(misses, Tuning.USUAL, Tuning.FEW);
      for (int i = 0; i < scale.length; i++) {
        double least = tuning.floor(quantity);
        scale[i] =
            Double.isNaN(scale[i])
                ? Math.max(least, tuning.usual(quantity))
                : Math.max(least, NORMAL * scale[i]);
      }
      deviations.put(quantity, scale);
    }
  }

  /** Deviation of a quantity near a set [m, m/s]. */
  double of(Quantity quantity, int set) {
    return deviations.get(quantity)[set];
  }

  /** The deviation of a set from its neighbours, as if those were exact; NaN without neighbours. */
  private static double miss(SetSeries series, Quantity quantity, int i) {
    if (i < SIDE
        || i + SIDE >= series.size
        || series.time[i + SIDE] - series.time[i] > REACH
        || series.time[i] - series.time[i - SIDE] > REACH) {
      return Double.NaN;
    }
    int degree = quantity == Quantity.ALONG ? 2 : 1;
    Interpolation line = new Interpolation(degree);
    for (int k = i - SIDE; k <= i + SIDE; k++) {
      if (k != i) {
        line.add((series.time[k] - series.time[i]) / SetSeries.DAY, quantity.of(series, i, k));
      }
    }
    double[] fit = line.atZero();
    return Math.abs(fit[0] - quantity.of(series, i, i)) / Math.sqrt(1 + fit[1]);
  }
}
