package org.orbsieve.ephemeris.sgp4;

/**
 * Mean elements of a near-earth object for complex time: {@link NearEarthKernel} line by line, each
 * quantity replaced by a bound. Polynomials in time are bounded by the sums of the moduli of their
 * terms.
 */
final class NearEarthBound {

  private NearEarthBound() {}

  /**
   * Fills the envelope.
   *
   * @param table the objects
   * @param slot slot of the object
   * @param t bound of the modulus of the time since epoch [min]
   * @param strip half the width of the strip [min]
   * @param out receives the bounds
   */
  static void fill(NearEarthTable table, int slot, double t, double strip, StripEnvelope out) {
    double anomaly = Math.abs(table.mDot[slot]) * strip;
    double eta = table.eta[slot];
    double delta = 1 + eta * Math.cosh(anomaly);
    double shift =
        Math.abs(table.argpDrag[slot]) * strip
            + Math.abs(table.mDrag[slot]) * 3 * eta * (1 + Math.cosh(anomaly)) * delta * delta;
    double shrink =
        t
            * (Math.abs(table.c1[slot])
                + t
                    * (Math.abs(table.d2[slot])
                        + t * (Math.abs(table.d3[slot]) + t * Math.abs(table.d4[slot]))));
    double c5 = Math.abs(table.bstarC5[slot]);
    double fall = Math.abs(table.bstarC4[slot]) * t + c5 * (1 + Math.cosh(anomaly + shift));
    double driftRate =
        t
            * (2 * Math.abs(table.t2[slot])
                + t
                    * (3 * Math.abs(table.t3[slot])
                        + t * (4 * Math.abs(table.t4[slot]) + 5 * t * Math.abs(table.t5[slot]))));
    out.minAxis = shrink < 1 ? table.a0[slot] * (1 - shrink) * (1 - shrink) : 0;
    out.maxAxis = table.a0[slot] * (1 + shrink) * (1 + shrink);
    out.eccentricity = Math.max(1e-6, table.e0[slot] + fall);
    // the shift moves from perigee to mean anomaly and cancels in their sum
    out.latitudeArgument =
        strip * (Math.abs(table.mDot[slot] + table.argpDot[slot]) + table.n0[slot] * driftRate);
    out.perigee = Math.abs(table.argpDot[slot]) * strip + shift;
    out.node = strip * (Math.abs(table.nodeDot[slot]) + 2 * Math.abs(table.nodeT2[slot]) * t);
    out.setInclination(table.i0[slot], table.i0[slot], 0);
    // where the lower limit of the eccentricity cuts in or out, its derivative jumps; up to three
    // times within seven knots
    boolean canBeCut = table.e0[slot] - fall < 1e-6;
    double rate = Math.abs(table.bstarC4[slot]) + c5 * 2 * Math.abs(table.mDot[slot]);
    out.kink = canBeCut ? 3 * 3 * rate : 0;
  }
}
