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
 * {@code A sinh(2 w)}, where {@code w} bounds {@code |Im f|}. Derivation: docs/completeness.md,
 * section 5.
 */
final class DeepSpaceBound {

  /**
   * Largest imaginary part of the Moon's mean anomaly [rad] for which complex time enlarges a
   * periodic correction and its rate by less than a tenth: {@code cosh(2 w) < 1.06}.
   */
  private static final double MAX_MOON = 0.15;

  private DeepSpaceBound() {}

  /** Whether a strip of this half width [min] is not too wide for the bounds. */
  static boolean holds(double strip) {
    return ZNL * strip <= MAX_MOON;
  }

  /**
   * Fills the envelope.
   *
   * @param table the objects
   * @param slot slot of the object
   * @param t bound of the modulus of the time since epoch [min]
   * @param strip half the width of the strip [min]; {@link #holds} for it
   * @param extent time from a step's centre within which its knots are [min], or more
   * @param clearance lower bound, for complex time, of the denominator of the node's correction
   * @param low whether Lyddane's form of that correction is used
   * @param out receives the bounds
   */
  static void fill(
      DeepSpaceTable table,
      int slot,
      double t,
      double strip,
      double extent,
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
    double eSun = sun.eccentricityAmplitude(slot);
    double eMoon = moon.eccentricityAmplitude(slot);
    double pi = (sun.inclinationAmplitude(slot) + moon.inclinationAmplitude(slot)) * grow;
    double piImaginary =
        sun.inclinationAmplitude(slot) * sinhSun + moon.inclinationAmplitude(slot) * sinhMoon;
    double perigeeImaginary =
        sun.perigeeAmplitude(slot) * sinhSun + moon.perigeeAmplitude(slot) * sinhMoon;
    double anomalyImaginary =
        sun.anomalyAmplitude(slot) * sinhSun + moon.anomalyAmplitude(slot) * sinhMoon;

    double iSecular = Math.abs(table.iRate[slot]) * t + pi;
    out.setInclination(
        Math.max(0, table.i0[slot] - iSecular),
        Math.min(Math.PI, table.i0[slot] + iSecular),
        Math.abs(table.iRate[slot]) * strip + piImaginary);
    double eRate = Math.abs(table.eRate[slot] - table.bstarC4[slot]);
    out.eccentricity = table.e0[slot] + eRate * t + (eSun + eMoon) * grow;
    out.eccentricityImaginary = eRate * strip + eSun * sinhSun + eMoon * sinhMoon;

    double nodeRate = table.nodeDot[slot] + table.nodeRate[slot];
    double argpRate = table.argpDot[slot] + table.argpRate[slot];
    double nodeCorrection = strip * nodeCorrectionRate(table, slot, clearance, low);
    double argpCorrection =
        nodeCorrection * out.cosine
            + strip * out.sine * inclinationRate(table, slot) * (Math.PI + nodeCorrection)
            + (low ? strip * lyddaneRate(table, slot, t) : 0);
    out.node =
        strip * (Math.abs(nodeRate) + 2 * Math.abs(table.nodeT2[slot]) * t) + nodeCorrection;
    out.perigee = Math.abs(argpRate) * strip + perigeeImaginary + argpCorrection;
    double longitudeRate =
        table.resonance[slot] == DeepSpaceTable.NOT_RESONANT
            ? fillFree(table, slot, argpRate, out)
            : fillResonant(table, slot, t, strip, extent, nodeRate, argpRate, out);
    out.latitudeArgument =
        strip * (longitudeRate + 2 * table.n0[slot] * Math.abs(table.t2[slot]) * t)
            + anomalyImaginary
            + perigeeImaginary
            + argpCorrection;
    double shrink = Math.abs(table.c1[slot]) * t;
    out.minAxis *= shrink < 1 ? (1 - shrink) * (1 - shrink) : 0;
    out.maxAxis *= (1 + shrink) * (1 + shrink);
    out.angles =
        16 * Math.PI
            + t
                * (2 * longitudeRate
                    + 2 * Math.abs(argpRate)
                    + 4 * (Math.abs(nodeRate) + Math.abs(table.nodeT2[slot]) * t + THDT)
                    + table.n0[slot] * Math.abs(table.t2[slot]) * t);
  }

  /**
   * Axis of an orbit without resonance.
   *
   * @return bound of the rate of mean anomaly plus argument of perigee [rad/min]
   */
  private static double fillFree(
      DeepSpaceTable table, int slot, double argpRate, StripEnvelope out) {
    out.minAxis = table.axis0[slot];
    out.maxAxis = table.axis0[slot];
    out.kink = 0;
    return Math.abs(table.mDot[slot] + table.mRate[slot] + argpRate);
  }

  /**
   * Axis of a resonant orbit, before drag, and the kinks of its integration. With {@code strength}
   * the bound of the rate of the mean motion n and {@code angleRate} that of the resonance angle,
   * one step of the integrator changes n by at most {@code dt strength (1 + 3/2 dt angleRate)},
   * since no harmonic is higher than the third.
   *
   * @return bound of the rate of mean anomaly plus argument of perigee [rad/min]
   */
  private static double fillResonant(
      DeepSpaceTable table,
      int slot,
      double t,
      double strip,
      double extent,
      double nodeRate,
      double argpRate,
      StripEnvelope out) {
    ResonanceTable r = table.resonances;
    int resonance = table.resonance[slot];
    double strength = strength(r, resonance);
    double span = ResonanceIntegrator.STEP + extent + strip;
    double first = strength * (t + span);
    double start = r.n0[resonance] + r.drift[resonance];
    // change <= first (1 + 3/2 span (|start| + change))
    double loop = 1 - 1.5 * span * first;
    double change = first * (1 + 1.5 * span * Math.abs(start)) / loop;
    double relative = change / r.n0[resonance];
    if (!(loop > 0 && relative < 0.5)) {
      out.minAxis = 0;
      out.maxAxis = Double.POSITIVE_INFINITY;
      return Double.POSITIVE_INFINITY;
    }
    out.minAxis = r.axis0[resonance] * Math.pow(1 + relative, -2.0 / 3);
    out.maxAxis = r.axis0[resonance] * Math.pow(1 - relative, -2.0 / 3);
    double least = r.n0[resonance] * (1 - relative);
    out.kink =
        resonanceKink(strength, Math.abs(start) + change, least, extent, out.eccentricity);
    double drag = 2 * Math.abs(table.nodeT2[slot]) * t;
    return change
        + (r.synchronous[resonance]
            ? Math.abs(start + THDT - nodeRate) + drag
            : Math.abs(start + 2 * (THDT - nodeRate) + argpRate) + 2 * drag);
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
    double nodeRate = nodeRateBound(table, slot, t);
    double node = 2 * Math.PI + nodeRate * t;
    return 1.1 * (nodeRate * pi + node * 2 * inclinationRate(table, slot));
  }

  /** Bound of the rate of the mean node [rad/min]. */
  private static double nodeRateBound(DeepSpaceTable table, int slot, double t) {
    return Math.abs(table.nodeDot[slot] + table.nodeRate[slot])
        + 2 * Math.abs(table.nodeT2[slot]) * t;
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
   * How fast the position departs, per axis, from what the formulas of one step of the resonance
   * integrator say where the next step has begun [1/min]. The rates of the angle differ by the
   * second-order term of the mean motion, and within {@code extent} by twice its rate; those of the
   * mean motion by twice its bound and their slopes. An angle moves the position by at most the
   * axis times {@code sqrt((1 + e) / (1 - e))}, and a tenth more for long and short period terms.
   *
   * @param least smallest mean motion [rad/min]
   */
  private static double resonanceKink(
      double strength, double angleRate, double least, double extent, double e) {
    if (!(e < 0.99)) {
      return Double.POSITIVE_INFINITY;
    }
    double step = ResonanceIntegrator.STEP;
    double slope = 3 * strength * angleRate;
    double angle = 0.5 * step * step * slope + 2 * strength * extent;
    double axis = 2.0 / 3 * (2 * strength + (step + 2 * extent) * slope) / least;
    return 1.1 * (angle * Math.sqrt((1 + e) / (1 - e)) + axis * (1 + e));
  }

  /**
   * How far the corrections of the node, of whichever form, and Lyddane's term can move the position
   * for real time [Earth radii]: a turn d of the node that perigee makes up for by {@code cos i d}
   * moves it by {@code sin i |d|} of the radius, which is at most {@code pi max(|ph|, 2 |pi|)}; the
   * rest is what the long and short period terms can differ by.
   */
  static double jump(DeepSpaceTable table, int slot, double t, StripEnvelope s) {
    double ph = table.sun.nodeAmplitude(slot) + table.moon.nodeAmplitude(slot);
    double pi = table.sun.inclinationAmplitude(slot) + table.moon.inclinationAmplitude(slot);
    double drift = Math.abs(table.iRate[slot]) * t;
    double turn = Math.PI * Math.max(ph, 2 * pi + drift);
    double lyddane = 0.2 * (2 * Math.PI + nodeRateBound(table, slot, t) * t) * pi;
    double clear = 1 - s.eccentricity;
    return s.maxAxis * (1 + s.eccentricity) * (turn + lyddane) + 0.02 / (clear * clear);
  }
}
