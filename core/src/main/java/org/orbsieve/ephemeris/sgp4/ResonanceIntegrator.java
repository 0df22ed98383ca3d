package org.orbsieve.ephemeris.sgp4;

/**
 * Resonance angle and mean motion of a resonant deep-space orbit by the second-order method of
 * Spacetrack Report No. 3, section 7, always from the epoch in whole steps and one partial step
 * (AIAA 2006-6753), see {@link ResonanceTable}. Units of the theory.
 *
 * <p>The mean motion's rate is a sum of harmonics d sin(m lambda + p omega - phase) of the
 * resonance angle lambda and the argument of perigee omega.
 */
final class ResonanceIntegrator {

  /** Length of a step [min]. */
  static final double STEP = 720.0;

  /** No node lies further than this many steps (1369 years) from its epoch: NaN beyond. */
  static final int MAX_NODE = 1_000_000;

  // Synchronous, DEL1 to DEL3: multiple of lambda, of omega, phase [rad].
  private static final double[][] SYNCHRONOUS = {
    {1, 0, 0.13130908}, {2, 0, 5.7686396}, {3, 0, 1.12344261},
  };

  // Half a day, D2201, D2211, D3210, D3222, D4410, D4422, D5220, D5232, D5421, D5433.
  private static final double[][] HALF_DAY = {
    {1, 2, 5.7686396},
    {1, 0, 5.7686396},
    {1, 1, 0.95240898},
    {1, -1, 0.95240898},
    {2, 2, 1.8014998},
    {2, 0, 1.8014998},
    {1, 1, 1.0508330},
    {1, -1, 1.0508330},
    {2, 1, 4.4108898},
    {2, -1, 4.4108898},
  };

  private ResonanceIntegrator() {}

  /**
   * Leaves the resonance angle [rad] at {@code offset} of {@code out} and the mean motion [rad/min]
   * after it, for t minutes since the epoch.
   */
  static void integrate(ResonanceTable table, int slot, double t, double[] out, int offset) {
    int k = nodeOf(t);
    int index = k - table.firstNode[slot];
    int start = table.nodeStart[slot];
    double[] nodes = table.nodes;
    if (index >= 0 && index < table.nodeStart[slot + 1] - start) {
      int at = (start + index) * ResonanceTable.NODE_VALUES;
      step(
          nodes[at],
          nodes[at + 1],
          nodes[at + 2],
          nodes[at + 3],
          table.drift[slot],
          t - STEP * k,
          out,
          offset);
    } else {
      walk(table, slot, k, out, offset);
      advance(table, slot, k, t - STEP * k, out, offset);
    }
  }

  /**
   * Index of the node from which the partial step to t [min since epoch] starts: the first that
   * lies at most one step short of t.
   */
  static int nodeOf(double t) {
    double distance = Math.abs(t);
    double steps = Math.max(0, Math.ceil(distance / STEP) - 1);
    if (distance - STEP * steps > STEP) {
      steps++; // the quotient was rounded down to an integer
    }
    return (int) (t < 0 ? -steps : steps);
  }

  /** Computes the nodes that {@link ResonanceTable#set} made room for. */
  static void fillNodes(ResonanceTable table) {
    int size = table.lambda0.length;
    table.nodes = new double[table.nodeStart[size] * ResonanceTable.NODE_VALUES];
    double[] state = new double[2];
    for (int slot = 0; slot < size; slot++) {
      int first = table.firstNode[slot];
      int last = first + table.nodeStart[slot + 1] - table.nodeStart[slot] - 1;
      if (last >= 0) {
        fill(table, slot, Math.max(first, 0), last, state);
      }
      if (first < 0) {
        fill(table, slot, Math.min(last, -1), first, state);
      }
    }
  }

  /** Computes the nodes from one near the epoch outwards. */
  private static void fill(ResonanceTable table, int slot, int near, int far, double[] state) {
    int direction = Integer.signum(far - near);
    walk(table, slot, near, state, 0);
    store(table, slot, near, state);
    for (int k = near; k != far; k += direction) {
      advance(table, slot, k, direction * STEP, state, 0);
      store(table, slot, k + direction, state);
    }
  }

  private static void store(ResonanceTable table, int slot, int k, double[] state) {
    int at = (table.nodeStart[slot] + k - table.firstNode[slot]) * ResonanceTable.NODE_VALUES;
    table.nodes[at] = state[0];
    table.nodes[at + 1] = state[1];
    table.nodes[at + 2] = sum(table, slot, k, state[0], false);
    table.nodes[at + 3] = sum(table, slot, k, state[0], true);
  }

  /** Leaves the state of node k at {@code offset}, integrated from the epoch. */
  private static void walk(ResonanceTable table, int slot, int k, double[] out, int offset) {
    boolean reachable = Math.abs(k) <= MAX_NODE;
    out[offset] = reachable ? table.lambda0[slot] : Double.NaN;
    out[offset + 1] = table.n0[slot];
    if (reachable) {
      int direction = Integer.signum(k);
      for (int j = 0; j != k; j += direction) {
        advance(table, slot, j, direction * STEP, out, offset);
      }
    }
  }

  /** One step of {@code dt} minutes from node k, whose state is at {@code offset}. */
  private static void advance(
      ResonanceTable table, int slot, int k, double dt, double[] out, int offset) {
    double angle = out[offset];
    double n = out[offset + 1];
    double rate = sum(table, slot, k, angle, false);
    double slope = sum(table, slot, k, angle, true);
    step(angle, n, rate, slope, table.drift[slot], dt, out, offset);
  }

  private static void step(
      double angle,
      double n,
      double rate,
      double slope,
      double drift,
      double dt,
      double[] out,
      int offset) {
    double angleRate = n + drift;
    double halfSquare = dt * (dt / 2);
    out[offset] = angle + dt * angleRate + halfSquare * rate;
    out[offset + 1] = n + dt * rate + halfSquare * (slope * angleRate);
  }

  /** Rate of the mean motion at node k [rad/min^2], or its derivative by the resonance angle. */
  private static double sum(
      ResonanceTable table, int slot, int k, double angle, boolean derivative) {
    double[][] harmonics = table.synchronous[slot] ? SYNCHRONOUS : HALF_DAY;
    double argp = table.argp0[slot] + table.argpDot[slot] * (STEP * k);
    double sum = 0;
    for (int j = 0; j < harmonics.length; j++) {
      double[] h = harmonics[j];
      double d = table.d[slot * ResonanceInit.COEFFICIENTS + j];
      double x = h[0] * angle + h[1] * argp - h[2];
      sum += derivative ? h[0] * d * TrigKernel.cos(x) : d * TrigKernel.sin(x);
    }
    return sum;
  }
}
