package org.orbsieve.ephemeris;

/**
 * Continues a motion beyond the end of its ephemeris under the Earth's central attraction, for
 * knots only: whatever they are, the bound of the polynomial through them holds where the motion is
 * stated, and is small where they are near what would have been.
 */
final class FreeFall {

  /** The longest continuation [s]; no knot that matters is farther away. */
  static final double LIMIT = 3_600;

  private static final double STEP = 30;

  /** Below this radius attraction grows no more, so that nothing diverges [m]. */
  private static final double SMALLEST_RADIUS = 3e6;

  private FreeFall() {}

  /** Moves a state by a time [s], which may be negative, in steps of Runge and Kutta. */
  static void move(double[] state, double time) {
    int steps = (int) Math.ceil(Math.abs(time) / STEP);
    double h = time / Math.max(1, steps);
    double[] k1 = new double[6];
    double[] k2 = new double[6];
    double[] k3 = new double[6];
    double[] k4 = new double[6];
    for (int step = 0; step < steps; step++) {
      rates(state, k1, 0, k1);
      rates(state, k1, h / 2, k2);
      rates(state, k2, h / 2, k3);
      rates(state, k3, h, k4);
      for (int i = 0; i < 6; i++) {
        state[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
      }
    }
  }

  /** Rates of {@code state + h slope}. */
  private static void rates(double[] state, double[] slope, double h, double[] out) {
    double x = state[0] + h * slope[0];
    double y = state[1] + h * slope[1];
    double z = state[2] + h * slope[2];
    double u = state[3] + h * slope[3];
    double v = state[4] + h * slope[4];
    double w = state[5] + h * slope[5];
    double r = Math.max(SMALLEST_RADIUS, Math.sqrt(x * x + y * y + z * z));
    double pull = -MotionKernel.MU / (r * r * r);
    out[0] = u;
    out[1] = v;
    out[2] = w;
    out[3] = pull * x;
    out[4] = pull * y;
    out[5] = pull * z;
  }
}
