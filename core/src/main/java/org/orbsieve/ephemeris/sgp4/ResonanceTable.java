package org.orbsieve.ephemeris.sgp4;

/**
 * Constants and integration nodes of resonant orbits (SDP4), one slot per resonant object. Units of
 * the theory.
 *
 * <p>The theory integrates resonance angle and mean motion from the epoch in steps of 720 minutes,
 * forward or backward, and ends with one partial step. Node k, the state at 720 k minutes (k &lt; 0
 * before the epoch), therefore depends on k only. The nodes that a period needs are computed once;
 * whatever else is asked for is integrated from the nearest of them outwards, which gives the same
 * bits as starting at the epoch. They take 64 bytes per object and day of the period.
 */
final class ResonanceTable {

  /** Values per node: angle [rad], mean motion n [rad/min], dn/dt, and its slope by the angle. */
  static final int NODE_VALUES = 4;

  /** Whether the orbit is synchronous; otherwise its period is half a day. */
  final boolean[] synchronous;

  /** Coefficients, {@link ResonanceInit#COEFFICIENTS} per slot. */
  final double[] d;

  /** Resonance angle at epoch [rad]. */
  final double[] lambda0;

  /** Mean motion at epoch [rad/min]. */
  final double[] n0;

  /** (XKE/n0)^(2/3), where the search for the axis of another mean motion starts. */
  final double[] axis0;

  /** Rate of the resonance angle less the mean motion [rad/min]. */
  final double[] drift;

  /** Greenwich sidereal time at epoch [rad]. */
  final double[] thetaG;

  /** Argument of perigee at epoch [rad] and its secular zonal rate [rad/min]. */
  final double[] argp0;

  final double[] argpDot;

  /** Index k of a slot's first stored node. */
  final int[] firstNode;

  /** Where the nodes of slot r start, in nodes; those of r end where those of r + 1 start. */
  final int[] nodeStart;

  /** Stored nodes, {@link #NODE_VALUES} each. */
  double[] nodes;

  ResonanceTable(int size) {
    synchronous = new boolean[size];
    d = new double[size * ResonanceInit.COEFFICIENTS];
    lambda0 = new double[size];
    n0 = new double[size];
    axis0 = new double[size];
    drift = new double[size];
    thetaG = new double[size];
    argp0 = new double[size];
    argpDot = new double[size];
    firstNode = new int[size];
    nodeStart = new int[size + 1];
    nodes = new double[0];
  }

  /** Fills a slot and reserves its nodes; slots are filled in ascending order. */
  void set(
      int slot, SecularInit orbit, LuniSolarInit bodies, ResonanceInit init, int first, int last) {
    synchronous[slot] = init.kind == ResonanceInit.Kind.SYNCHRONOUS;
    System.arraycopy(init.d, 0, d, slot * ResonanceInit.COEFFICIENTS, ResonanceInit.COEFFICIENTS);
    lambda0[slot] = init.lambda0;
    n0[slot] = orbit.n0;
    axis0[slot] = DeepSpaceTable.axisOf(orbit.n0);
    drift[slot] = init.drift;
    thetaG[slot] = bodies.thetaG;
    argp0[slot] = orbit.argp0;
    argpDot[slot] = orbit.argpDot;
    firstNode[slot] = first;
    nodeStart[slot + 1] = nodeStart[slot] + Math.max(0, last - first + 1);
  }
}
