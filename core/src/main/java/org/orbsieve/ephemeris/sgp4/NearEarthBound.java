package org.orbsieve.ephemeris.sgp4;

/**
 * Mean elements of a near-earth object for complex time: {@link NearEarthKernel} line by line, each
 * quantity replaced by a bound. A polynomial in time is bounded by its value in the middle of the
 * period and, for the distance from there, the sum of the moduli of its derivative's terms.
 */
final class NearEarthBound {

  private static final double MIN_ECCENTRICITY = NearEarthKernel.MIN_ECCENTRICITY;

  /** Largest eccentricity for which {@link #kink} bounds the change of the position. */
  private static final double SMALL_ECCENTRICITY = 0.05;

  private NearEarthBound() {}

  /**
   * Fills the envelope.
   *
   * @param table the objects
   * @param slot slot of the object
   * @param middle middle of the times, since epoch [min]
   * @param radius distance from the middle within which all complex times lie [min]
   * @param strip half the width of the strip [min]
   * @param extent time from a step's centre within which its knots are [min], or more
   * @param out receives the bounds
   */
  static void fill(
      NearEarthTable table,
      int slot,
      double middle,
      double radius,
      double strip,
      double extent,
      StripEnvelope out) {
    double t = Math.abs(middle) + radius;
    double shrinkRate =
        Math.abs(table.c1[slot])
            + t
                * (2 * Math.abs(table.d2[slot])
                    + t * (3 * Math.abs(table.d3[slot]) + 4 * t * Math.abs(table.d4[slot])));
    out.setAxis(table.a0[slot], shrink(table, slot, middle), radius * shrinkRate);

    double anomaly = Math.abs(table.mDot[slot]) * strip;
    double eta = Math.abs(table.eta[slot]);
    double grow = Math.exp(anomaly);
    double delta = 1 + eta * 0.5 * (grow + 1 / grow);
    double shift =
        Math.abs(table.argpDrag[slot]) * strip
            + Math.abs(table.mDrag[slot]) * 3 * eta * 0.5 * (grow - 1 / grow) * delta * delta;
    double shifted = Math.exp(anomaly + shift);
    double c4 = table.bstarC4[slot];
    double c5 = Math.abs(table.bstarC5[slot]);
    double mean = table.e0[slot] - c4 * middle;
    double off = Math.abs(c4) * radius + c5 * (1 + 0.5 * (shifted + 1 / shifted));
    out.eccentricity = Math.max(MIN_ECCENTRICITY, Math.abs(mean) + off);
    out.eccentricityImaginary = Math.abs(c4) * strip + c5 * 0.5 * (shifted - 1 / shifted);
    // the shift moves from perigee to mean anomaly and cancels in their sum
    out.latitudeArgument =
        strip
            * (Math.abs(rate(table, slot, middle))
                + radius * table.n0[slot] * driftCurvature(table, slot, t));
    out.perigee = Math.abs(table.argpDot[slot]) * strip + shift;
    double nodeT2 = table.nodeT2[slot];
    out.node =
        strip
            * (Math.abs(table.nodeDot[slot] + 2 * nodeT2 * middle) + 2 * Math.abs(nodeT2) * radius);
    out.setInclination(table.i0[slot], table.i0[slot], 0);
    out.angles =
        6 * Math.PI
            + t
                * (Math.abs(table.mDot[slot])
                    + Math.abs(table.argpDot[slot])
                    + Math.abs(table.nodeDot[slot])
                    + t * (Math.abs(nodeT2) + table.n0[slot] * driftCurvature(table, slot, t)));
    double least = mean - Math.abs(c4) * radius - 2 * c5;
    out.kink = least < MIN_ECCENTRICITY ? kink(table, slot, extent, out) : 0;
  }

  /**
   * The lower limit of the eccentricity, per axis [1/min]. Where it cuts within the knots of a
   * step, the limited eccentricity differs from the unlimited one, which is analytic, by at most
   * its rate times the knots' extent, twice {@code extent}. The position moves by less than {@code
   * 3 + 2 lc} axes per unit of a small eccentricity, {@code lc} the long-period coefficient of the
   * longitude per axis.
   */
  private static double kink(NearEarthTable table, int slot, double extent, StripEnvelope out) {
    double anomalyRate = Math.abs(table.mDot[slot]);
    double shiftRate = shiftRate(table, slot);
    double rate =
        Math.abs(table.bstarC4[slot]) + Math.abs(table.bstarC5[slot]) * (anomalyRate + shiftRate);
    boolean isSmall = MIN_ECCENTRICITY + 2 * extent * rate <= SMALL_ECCENTRICITY;
    double perAxis = 3 + 2 * out.longitudeCoefficient / out.minAxis;
    return isSmall ? 2 * rate * perAxis : Double.POSITIVE_INFINITY;
  }

  /** Bound of the rate of the shift from perigee to mean anomaly, for real time [rad/min]. */
  static double shiftRate(NearEarthTable table, int slot) {
    double eta = Math.abs(table.eta[slot]);
    return Math.abs(table.argpDrag[slot])
        + Math.abs(table.mDrag[slot])
            * 3
            * eta
            * (1 + eta)
            * (1 + eta)
            * Math.abs(table.mDot[slot]);
  }

  /**
   * Square root of the factor by which drag has changed the semi-major axis; t in minutes since
   * epoch.
   */
  static double shrink(NearEarthTable table, int slot, double t) {
    return 1
        - t * (table.c1[slot] + t * (table.d2[slot] + t * (table.d3[slot] + t * table.d4[slot])));
  }

  /** Rate of mean anomaly plus perigee [rad/min]; t in minutes since epoch. */
  static double rate(NearEarthTable table, int slot, double t) {
    double drift =
        t
            * (2 * table.t2[slot]
                + t * (3 * table.t3[slot] + t * (4 * table.t4[slot] + 5 * t * table.t5[slot])));
    return table.mDot[slot] + table.argpDot[slot] + table.n0[slot] * drift;
  }

  /** Bound of the second derivative of the drift, per mean motion [1/min]. */
  static double driftCurvature(NearEarthTable table, int slot, double t) {
    return 2 * Math.abs(table.t2[slot])
        + t
            * (6 * Math.abs(table.t3[slot])
                + t * (12 * Math.abs(table.t4[slot]) + 20 * t * Math.abs(table.t5[slot])));
  }
}
