package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.TrigKernel.MAX_ANGLE;

/**
 * SGP4 for near-earth objects, scalar: the specification that faster versions must equal.
 * Spacetrack Report No. 3, section 6, with the corrections of Vallado et al., Revisiting Spacetrack
 * Report #3, AIAA 2006-6753. No allocation and no branch that depends on the object.
 */
public final class NearEarthKernel {

  /** The theory's lower limit of the eccentricity under drag. */
  public static final double MIN_ECCENTRICITY = 1e-6;

  private NearEarthKernel() {}

  /**
   * State of the object in a slot; see {@link OsculatingKernel} for the output.
   *
   * @param time seconds since the reference of the table
   */
  static void evaluate(
      NearEarthTable table, int slot, double time, boolean velocity, double[] out, int offset) {
    double t = table.minutesSinceEpoch(slot, time);
    double t2 = t * t;
    double t3 = t2 * t;
    double t4 = t * t3;

    // Secular gravity.
    double anomaly = table.m0[slot] + table.mDot[slot] * t;
    double argp = table.argp0[slot] + table.argpDot[slot] * t;
    double node = table.node0[slot] + table.nodeDot[slot] * t + table.nodeT2[slot] * t2;

    // Drag: a shift from perigee to mean anomaly, and polynomials in time.
    double sinAnomaly = TrigKernel.sin(anomaly);
    double cosAnomaly = TrigKernel.cos(anomaly);
    double delta = 1. + table.eta[slot] * cosAnomaly;
    double shift =
        table.argpDrag[slot] * t
            + table.mDrag[slot] * (delta * delta * delta - table.deltaM0[slot]);
    double m = anomaly + shift;
    argp -= shift;
    double shrink =
        1 - table.c1[slot] * t - table.d2[slot] * t2 - table.d3[slot] * t3 - table.d4[slot] * t4;
    double sinM = sinAnomaly * TrigKernel.cosTurn(shift) + cosAnomaly * TrigKernel.sinTurn(shift);
    double decay = table.bstarC4[slot] * t + table.bstarC5[slot] * (sinM - table.sinM0[slot]);
    double drift =
        table.t2[slot] * t2 + table.t3[slot] * t3 + t4 * (table.t4[slot] + t * table.t5[slot]);

    double a = table.a0[slot] * shrink * shrink;
    double e = Math.max(table.e0[slot] - decay, MIN_ECCENTRICITY);
    double longitude = m + argp + node + table.n0[slot] * drift;
    OsculatingKernel.evaluate(
        Math.abs(m) <= MAX_ANGLE ? a : Double.NaN,
        e,
        argp,
        node,
        longitude,
        table.sinI0[slot],
        table.cosI0[slot],
        table.longitudeCoefficient[slot],
        table.perigeeCoefficient[slot],
        velocity,
        out,
        offset);
  }
}
