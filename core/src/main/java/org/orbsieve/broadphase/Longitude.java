package org.orbsieve.broadphase;

/** The angle of a direction in the equator, to sort by: fast, and off by a known error at most. */
final class Longitude {

  /**
   * Bound of the error [rad]. The polynomial is formula 4.4.49 of Abramowitz and Stegun (1964),
   * whose stated error is 1e-5, rounded; it is 1.15e-5 at most.
   */
  static final double ERROR = 1.2e-5;

  static final double TURN = 2 * Math.PI;

  private static final double A1 = 0.9998660;
  private static final double A3 = -0.3302995;
  private static final double A5 = 0.1801410;
  private static final double A7 = -0.0851330;
  private static final double A9 = 0.0208351;

  private Longitude() {}

  /**
   * The angle from the first axis to a direction.
   *
   * @param x first coordinate, any unit
   * @param y second coordinate
   * @return from 0 to 2 pi, up to the error [rad]; NaN for no direction
   */
  static double of(double x, double y) {
    double across = Math.abs(x);
    double along = Math.abs(y);
    // the tangent of the angle from the diagonal of the quadrant, between -1 and 1
    double w = (along - across) / (along + across);
    double w2 = w * w;
    double angle = 0.25 * Math.PI + w * (A1 + w2 * (A3 + w2 * (A5 + w2 * (A7 + w2 * A9))));
    double half = 0.5 * Math.PI;
    double upper = half + sign(x) * (angle - half);
    return Math.PI + sign(y) * (upper - Math.PI);
  }

  /** The angles of many directions. */
  static void of(double[] x, double[] y, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = of(x[i], y[i]);
    }
  }

  /**
   * 1, or -1 for a negative number: without a branch, so that loops of it become vector
   * instructions. The smallest number times {@code 2^1083} is beyond 1.
   */
  private static double sign(double a) {
    return Math.max(-1, Math.min(1, a * 0x1p1023 * 0x1p60 + 1));
  }
}
