package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.A3_OVER_CK2;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.THDT;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.XKE;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZEL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZES;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNS;

/**
 * How fast the mean elements of a deep-space object change: {@link DeepSpaceKernel} line by line,
 * for the real times of an interval. A value is that in the middle, and half the interval times the
 * rate. Where the node's correction may change its formula or jump, the rates are those without it,
 * and {@link MotionRates#jump} is what it can do. Derivation: docs/completeness.md, section 9.
 */
final class DeepSpaceRates {

  /** Largest inclination for which the long-period term of the longitude is bounded here [rad]. */
  private static final double MAX_INCLINATION = Math.PI - 0.05;

  private DeepSpaceRates() {}

  /**
   * Fills the rates.
   *
   * @param table the objects
   * @param slot slot of the object
   * @param middle middle of the interval, since epoch [min]
   * @param half half its length [min]
   * @param out receives the bounds
   */
  static void fill(DeepSpaceTable table, int slot, double middle, double half, MotionRates out) {
    double t = Math.abs(middle) + half;
    double sun = trueAnomaly(table.sun.anomaly[slot] + ZNS * middle, ZES);
    double moon = trueAnomaly(table.moon.anomaly[slot] + ZNL * middle, ZEL);
    setEccentricity(table, slot, middle, half, sun, moon, out);
    double rate = setMeanMotion(table, slot, middle, half, t, out);
    double perigee =
        DeepSpaceBound.slowRate(
            table.sun.perigeeAmplitude(slot), table.moon.perigeeAmplitude(slot));
    double anomaly =
        DeepSpaceBound.slowRate(
            table.sun.anomalyAmplitude(slot), table.moon.anomalyAmplitude(slot));
    double argpRate = Math.abs(DeepSpaceBound.argpRate(table, slot));
    double drift = 2 * table.n0[slot] * Math.abs(table.t2[slot]) * t;
    out.nodeRate = DeepSpaceBound.nodeRate(table, slot, t);
    out.perigeeRate = argpRate + perigee;
    out.latitudeRate = rate + drift + anomaly + perigee;
    out.angles =
        16 * Math.PI
            + t * (2 * rate + drift + 2 * argpRate + 4 * (out.nodeRate + THDT))
            + t * (2 * perigee + anomaly);
    setPole(table, slot, middle, half, sun, moon, out);
  }

  private static double trueAnomaly(double mean, double eccentricity) {
    return mean + 2 * eccentricity * Math.sin(mean);
  }

  private static void setEccentricity(
      DeepSpaceTable table,
      int slot,
      double middle,
      double half,
      double sun,
      double moon,
      MotionRates out) {
    double secular = table.eRate[slot] - table.bstarC4[slot];
    double mean =
        table.e0[slot]
            + secular * middle
            + PoleTrack.correction(table.sun.e2[slot], table.sun.e3[slot], sun)
            + PoleTrack.correction(table.moon.e2[slot], table.moon.e3[slot], moon);
    out.eccentricityRate =
        Math.abs(secular)
            + DeepSpaceBound.slowRate(
                table.sun.eccentricityAmplitude(slot), table.moon.eccentricityAmplitude(slot));
    out.eccentricity = Math.abs(mean) + half * out.eccentricityRate;
  }

  /** Fills the axis, and returns the bound of the rate of mean anomaly plus perigee [rad/min]. */
  private static double setMeanMotion(
      DeepSpaceTable table, int slot, double middle, double half, double t, MotionRates out) {
    double shrink = 1 - table.c1[slot] * middle;
    double shrinkRate = Math.abs(table.c1[slot]);
    int resonance = table.resonance[slot];
    double argpRate = DeepSpaceBound.argpRate(table, slot);
    if (resonance == DeepSpaceTable.NOT_RESONANT) {
      double axis = table.axis0[slot];
      out.setAxis(axis, axis, 0, shrink, shrinkRate, half);
      return Math.abs(table.mDot[slot] + table.mRate[slot] + argpRate);
    }
    ResonanceTable r = table.resonances;
    double angleRate = r.n0[resonance] + r.drift[resonance];
    double change = DeepSpaceBound.resonanceChange(r, resonance, t, 0, angleRate);
    double motionRate =
        DeepSpaceBound.strength(r, resonance)
            * (1 + 3 * ResonanceIntegrator.STEP * (Math.abs(angleRate) + change));
    double[] state = new double[2];
    ResonanceIntegrator.integrate(r, resonance, middle, state, 0);
    double relative = half * motionRate / state[1];
    double axis = Math.cbrt(XKE * XKE / (state[1] * state[1]));
    boolean known = state[1] > 0 && relative < 0.5;
    double highest = known ? axis / Math.cbrt((1 - relative) * (1 - relative)) : Double.NaN;
    double lowest = known ? axis / Math.cbrt((1 + relative) * (1 + relative)) : 0;
    double axisRate = 2.0 / 3 * highest * motionRate / ((1 - relative) * state[1]);
    out.setAxis(lowest, highest, axisRate, shrink, shrinkRate, half);
    double turn = THDT - table.nodeDot[slot] - table.nodeRate[slot];
    double rate =
        r.synchronous[resonance]
            ? Math.abs(angleRate + turn)
            : Math.abs(angleRate + 2 * turn + argpRate);
    return rate + change + 4 * Math.abs(table.nodeT2[slot]) * t;
  }

  /** Fills what depends on the inclination, and adds the node's correction. */
  private static void setPole(
      DeepSpaceTable table,
      int slot,
      double middle,
      double half,
      double sun,
      double moon,
      MotionRates out) {
    double tilt = DeepSpaceBound.inclinationRate(table, slot);
    double mean =
        table.i0[slot]
            + table.iRate[slot] * middle
            + PoleTrack.correction(table.sun.i2[slot], table.sun.i3[slot], sun)
            + PoleTrack.correction(table.moon.i2[slot], table.moon.i3[slot], moon);
    double lowest = mean - half * tilt;
    double highest = Math.max(Math.abs(lowest), Math.abs(mean + half * tilt));
    boolean isTame = highest <= MAX_INCLINATION;
    out.inclinationRate = tilt;
    // sin i (3 + 5 cos i) / (1 + cos i) = tan(i/2) (3 + 5 cos i)
    double factor = 0.125 * A3_OVER_CK2;
    out.longitudeCoefficient =
        isTame ? factor * 8 * Math.tan(0.5 * highest) : Double.POSITIVE_INFINITY;
    out.longitudeCoefficientRate = factor * 18 / (1 + Math.cos(highest)) * tilt;
    out.perigeeCoefficient = 0.25 * A3_OVER_CK2;
    out.perigeeCoefficientRate = out.perigeeCoefficient * tilt;
    double t = Math.abs(middle) + half;
    out.jump = 0;
    if (isTame && lowest >= DeepSpaceKernel.LYDDANE_INCLINATION) {
      double ph = table.sun.nodeAmplitude(slot) + table.moon.nodeAmplitude(slot);
      double sine = Math.min(Math.sin(lowest), Math.sin(highest));
      double node = DeepSpaceBound.phRate(table, slot) / sine + ph * tilt / (sine * sine);
      double perigee = node + ph / sine * tilt;
      out.nodeRate += node;
      out.perigeeRate += perigee;
      out.latitudeRate += perigee;
    } else {
      out.jump = DeepSpaceBound.jump(table, slot, t, out.maxAxis, out.eccentricity);
      if (isTame && turnsSmoothly(table, slot, middle, half, sun, moon, mean, out)) {
        out.jump = 0;
      }
    }
  }

  /**
   * Adds the rates of Lyddane's form {@code dnode = atan2(ph, s)}, {@code s = sin i + pi cos i},
   * and {@code dperigee = -node sin i pi - cos i dnode}, if it is in use throughout, the point
   * {@code (s, ph)} keeps away from the origin and from the cut, and the node completes no turn.
   *
   * @param i the inclination in the middle [rad]
   * @return whether that is so; if not, nothing is added
   */
  private static boolean turnsSmoothly(
      DeepSpaceTable table,
      int slot,
      double middle,
      double half,
      double sun,
      double moon,
      double i,
      MotionRates out) {
    double tilt = out.inclinationRate;
    double pi =
        PoleTrack.correction(table.sun.i2[slot], table.sun.i3[slot], sun)
            + PoleTrack.correction(table.moon.i2[slot], table.moon.i3[slot], moon);
    double ph =
        PoleTrack.correction(table.sun.h2[slot], table.sun.h3[slot], sun)
            + PoleTrack.correction(table.moon.h2[slot], table.moon.h3[slot], moon);
    double phRate = DeepSpaceBound.phRate(table, slot);
    double most = Math.abs(pi) + half * tilt;
    double sRate = 2 * tilt * (1 + most);
    double s = Math.sin(i) + pi * Math.cos(i);
    double clearance = Math.hypot(s, ph) - half * (sRate + phRate);
    boolean keepsOffCut = s - half * sRate > 0 || Math.abs(ph) - half * phRate > 0;
    double turns = DeepSpaceKernel.node(table, slot, middle) / Sgp4Constants.TWO_PI;
    double toTurn = Sgp4Constants.TWO_PI * Math.abs(turns - Math.rint(turns));
    double secular = DeepSpaceBound.nodeRate(table, slot, Math.abs(middle) + half);
    if (!(i + half * tilt < DeepSpaceKernel.LYDDANE_INCLINATION)
        || !(clearance > 0)
        || !keepsOffCut
        || !(toTurn > half * secular)) {
      return false;
    }
    double steepest = Math.min(1, Math.abs(i) + half * tilt);
    double node = (sRate + phRate) / clearance;
    double perigee =
        steepest * most * secular
            + Sgp4Constants.TWO_PI * tilt * (most + steepest)
            + node
            + Math.PI * steepest * tilt;
    if (half * (node + 2 * perigee) * out.maxAxis * (1 + out.eccentricity) > out.jump) {
      return false;
    }
    out.nodeRate += node;
    out.perigeeRate += perigee;
    out.latitudeRate += perigee;
    return true;
  }
}
