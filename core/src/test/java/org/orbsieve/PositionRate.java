package org.orbsieve;

import org.orbsieve.ephemeris.Ephemeris;

/**
 * Derivatives of positions for oracles, whatever velocities a theory has: by five positions a
 * second apart, and by two of them, which differ where the motion jumps.
 */
final class PositionRate {

  /** Values: x, y, z [m], their derivatives [m/s], and how far two ways to get these differ. */
  static final int VALUES = 7;

  private static final double STEP = 1;

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
    for (int axis = 0; axis < 3; axis++) {
      double near = (around[3][axis] - around[1][axis]) / (2 * STEP);
      double far = (around[4][axis] - around[0][axis]) / (4 * STEP);
      out[offset + axis] = around[2][axis];
      out[offset + 3 + axis] = (4 * near - far) / 3;
      difference = Math.max(difference, Math.abs(near - far));
    }
    out[offset + 6] = difference;
  }
}
