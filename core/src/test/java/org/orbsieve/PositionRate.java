package org.orbsieve;

import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.MotionKernel;

/**
 * Derivatives of a theory's positions for oracles, whatever velocities it has, and how far they may
 * be off.
 */
final class PositionRate {

  /** Values: x, y, z [m], their derivatives [m/s], and a bound of the error of those [m/s]. */
  static final int VALUES = 7;

  private static final double STEP = 1;

  /**
   * A jump or kink moves a derivative by less than this, times by how much it moves the difference
   * of two estimates of different width.
   */
  private static final double PER_DIFFERENCE = 3;

  /**
   * Anomaly by which a position may be off [rad]: the theory solves Kepler's equation to 1e-12, and
   * its angles are reduced to a turn with a rounding of as much in the scenes of the tests.
   */
  private static final double ANOMALY = 2e-12;

  /** Half the intervals of polynomials [s]: the screener's are up to the larger one. */
  private static final double NARROW = 30;

  private static final double WIDE = 135;

  private final Ephemeris ephemeris;
  private final double[][] around = new double[5][6];
  private final ChebyshevFit fit = new ChebyshevFit();
  private final double[] other = new double[VALUES];

  PositionRate(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
  }

  /** By five positions a second apart. */
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

  /**
   * By the polynomial through twelve positions within a minute, and its difference from that within
   * the width of a step, where the screener's may be: that shows what rounding there is. Where the
   * theory has no positions or jumps, what there was before remains.
   */
  void refine(int row, double t, double[] out) {
    ChebyshevFit.Track track = (time, state) -> ephemeris.state(row, time, state);
    fit.fit(track, t - WIDE, t + WIDE);
    fit.at(t, other);
    double vx = other[3];
    double vy = other[4];
    double vz = other[5];
    fit.fit(track, t - NARROW, t + NARROW);
    fit.at(t, other);
    double doubt =
        PER_DIFFERENCE * Math.hypot(Math.hypot(vx - other[3], vy - other[4]), vz - other[5]);
    if (doubt < out[6]) {
      System.arraycopy(other, 3, out, 3, 3);
      out[6] = doubt;
    }
  }
}
