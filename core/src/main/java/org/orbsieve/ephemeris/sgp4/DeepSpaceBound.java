package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.THDT;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZEL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZES;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNS;

/**
 * Mean elements of a deep-space object for complex time: {@link DeepSpaceKernel} line by line, each
 * quantity replaced by a bound. A periodic correction with amplitude {@code A} and the angle {@code
 * 2 f} of a body's true anomaly has modulus at most {@code A cosh(2 w)} and imaginary part at most
 * {@code A sinh(2 w)}, where {@code w} bounds {@code |Im f|}.
 */
final class DeepSpaceBound {

  private DeepSpaceBound() {}

  /**
   * Fills the envelope.
   *
   * @param table the objects
   * @param slot slot of the object
   * @param t bound of the modulus of the time since epoch [min]
   * @param strip half the width of the strip [min]
   * @param clearance lower bound, for complex time, of the denominator of the node's correction
   * @param low whether Lyddane's form of that correction is used
   * @param out receives the bounds
   */
  static void fill(
      DeepSpaceTable table,
      int slot,
      double t,
      double strip,
      double clearance,
      boolean low,
      StripEnvelope out) {
    double wSun = ZNS * strip + 2 * ZES * Math.sinh(ZNS * strip);
    double wMoon = ZNL * strip + 2 * ZEL * Math.sinh(ZNL * strip);
    DeepSpaceTable.BodyColumns sun = table.sun;
    DeepSpaceTable.BodyColumns moon = table.moon;
    double grow = Math.cosh(2 * wMoon);
    double sinhSun = Math.sinh(2 * wSun);
    double sinhMoon = Math.sinh(2 * wMoon);
    double pe = (sun.eccentricityAmplitude(slot) + moon.eccentricityAmplitude(slot)) * grow;
    double pi = (sun.inclinationAmplitude(slot) + moon.inclinationAmplitude(slot)) * grow;
    double piImaginary =
        sun.inclinationAmplitude(slot) * sinhSun + moon.inclinationAmplitude(slot) * sinhMoon;
    double longitudeImaginary =
        (sun.anomalyAmplitude(slot) + sun.perigeeAmplitude(slot)) * sinhSun
            + (moon.anomalyAmplitude(slot) + moon.perigeeAmplitude(slot)) * sinhMoon;
    double perigeeImaginary =
        sun.perigeeAmplitude(slot) * sinhSun + moon.perigeeAmplitude(slot) * sinhMoon;

    double nodeRate = table.nodeDot[slot] + table.nodeRate[slot];
    double argpRate = table.argpDot[slot] + table.argpRate[slot];
    double nodeSecular = strip * (Math.abs(nodeRate) + 2 * Math.abs(table.nodeT2[slot]) * t);
    double iSecular = Math.abs(table.iRate[slot]) * t + pi;
    double lowest = table.i0[slot] - iSecular;
    double highest = table.i0[slot] + iSecular;
    out.setInclination(
        Math.max(0, lowest),
        Math.min(Math.PI, highest),
        Math.abs(table.iRate[slot]) * strip + piImaginary);
    double nodeCorrection = strip * nodeCorrectionRate(table, slot, clearance, low);
    double lyddane = low ? strip * lyddaneRate(table, slot, t) : 0;

    out.eccentricity = table.e0[slot] + Math.abs(table.eRate[slot] - table.bstarC4[slot]) * t + pe;
    out.perigee =
        Math.abs(argpRate) * strip + perigeeImaginary + nodeCorrection * out.cosine + lyddane;
    out.node = nodeSecular + nodeCorrection;
    double shrink = Math.abs(table.c1[slot]) * t;
    double rate;
    double axisLow = 1;
    double axisHigh = 1;
    double axis = table.axis0[slot];
    out.kink = 0;
    int resonance = table.resonance[slot];
    if (resonance == DeepSpaceTable.NOT_RESONANT) {
      rate = Math.abs(table.mDot[slot] + table.mRate[slot] + argpRate);
    } else {
      ResonanceTable r = table.resonances;
      double angleRate = r.n0[resonance] + r.drift[resonance];
      double strength = strength(r, resonance);
      double change = strength * (t + ResonanceIntegrator.STEP + strip);
      rate =
          change
              + (r.synchronous[resonance]
                  ? Math.abs(angleRate + THDT - nodeRate)
                  : Math.abs(angleRate + 2 * (THDT - nodeRate) + argpRate));
      double relative = change / r.n0[resonance];
      axisLow = relative < 0.5 ? Math.pow(1 + relative, -2.0 / 3) : 0;
      axisHigh = relative < 0.5 ? Math.pow(1 - relative, -2.0 / 3) : Double.POSITIVE_INFINITY;
      axis = r.axis0[resonance];
      out.kink =
          resonanceKink(r, resonance, Math.abs(angleRate) + change, strength, out.eccentricity);
    }
    out.latitudeArgument =
        strip * (rate + 2 * table.n0[slot] * Math.abs(table.t2[slot]) * t)
            + longitudeImaginary
            + nodeCorrection * out.cosine
            + lyddane
            + (resonance == DeepSpaceTable.NOT_RESONANT
                ? 0
                : 2 * strip * 2 * Math.abs(table.nodeT2[slot]) * t);
    out.minAxis = shrink < 1 ? axis * axisLow * (1 - shrink) * (1 - shrink) : 0;
    out.maxAxis = axis * axisHigh * (1 + shrink) * (1 + shrink);
  }

  /**
   * Bound of the derivative of the node's correction [rad/min]. With {@code ph} the periodic
   * correction of {@code sin i node}: of {@code ph / sin i}, it is {@code |ph'| / |sin i| + |ph|
   * |i'| / |sin i|^2}; of Lyddane's {@code atan(ph / s)}, where {@code s = sin i + pi cos i}, it is
   * {@code |ph' s - ph s'| / |s^2 + ph^2| <= 2 (|ph'| + |s'|) / clearance}.
   */
  private static double nodeCorrectionRate(
      DeepSpaceTable table, int slot, double clearance, boolean low) {
    double ph = 1.1 * (table.sun.nodeAmplitude(slot) + table.moon.nodeAmplitude(slot));
    double turn = inclinationRate(table, slot);
    double lyddane = low ? 2 * (nodeRate(table, slot) + 2 * turn) / clearance : 0;
    double direct = nodeRate(table, slot) / clearance + 1.1 * ph * turn / (clearance * clearance);
    return low && clearance < 0.19 ? lyddane : Math.max(lyddane, direct);
  }

  /** Bound of the derivative of the periodic correction of {@code sin i node} [1/min]. */
  static double nodeRate(DeepSpaceTable table, int slot) {
    return slowRate(table.sun.nodeAmplitude(slot), table.moon.nodeAmplitude(slot));
  }

  /** Bound of the derivative of Lyddane's term {@code node sin i pi} [rad/min]. */
  private static double lyddaneRate(DeepSpaceTable table, int slot, double t) {
    double pi = table.sun.inclinationAmplitude(slot) + table.moon.inclinationAmplitude(slot);
    double nodeRate =
        Math.abs(table.nodeDot[slot] + table.nodeRate[slot]) + 2 * Math.abs(table.nodeT2[slot]) * t;
    double node = 2 * Math.PI + nodeRate * t;
    return 1.1 * (nodeRate * pi + node * 2 * inclinationRate(table, slot));
  }

  /** Bound of the derivative of the inclination for complex time [rad/min]. */
  static double inclinationRate(DeepSpaceTable table, int slot) {
    return Math.abs(table.iRate[slot])
        + 2 * slowRate(table.sun.inclinationAmplitude(slot), table.moon.inclinationAmplitude(slot));
  }

  /**
   * Bound of the derivative of a periodic correction [1/min]: the angle 2 f, at the body's fastest.
   */
  private static double slowRate(double sun, double moon) {
    return 2.2 * (sun * ZNS * (1 + 2 * ZES) + moon * ZNL * (1 + 2 * ZEL));
  }

  /** Bound of the rate of the mean motion [rad/min^2]: the sum of the moduli of its harmonics. */
  private static double strength(ResonanceTable r, int resonance) {
    double sum = 0;
    for (int j = 0; j < ResonanceInit.COEFFICIENTS; j++) {
      sum += Math.abs(r.d[resonance * ResonanceInit.COEFFICIENTS + j]);
    }
    return sum;
  }

  /**
   * Jump of the position's derivative per axis at a node of the resonance integrator [1/min]: of
   * the rate of the angle, half a step squared times the slope (harmonics of at most 3) times the
   * rate; of the rate of the mean motion, twice its bound. An angle moves the position by at most
   * the axis times {@code sqrt((1 + e) / (1 - e))}.
   */
  private static double resonanceKink(
      ResonanceTable r, int resonance, double angleRate, double strength, double e) {
    double half = 0.5 * ResonanceIntegrator.STEP * ResonanceIntegrator.STEP;
    double angle = half * 3 * strength * angleRate;
    double axis = 2.0 / 3 * (2 * strength) / r.n0[resonance];
    return e < 1 ? angle * Math.sqrt((1 + e) / (1 - e)) + axis * (1 + e) : Double.POSITIVE_INFINITY;
  }
}
