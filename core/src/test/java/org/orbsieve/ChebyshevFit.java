package org.orbsieve;

/** The polynomial of degree 11 through a track at Chebyshev's nodes of an interval of time. */
final class ChebyshevFit {

  static final int NODES = 12;

  private static final double[] PLACES = new double[NODES];
  private static final double[][] WEIGHTS = new double[NODES][NODES];

  static {
    for (int k = 0; k < NODES; k++) {
      PLACES[k] = -Math.cos(Math.PI * (k + 0.5) / NODES);
      for (int n = 0; n < NODES; n++) {
        WEIGHTS[n][k] = (n == 0 ? 1.0 : 2.0) / NODES * Math.cos(n * Math.acos(PLACES[k]));
      }
    }
  }

  /** Where something is. */
  interface Track {

    /** Writes x, y, z [m] and three velocities [m/s] at a time [s]. */
    void state(double t, double[] out);
  }

  private final double[][] coefficients = new double[3][NODES];
  private final double[][] states = new double[NODES][6];
  private double from = Double.NaN;
  private double to = Double.NaN;

  void fit(Track track, double begin, double end) {
    from = begin;
    to = end;
    for (int k = 0; k < NODES; k++) {
      track.state((begin + end) / 2 + (end - begin) / 2 * PLACES[k], states[k]);
    }
    for (int axis = 0; axis < 3; axis++) {
      for (int n = 0; n < NODES; n++) {
        double sum = 0;
        for (int k = 0; k < NODES; k++) {
          sum += states[k][axis] * WEIGHTS[n][k];
        }
        coefficients[axis][n] = sum;
      }
    }
  }

  boolean contains(double t) {
    return from <= t && t < to;
  }

  /** Position and its derivative at a time. */
  void at(double t, double[] out) {
    double w = place(t);
    for (int axis = 0; axis < 3; axis++) {
      double[] c = coefficients[axis];
      double last = 1;
      double now = w;
      double lastSlope = 0;
      double nowSlope = 1;
      double value = c[0] + c[1] * w;
      double slope = c[1];
      for (int n = 2; n < NODES; n++) {
        double next = 2 * w * now - last;
        double nextSlope = 2 * now + 2 * w * nowSlope - lastSlope;
        value += c[n] * next;
        slope += c[n] * nextSlope;
        last = now;
        now = next;
        lastSlope = nowSlope;
        nowSlope = nextSlope;
      }
      out[axis] = value;
      out[3 + axis] = slope / half();
    }
  }

  /** Largest size of a position, or of a velocity, at the nodes. */
  double largest(int offset) {
    double largest = 0;
    for (double[] s : states) {
      double square =
          s[offset] * s[offset] + s[offset + 1] * s[offset + 1] + s[offset + 2] * s[offset + 2];
      largest = Math.max(largest, Math.sqrt(square));
    }
    return largest;
  }

  /**
   * What an error of each position [m] can do to the derivative at a time [1/s]: the inequalities
   * of Markov and Bernstein, of a polynomial that is nowhere larger than three of the errors.
   */
  double perError(double t) {
    double w = place(t);
    return 3 * Math.min(NODES * NODES, NODES / Math.sqrt(Math.max(0, 1 - w * w))) / half();
  }

  private double place(double t) {
    return (t - from) / half() - 1;
  }

  private double half() {
    return (to - from) / 2;
  }
}
