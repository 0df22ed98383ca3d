package org.orbsieve.changes;

import java.util.BitSet;

/**
 * Finds sets that are plainly wrong: one, or two in a row, far from what the two sets on either
 * side lead to, while these agree with each other. A change of orbit is no such place: the sets
 * before and after it do not agree.
 */
final class BadSets {

  /** Deviations of the noise of a history by which a wrong set is off at least. */
  private static final double FAR = 15;

  /** How much farther a wrong set is off than its neighbours are from each other. */
  private static final double FARTHER = 8;

  private static final int SIDE = 2;
  private static final int LONGEST_RUN = 2;
  private static final double REACH = 6 * SetSeries.DAY;

  private BadSets() {}

  /** The wrong sets of a history. */
  static BitSet of(SetSeries series, Noise noise) {
    BitSet bad = new BitSet();
    for (int run = 1; run <= LONGEST_RUN; run++) {
      for (int i = SIDE; i + run - 1 + SIDE < series.size; i++) {
        if (isBad(series, noise, bad, i, run)) {
          bad.set(i, i + run);
        }
      }
    }
    return bad;
  }

  private static boolean isBad(SetSeries series, Noise noise, BitSet bad, int first, int run) {
    int last = first + run - 1;
    if (series.time[last + SIDE] - series.time[first - SIDE] > 2 * REACH
        || !bad.get(first - SIDE, last + SIDE + 1).isEmpty()) {
      return false;
    }
    double driftApart = SetSeries.DAY * misfit(series, Quantity.DRIFT, first, last);
    for (int i = first; i <= last; i++) {
      if (!isOff(series, noise, driftApart, i, first, last)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOff(
      SetSeries series, Noise noise, double driftApart, int i, int first, int last) {
    for (Quantity quantity : Quantity.values()) {
      double apart = misfit(series, quantity, first, last);
      if (quantity == Quantity.ALONG) {
        apart = Math.max(apart, driftApart);
      }
      double off = Math.abs(lead(series, quantity, i, first, last));
      if (off > FAR * noise.of(quantity, i) && off > FARTHER * apart) {
        return true;
      }
    }
    return false;
  }

  /** Distance of a set from where the neighbours of a run lead to. */
  private static double lead(SetSeries series, Quantity quantity, int at, int first, int last) {
    return through(series, quantity, at, first, last, -1).atZero()[0]
        - quantity.of(series, first - 1, at);
  }

  /** Largest distance of a neighbour of a run from where the other neighbours lead to. */
  private static double misfit(SetSeries series, Quantity quantity, int first, int last) {
    double most = 0;
    for (int k = first - SIDE; k <= last + SIDE; k++) {
      if (k < first || k > last) {
        double led = through(series, quantity, k, first, last, k).atZero()[0];
        most = Math.max(most, Math.abs(led - quantity.of(series, first - 1, k)));
      }
    }
    return most;
  }

  private static Interpolation through(
      SetSeries series, Quantity quantity, int zero, int first, int last, int without) {
    Interpolation line = new Interpolation(quantity == Quantity.ALONG && without < 0 ? 2 : 1);
    for (int k = first - SIDE; k <= last + SIDE; k++) {
      if ((k < first || k > last) && k != without) {
        line.add(
            (series.time[k] - series.time[zero]) / SetSeries.DAY,
            quantity.of(series, first - 1, k));
      }
    }
    return line;
  }
}
