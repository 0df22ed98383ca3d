package org.orbsieve.assessment.probability;

import org.hipparchus.special.Erf;

/**
 * The mean of max(0, -s) of a Gaussian s, from a table: with m its mean and d its standard
 * deviation it is max(0, -m) + d g(|m| / d), where g(z) = phi(z) - z Q(z), phi is the normal
 * density and Q its upper tail.
 *
 * <p>Between nodes g is Taylor's polynomial of third degree about the nearest one, g' = -Q, g'' =
 * phi, g''' = -z phi. The fourth derivative (z^2 - 1) phi is at most 0.4, so that the error is
 * below 0.4 (1/32)^4 / 24 = 1.6e-8; beyond the table g is below 1e-16.
 */
final class MeanShortfall {

  private static final int PER_UNIT = 16;
  private static final int END = 8;

  /** Value, -1 times the first, and the second derivative of g at each node. */
  private static final double[] NODES = nodes();

  private MeanShortfall() {}

  private static double[] nodes() {
    double[] nodes = new double[3 * (END * PER_UNIT + 2)];
    for (int i = 0; i < nodes.length / 3; i++) {
      double z = (double) i / PER_UNIT;
      double density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
      double tail = 0.5 * Erf.erfc(z / Math.sqrt(2));
      nodes[3 * i] = density - z * tail;
      nodes[3 * i + 1] = tail;
      nodes[3 * i + 2] = density;
    }
    return nodes;
  }

  /**
   * The mean.
   *
   * @param mean of s
   * @param variance of s; rounding may make it negative, which counts as 0
   * @return at least 0, in the unit of s
   */
  static double of(double mean, double variance) {
    double certain = Math.max(0, -mean);
    if (!(variance > 0)) {
      return certain;
    }
    double deviation = Math.sqrt(variance);
    double z = Math.abs(mean) / deviation;
    if (!(z < END)) {
      return certain;
    }
    int i = (int) (z * PER_UNIT + 0.5);
    double node = (double) i / PER_UNIT;
    double step = z - node;
    double density = NODES[3 * i + 2];
    double value =
        NODES[3 * i] - step * (NODES[3 * i + 1] - 0.5 * step * density * (1 - step * node / 3));
    return certain + deviation * value;
  }
}
