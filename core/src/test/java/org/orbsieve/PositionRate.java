package org.orbsieve;

import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.MotionKernel;

/**
 * Derivatives of a theory's positions for oracles, whatever velocities it has: of the polynomial
 * through five positions a second apart, and how far they may be off.
 */
final class PositionRate {

  /** Values: x, y, z [m], their derivatives [m/s], and a bound of the error of those [m/s]. */
  static final int VALUES = 7;

  private static final double STEP = 1;

  /**
   * A jump or kink between two of the five positions moves the derivative by up to 0.67 of itself
   * per step, and the difference of two estimates by at least a quarter of itself per step.
   */
  private static final double PER_DIFFERENCE = 3;

  /**
   * Anomaly by which a position may be off [rad]: the theory solves Kepler's equation to 1e-12, and
   * its angles are reduced to a turn with a rounding of as much in the scenes of the tests.
   */
  private static final double ANOMALY = 2e-12;

  private final Ephemeris ephemeris;
  private final double[][] around = new double[5][6];

  PositionRate(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
  }

  void at(int row, double t, double[] out, int offset) {
    for (int k = -2; k <= 2; k++) {
      ephemeris.state(row, t + k * STEP, around[k + 2]);
    }
    double difference = 0;
    double square = 0;
    double rr = 0;
    for (int axis = 0; axis < 3; axis++) {
      double near = (around[3][axis] - around[1][axis]) / (2 * STEP);
      double far = (around[4][axis] - around[0][axis]) / (4 * STEP);
      double slope = (4 * near - far) / 3;
      out[offset + axis] = around[2][axis];
      out[offset + 3 + axis] = slope;
      difference = Math.max(difference, Math.abs(near - far));
      square += slope * slope;
      rr += around[2][axis] * around[2][axis];
    }
    double axis = 1 / Math.abs(2 / Math.sqrt(rr) - square / MotionKernel.MU);
    double perAnomaly = Math.sqrt(square * axis * axis * axis / MotionKernel.MU);
    out[offset + 6] = PER_DIFFERENCE * difference + ANOMALY * perAnomaly / STEP;
  }
}
