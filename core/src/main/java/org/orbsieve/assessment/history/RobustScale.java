package org.orbsieve.assessment.history;

import java.util.Arrays;

/** Standard deviations about zero, from the order of the magnitudes. */
final class RobustScale {

  /** One over the 75 % quantile of the standard normal distribution. */
  private static final double NORMAL = 1.482602218505602;

  /** Share of the magnitudes that one standard deviation of a normal distribution holds. */
  private static final double ONE_SIGMA = 0.6826894921370859;

  private RobustScale() {}

  /**
   * The deviation by the median of the magnitudes, which half of the samples decide: for finding
   * what does not belong to the others.
   *
   * @param samples at least one; not changed
   */
  static double ofHalf(double[] samples) {
    return NORMAL * quantile(magnitudes(samples), 0.5);
  }

  /**
   * The magnitude that 68 % of the samples do not exceed: one sigma if they are normal, and in the
   * same sense one sigma if their tails are longer. A third of the samples may be anything.
   *
   * @param samples at least one; not changed
   */
  static double oneSigma(double[] samples) {
    return quantile(magnitudes(samples), ONE_SIGMA);
  }

  /** The quantile of values, linear between neighbours; sorts its argument. */
  static double quantile(double[] values, double share) {
    Arrays.sort(values);
    double place = share * (values.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }

  private static double[] magnitudes(double[] samples) {
    return Arrays.stream(samples).map(Math::abs).toArray();
  }
}
