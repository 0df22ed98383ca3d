package org.orbsieve.changes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How unusual the evidence of a gap is: gains in units of what is usual in the same history, so
 * that drag that varies and tides count as noise.
 */
final class Scores {

  /** Quantities of the plane. */
  static final List<Quantity> PLANE = List.of(Quantity.TILT, Quantity.SWING);

  private static final List<Quantity> ALL =
      List.of(Quantity.TILT, Quantity.SWING, Quantity.TOWARDS, Quantity.ACROSS);

  /** Median of chi-square with two degrees of freedom: slope and time. */
  private static final double MEDIAN_OF_TWO = 1.4;

  /** Median of chi-square with one degree of freedom. */
  private static final double MEDIAN_OF_ONE = 0.45;

  private final Tuning tuning;
  private final Map<Quantity, double[]> usual = new EnumMap<>(Quantity.class);

  Scores(Tuning tuning, Evidence[] evidence) {
    this.tuning = tuning;
    measure(Quantity.ALONG, MEDIAN_OF_TWO, evidence);
    quantities(tuning).forEach(quantity -> measure(quantity, MEDIAN_OF_ONE, evidence));
  }

  /** What is looked at beside the place along the orbit. */
  static List<Quantity> quantities(Tuning tuning) {
    return tuning.weighsEccentricity() ? ALL : PLANE;
  }

  private void measure(Quantity quantity, double median, Evidence[] evidence) {
    double[] gains = new double[evidence.length];
    for (int gap = 0; gap < gains.length; gap++) {
      gains[gap] = evidence[gap] == null ? Double.NaN : evidence[gap].gain(quantity);
    }
    double[] medians = RunningMedian.of(gains, Tuning.USUAL, 1);
    for (int gap = 0; gap < medians.length; gap++) {
      double least = quantity == Quantity.ALONG ? Tuning.LEAST_EXCESS : 1;
      double excess = Double.isNaN(medians[gap]) ? least : Math.max(least, medians[gap] / median);
      medians[gap] = gains.length < Tuning.FEW ? Math.max(excess, tuning.excess()) : excess;
    }
    usual.put(quantity, medians);
  }

  /** Factor by which variances near a gap exceed those of the noise of the sets. */
  double excess(Quantity quantity, int gap) {
    double[] known = usual.get(quantity);
    return known == null ? 1 : known[gap];
  }

  /** The score of the evidence of a gap, in standard deviations. */
  double of(int gap, Evidence evidence) {
    double along = ratio(Quantity.ALONG, gap, evidence);
    double plane = 0;
    for (Quantity quantity : PLANE) {
      plane += ratio(quantity, gap, evidence);
    }
    if (tuning.weighsEccentricity()) {
      double shape = ratio(Quantity.TOWARDS, gap, evidence) + ratio(Quantity.ACROSS, gap, evidence);
      along += Math.min(shape, along);
    }
    return Math.max(Math.sqrt(along), Tuning.PLANE * Math.sqrt(plane));
  }

  private double ratio(Quantity quantity, int gap, Evidence evidence) {
    return evidence.gain(quantity) / usual.get(quantity)[gap];
  }
}
