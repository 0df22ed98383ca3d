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
   * @param middle middle of the times, since epoch [min]
   * @param radius distance from the middle within which all complex times lie [min]
   * @param strip half the width of the strip [min]; {@link #holds} for it
   * @param extent time from a step's centre within which its knots are [min], or more
   * @param clearance lower bound, for complex time, of the denominator of the node's correction
   * @param low whether Lyddane's form of that correction is used
   * @param out receives the bounds
   */
  static void fill(
      DeepSpaceTable table,
      int slot,
      double middle,
      double radius,
      double strip,
      double extent,
      double clearance,
      boolean low,
      StripEnvelope out) {
    double sun = Math.sinh(2 * (ZNS * strip + 2 * ZES * Math.sinh(ZNS * strip)));
    double moonAngle = 2 * (ZNL * strip + 2 * ZEL * Math.sinh(ZNL * strip));
    double moon = Math.sinh(moonAngle);
    setPole(table, slot, middle, radius, strip, sun, moon, Math.cosh(moonAngle), out);
    double eSun = table.sun.eccentricityAmplitude(slot);
    double eMoon = table.moon.eccentricityAmplitude(slot);
    double eRate = table.eRate[slot] - table.bstarC4[slot];
    out.eccentricity =
        Math.abs(table.e0[slot] + eRate * middle)
            + Math.abs(eRate) * radius
            + Math.cosh(moonAngle) * (eSun + eMoon);
    out.eccentricityImaginary = Math.abs(eRate) * strip + eSun * sun + eMoon * moon;

    double t = Math.abs(middle) + radius;
    double nodeCorrection = strip * nodeCorrectionRate(table, slot, clearance, low);
    double lyddane = low ? strip * lyddaneRate(table, slot, t) : 0;
    // perigee loses the node's correction, at most half a turn, times the cosine of the inclination
    double cosineTurn = strip * out.sine * inclinationRate(table, slot);
    double turned = nodeCorrection * out.cosine + (Math.PI + nodeCorrection) * cosineTurn + lyddane;
    double perigee =
        table.sun.perigeeAmplitude(slot) * sun + table.moon.perigeeAmplitude(slot) * moon;
    double anomaly =
        table.sun.anomalyAmplitude(slot) * sun + table.moon.anomalyAmplitude(slot) * moon;
    double nodeDrag = 2 * Math.abs(table.nodeT2[slot]) * t;
    double nodeRate = nodeRate(table, slot, t);
    out.perigee = strip * Math.abs(argpRate(table, slot)) + perigee + turned;
    out.node = strip * nodeRate + nodeCorrection;
    double drift = 2 * table.n0[slot] * Math.abs(table.t2[slot]) * t;
    double rate = setResonance(table, slot, middle, radius, strip, extent, nodeDrag, out);
    out.latitudeArgument = strip * (rate + drift) + anomaly + perigee + turned;
    out.angles =
        16 * Math.PI
            + t * (2 * rate + drift + 2 * Math.abs(argpRate(table, slot)) + 4 * (nodeRate + THDT));
  }

  private static void setPole(
      DeepSpaceTable table,
      int slot,
      double middle,
      double radius,
      double strip,
      double sun,
      double moon,
      double grow,
      StripEnvelope out) {
    double sunAmplitude = table.sun.inclinationAmplitude(slot);
    double moonAmplitude = table.moon.inclinationAmplitude(slot);
    double mean = table.i0[slot] + table.iRate[slot] * middle;
    double off = Math.abs(table.iRate[slot]) * radius + grow * (sunAmplitude + moonAmplitude);
    double lowest = mean - off;
    double highest = Math.max(mean + off, -lowest);
    out.setInclination(
        Math.max(0, lowest),
        Math.min(Math.PI, highest),
        Math.abs(table.iRate[slot]) * strip + sunAmplitude * sun + moonAmplitude * moon);
  }

  /**
   * Fills axis and kink, and returns the bound of the rate of mean anomaly plus perigee [rad/min].
   */
  private static double setResonance(
      DeepSpaceTable table,
      int slot,
      double middle,
      double radius,
      double strip,
      double extent,
      double nodeDrag,
      StripEnvelope out) {
    double shrink = 1 - table.c1[slot] * middle;
    double off = Math.abs(table.c1[slot]) * radius;
    int resonance = table.resonance[slot];
    if (resonance == DeepSpaceTable.NOT_RESONANT) {
      out.setAxis(table.axis0[slot], shrink, off);
      out.kink = 0;
      return Math.abs(table.mDot[slot] + table.mRate[slot] + argpRate(table, slot));
    }
    ResonanceTable r = table.resonances;
    double angleRate = r.n0[resonance] + r.drift[resonance];
    double change =
        resonanceChange(r, resonance, Math.abs(middle) + radius, extent + strip, angleRate);
    double relative = change / r.n0[resonance];
    out.setAxis(r.axis0[resonance], shrink, off);
    out.minAxis *= relative < 0.5 ? Math.pow(1 + relative, -2.0 / 3) : 0;
    out.maxAxis *= relative < 0.5 ? Math.pow(1 - relative, -2.0 / 3) : Double.POSITIVE_INFINITY;
    out.kink =
        resonanceKink(
            strength(r, resonance),
            Math.abs(angleRate) + change,
            r.n0[resonance] * (1 - relative),
            extent,
            out.eccentricity);
    double turn = THDT - nodeRate0(table, slot);
    double rate =
        r.synchronous[resonance]
            ? Math.abs(angleRate + turn)
            : Math.abs(angleRate + 2 * turn + argpRate(table, slot));
    return rate + change + 2 * nodeDrag;
  }

  /** Secular rate of the argument of perigee [rad/min]. */
  static double argpRate(DeepSpaceTable table, int slot) {
    return table.argpDot[slot] + table.argpRate[slot];
  }

  /** Secular rate of the node at epoch [rad/min]. */
  private static double nodeRate0(DeepSpaceTable table, int slot) {
    return table.nodeDot[slot] + table.nodeRate[slot];
  }

  /** Bound of the rate of the mean node [rad/min]. */
  static double nodeRate(DeepSpaceTable table, int slot, double t) {
    return Math.abs(nodeRate0(table, slot)) + 2 * Math.abs(table.nodeT2[slot]) * t;
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
    double lyddane = low ? 2 * (phRate(table, slot) + 2 * turn) / clearance : 0;
    double direct = phRate(table, slot) / clearance + 1.1 * ph * turn / (clearance * clearance);
    return low && clearance < 0.19 ? lyddane : Math.max(lyddane, direct);
  }

  /** Bound of the derivative of the periodic correction of {@code sin i node} [1/min]. */
  static double phRate(DeepSpaceTable table, int slot) {
    return slowRate(table.sun.nodeAmplitude(slot), table.moon.nodeAmplitude(slot));
  }

  /** Bound of the derivative of Lyddane's term {@code node sin i pi} [rad/min]. */
  private static double lyddaneRate(DeepSpaceTable table, int slot, double t) {
    double pi = table.sun.inclinationAmplitude(slot) + table.moon.inclinationAmplitude(slot);
    double nodeRate = nodeRate(table, slot, t);
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
  static double slowRate(double sun, double moon) {
    return 2.2 * (sun * ZNS * (1 + 2 * ZES) + moon * ZNL * (1 + 2 * ZEL));
  }

  /** Bound of the rate of the mean motion [rad/min^2]: the sum of the moduli of its harmonics. */
  static double strength(ResonanceTable r, int resonance) {
    double sum = 0;
    for (int j = 0; j < ResonanceInit.COEFFICIENTS; j++) {
      sum += Math.abs(r.d[resonance * ResonanceInit.COEFFICIENTS + j]);
    }
    return sum;
  }

  /**
   * Bound of the change of the mean motion since epoch [rad/min]. In a time dt the integrator
   * changes it by at most {@code dt strength (1 + 3/2 dt |rate of the angle|)}, since no harmonic
   * is higher than the third; the angle's rate in turn changes as much as the mean motion.
   *
   * @param t bound of the time since epoch [min]
   * @param beyond time by which a step of the integrator is continued beyond its end [min]
   */
  static double resonanceChange(
      ResonanceTable r, int resonance, double t, double beyond, double angleRate) {
    double span = ResonanceIntegrator.STEP + beyond;
    double first = strength(r, resonance) * (t + span);
    double feedback = 1 - 1.5 * span * first;
    return feedback > 0
        ? first * (1 + 1.5 * span * Math.abs(angleRate)) / feedback
        : Double.POSITIVE_INFINITY;
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
    if (!(e < 0.99 && least > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double step = ResonanceIntegrator.STEP;
    double slope = 3 * strength * angleRate;
    double angle = 0.5 * step * step * slope + 2 * strength * extent;
    double axis = 2.0 / 3 * (2 * strength + (step + 2 * extent) * slope) / least;
    return 1.1 * (angle * Math.sqrt((1 + e) / (1 - e)) + axis * (1 + e));
  }

  /**
   * How far the corrections of the node, of whichever form, and Lyddane's term can move the
   * position for real time [Earth radii]: a turn d of the node that perigee makes up for by {@code
   * cos i d} moves it by {@code sin i |d|} of the radius, which is at most {@code pi max(|ph|, 2
   * |pi|)}; the rest is what the long and short period terms can differ by.
   */
  static double jump(DeepSpaceTable table, int slot, double t, double maxAxis, double e) {
    double ph = table.sun.nodeAmplitude(slot) + table.moon.nodeAmplitude(slot);
    double pi = table.sun.inclinationAmplitude(slot) + table.moon.inclinationAmplitude(slot);
    double drift = Math.abs(table.iRate[slot]) * t;
    double turn = Math.PI * Math.max(ph, 2 * pi + drift);
    // below 0.2 rad, which may be below zero
    double sine = Math.min(1, Math.max(DeepSpaceKernel.LYDDANE_INCLINATION, pi + drift));
    double lyddane = sine * (2 * Math.PI + nodeRate(table, slot, t) * t) * pi;
    double clear = 1 - e;
    return maxAxis * (1 + e) * (turn + lyddane) + 0.02 / (clear * clear);
  }
}
