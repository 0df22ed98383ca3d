package org.orbsieve.ephemeris.sgp4;

/**
 * How fast the mean elements of a near-earth object change: {@link NearEarthKernel} line by line,
 * for the real times of an interval. A value is that in the middle, and half the interval times the
 * rate. The lower limit of the eccentricity makes its rate no larger. Derivation:
 * docs/completeness.md, section 9.
 */
final class NearEarthRates {

  private NearEarthRates() {}

  /**
   * Fills the rates.
   *
   * @param table the objects
   * @param slot slot of the object
   * @param middle middle of the interval, since epoch [min]
   * @param half half its length [min]
   * @param out receives the bounds
   */
  static void fill(NearEarthTable table, int slot, double middle, double half, MotionRates out) {
    double t = Math.abs(middle) + half;
    double shrinkRate =
        Math.abs(table.c1[slot])
            + t
                * (2 * Math.abs(table.d2[slot])
                    + t * (3 * Math.abs(table.d3[slot]) + 4 * t * Math.abs(table.d4[slot])));
    double shrink = NearEarthBound.shrink(table, slot, middle);
    out.setAxis(table.a0[slot], table.a0[slot], 0, shrink, shrinkRate, half);

    double shiftRate = NearEarthBound.shiftRate(table, slot);
    double anomalyRate = Math.abs(table.mDot[slot]) + shiftRate;
    out.eccentricityRate =
        Math.abs(table.bstarC4[slot]) + Math.abs(table.bstarC5[slot]) * anomalyRate;
    out.eccentricity =
        Math.max(
            NearEarthKernel.MIN_ECCENTRICITY,
            eccentricity(table, slot, middle) + half * out.eccentricityRate);
    out.perigeeRate = Math.abs(table.argpDot[slot]) + shiftRate;
    double curvature = table.n0[slot] * NearEarthBound.driftCurvature(table, slot, t);
    // the shift moves from perigee to mean anomaly and cancels in their sum
    out.latitudeRate = Math.abs(NearEarthBound.rate(table, slot, middle)) + half * curvature;
    double nodeT2 = table.nodeT2[slot];
    out.nodeRate =
        Math.abs(table.nodeDot[slot] + 2 * nodeT2 * middle) + 2 * half * Math.abs(nodeT2);
    out.inclinationRate = 0;
    out.longitudeCoefficient = Math.abs(table.longitudeCoefficient[slot]);
    out.longitudeCoefficientRate = 0;
    out.perigeeCoefficient = Math.abs(table.perigeeCoefficient[slot]);
    out.perigeeCoefficientRate = 0;
    out.jump = 0;
    out.angles =
        6 * Math.PI
            + t * (anomalyRate + out.perigeeRate + Math.abs(table.nodeDot[slot]))
            + t * t * (Math.abs(nodeT2) + curvature);
  }

  /** Mean eccentricity before its limit; t in minutes since epoch. */
  static double eccentricity(NearEarthTable table, int slot, double t) {
    double anomaly = table.m0[slot] + table.mDot[slot] * t;
    double delta = 1 + table.eta[slot] * Math.cos(anomaly);
    double shift =
        table.argpDrag[slot] * t
            + table.mDrag[slot] * (delta * delta * delta - table.deltaM0[slot]);
    return table.e0[slot]
        - table.bstarC4[slot] * t
        - table.bstarC5[slot] * (Math.sin(anomaly + shift) - table.sinM0[slot]);
  }
}
