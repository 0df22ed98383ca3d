package org.orbsieve.ephemeris.sgp4;

/**
 * Mean elements of a near-earth object for complex time: {@link NearEarthKernel} line by line, each
 * quantity replaced by a bound. Polynomials in time are bounded by the sums of the moduli of their
 * terms.
 */
final class NearEarthBound {

  private static final double MIN_ECCENTRICITY = NearEarthKernel.MIN_ECCENTRICITY;

  /** Up to which eccentricity {@link #kink} knows how far it moves the position. */
  private static final double SMALL_ECCENTRICITY = 0.05;

  private NearEarthBound() {}

  /**
   * Fills the envelope.
   *
   * @param table the objects
   * @param slot slot of the object
   * @param t bound of the modulus of the time since epoch [min]
   * @param strip half the width of the strip [min]
   * @param extent time from a step's centre within which its knots are [min], or more
   * @param out receives the bounds
   */
  static void fill(
      NearEarthTable table, int slot, double t, double strip, double extent, StripEnvelope out) {
    double anomaly = Math.abs(table.mDot[slot]) * strip;
    double eta = Math.abs(table.eta[slot]);
    double delta = 1 + eta * Math.cosh(anomaly);
    double shift =
        Math.abs(table.argpDrag[slot]) * strip
            + Math.abs(table.mDrag[slot]) * 3 * eta * Math.sinh(anomaly) * delta * delta;
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
    out.eccentricity = Math.max(MIN_ECCENTRICITY, table.e0[slot] + fall);
    out.eccentricityImaginary =
        Math.abs(table.bstarC4[slot]) * strip + c5 * Math.sinh(anomaly + shift);
    // the shift moves from perigee to mean anomaly and cancels in their sum
    out.latitudeArgument =
        strip * (Math.abs(table.mDot[slot] + table.argpDot[slot]) + table.n0[slot] * driftRate);
    out.perigee = Math.abs(table.argpDot[slot]) * strip + shift;
    out.node = strip * (Math.abs(table.nodeDot[slot]) + 2 * Math.abs(table.nodeT2[slot]) * t);
    out.setInclination(table.i0[slot], table.i0[slot], 0);
    double angleRate =
        Math.abs(table.mDot[slot]) + Math.abs(table.argpDot[slot]) + out.node / strip;
    out.angles = 6 * Math.PI + t * (angleRate + table.n0[slot] * driftRate);
    out.kink = kink(table, slot, t, extent, out);
  }

  /**
   * The lower limit of the eccentricity, per axis [1/min]. Where it cuts within the knots of a step,
   * the limited eccentricity differs from the unlimited one, which is analytic, by at most its rate
   * times the knots' extent, twice {@code extent}. The position moves by less than {@code 3 + 2 lc}
   * axes per unit of a small eccentricity, {@code lc} the long-period coefficient of the longitude.
   */
  private static double kink(
      NearEarthTable table, int slot, double t, double extent, StripEnvelope out) {
    double c5 = Math.abs(table.bstarC5[slot]);
    double eta = Math.abs(table.eta[slot]);
    double fall = Math.abs(table.bstarC4[slot]) * t + 2 * c5;
    if (table.e0[slot] - fall >= MIN_ECCENTRICITY) {
      return 0;
    }
    double anomalyRate = Math.abs(table.mDot[slot]);
    double shiftRate =
        Math.abs(table.argpDrag[slot])
            + Math.abs(table.mDrag[slot]) * 3 * eta * (1 + eta) * (1 + eta) * anomalyRate;
    double rate = Math.abs(table.bstarC4[slot]) + c5 * (anomalyRate + shiftRate);
    boolean isSmall = MIN_ECCENTRICITY + 2 * extent * rate <= SMALL_ECCENTRICITY;
    double perAxis = 3 + 2 * out.longitudeCoefficient / out.minAxis;
    return isSmall ? 2 * rate * perAxis : Double.POSITIVE_INFINITY;
  }
}
