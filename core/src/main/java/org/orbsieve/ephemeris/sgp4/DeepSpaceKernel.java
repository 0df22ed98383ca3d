package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.A3_OVER_CK2;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.MIN_POLE;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.THDT;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.XKE;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZEL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZES;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNS;

/**
 * SDP4 for deep-space objects, scalar: the specification that faster versions must equal.
 * Spacetrack Report No. 3, section 7, as revised by Vallado et al., AIAA 2006-6753, in Orekit's
 * reading: lunisolar periodics recomputed at every instant, resonance integrated from the epoch,
 * and Lyddane's form of the periodics. In two points of that AIAA 2006-6753 counts, from which
 * Orekit differs by as much as orbits about as wide as the Moon's are large: it holds below 0.2 rad
 * of inclination, also where the periodics bring that below -0.2 rad, and its node is less than a
 * turn. A state depends on the time asked for only, never on what was asked before.
 */
public final class DeepSpaceKernel {

  /** Inclination [rad] below which Lyddane's form of the periodics is used. */
  public static final double LYDDANE_INCLINATION = 0.2;

  /** Relative change of the mean motion for which two steps find the axis to rounding. */
  private static final double MAX_MOTION_CHANGE = 0.02;

  private DeepSpaceKernel() {}

  /**
   * State of the object in a slot; see {@link OsculatingKernel} for the output.
   *
   * @param time seconds since the reference of the table
   */
  static void evaluate(
      DeepSpaceTable table, int slot, double time, boolean velocity, double[] out, int offset) {
    double t = table.minutesSinceEpoch(slot, time);
    double tSq = t * t;
    double argp = argp(table, slot, t);
    double node = node(table, slot, t);
    meanMotion(table, slot, t, argp, node, out, offset);
    double m = out[offset];
    double axis = out[offset + 1];
    double shrink = 1 - table.c1[slot] * t;
    periodic(
        table,
        slot,
        t,
        axis * shrink * shrink,
        table.e0[slot] + table.eRate[slot] * t - table.bstarC4[slot] * t,
        table.i0[slot] + table.iRate[slot] * t,
        m + table.n0[slot] * table.t2[slot] * tSq,
        argp,
        node,
        velocity,
        out,
        offset);
  }

  /** Secular argument of perigee [rad]. */
  static double argp(DeepSpaceTable table, int slot, double t) {
    return table.argp0[slot] + table.argpDot[slot] * t + table.argpRate[slot] * t;
  }

  /** Secular node [rad]. */
  static double node(DeepSpaceTable table, int slot, double t) {
    return table.node0[slot]
        + table.nodeDot[slot] * t
        + table.nodeT2[slot] * (t * t)
        + table.nodeRate[slot] * t;
  }

  /**
   * Leaves the mean anomaly [rad] at {@code offset} of {@code out} and after it the semi-major axis
   * [Earth radii], both without drag: what resonance changes.
   */
  static void meanMotion(
      DeepSpaceTable table,
      int slot,
      double t,
      double argp,
      double node,
      double[] out,
      int offset) {
    int resonance = table.resonance[slot];
    if (resonance == DeepSpaceTable.NOT_RESONANT) {
      out[offset] = table.m0[slot] + table.mDot[slot] * t + table.mRate[slot] * t;
      out[offset + 1] = table.axis0[slot];
    } else {
      ResonanceTable resonances = table.resonances;
      ResonanceIntegrator.integrate(resonances, resonance, t, out, offset);
      double turn = -node + resonances.thetaG[resonance] + t * THDT;
      out[offset] = out[offset] + turn + (resonances.synchronous[resonance] ? -argp : turn);
      out[offset + 1] =
          axis(out[offset + 1], resonances.n0[resonance], resonances.axis0[resonance]);
    }
  }

  /** Adds the periodic terms of Sun and Moon to the mean elements. */
  private static void periodic(
      DeepSpaceTable table,
      int slot,
      double t,
      double a,
      double e,
      double i,
      double m,
      double argp,
      double node,
      boolean velocity,
      double[] out,
      int offset) {
    DeepSpaceTable.BodyColumns sun = table.sun;
    double mean = sun.anomaly[slot] + ZNS * t;
    double trueSun = mean + 2 * ZES * TrigKernel.sin(mean);
    double sinSun = TrigKernel.sin(trueSun);
    double f2Sun = 0.5 * sinSun * sinSun - 0.25;
    double f3Sun = -0.5 * sinSun * TrigKernel.cos(trueSun);
    DeepSpaceTable.BodyColumns moon = table.moon;
    mean = moon.anomaly[slot] + ZNL * t;
    double trueMoon = mean + 2 * ZEL * TrigKernel.sin(mean);
    double sinMoon = TrigKernel.sin(trueMoon);
    double f2Moon = 0.5 * sinMoon * sinMoon - 0.25;
    double f3Moon = -0.5 * sinMoon * TrigKernel.cos(trueMoon);

    double pe =
        (sun.e2[slot] * f2Sun + sun.e3[slot] * f3Sun)
            + (moon.e2[slot] * f2Moon + moon.e3[slot] * f3Moon);
    double pi =
        (sun.i2[slot] * f2Sun + sun.i3[slot] * f3Sun)
            + (moon.i2[slot] * f2Moon + moon.i3[slot] * f3Moon);
    double pl =
        (sun.l2[slot] * f2Sun + sun.l3[slot] * f3Sun + sun.l4[slot] * sinSun)
            + (moon.l2[slot] * f2Moon + moon.l3[slot] * f3Moon + moon.l4[slot] * sinMoon);
    double pgh =
        (sun.gh2[slot] * f2Sun + sun.gh3[slot] * f3Sun + sun.gh4[slot] * sinSun)
            + (moon.gh2[slot] * f2Moon + moon.gh3[slot] * f3Moon + moon.gh4[slot] * sinMoon);
    double ph =
        (sun.h2[slot] * f2Sun + sun.h3[slot] * f3Sun)
            + (moon.h2[slot] * f2Moon + moon.h3[slot] * f3Moon);
    turn(a, e + pe, i + pi, pi, m + pl, argp + pgh, node, ph, velocity, out, offset);
  }

  /** Splits the correction of sin i node between perigee and node. */
  private static void turn(
      double a,
      double e,
      double i,
      double pi,
      double m,
      double argp,
      double node,
      double ph,
      boolean velocity,
      double[] out,
      int offset) {
    double sinI = TrigKernel.sin(i);
    double cosI = TrigKernel.cos(i);
    double deltaNode;
    double deltaArgp;
    if (i >= LYDDANE_INCLINATION) {
      deltaNode = ph / sinI;
      deltaArgp = -cosI * deltaNode;
    } else {
      // Lyddane turns (ph, pi cos i + sin i) by the node, takes the arc tangent and subtracts the
      // node again; the two turns cancel.
      deltaNode = StrictMath.atan2(ph, pi * cosI + sinI);
      deltaArgp = -withinTurn(node) * sinI * pi - cosI * deltaNode;
    }
    double argument = argp + deltaArgp;
    double finalNode = node + deltaNode;
    OsculatingKernel.evaluate(
        a,
        e,
        argument,
        finalNode,
        m + argument + finalNode,
        sinI,
        cosI,
        0.125 * A3_OVER_CK2 * sinI * (3.0 + 5.0 * cosI) / Math.max(1.0 + cosI, MIN_POLE),
        0.25 * A3_OVER_CK2 * sinI,
        velocity,
        out,
        offset);
  }

  /**
   * The node without whole turns, with its own sign, as Lyddane's form uses it as a factor.
   *
   * @param node longitude of the ascending node [rad]
   * @return the remainder [rad], less than a turn in magnitude
   */
  public static double withinTurn(double node) {
    return Math.abs(node) < Sgp4Constants.TWO_PI ? node : node % Sgp4Constants.TWO_PI;
  }

  /**
   * Semi-major axis (XKE/n)^(2/3) of a mean motion close to n0: Halley's method for a cube root,
   * twice, from the axis of n0; the same on every machine, unlike a library's power.
   */
  private static double axis(double n, double n0, double axis0) {
    double ratio = XKE / n;
    double square = ratio * ratio;
    if (!(Math.abs(n - n0) <= MAX_MOTION_CHANGE * n0)) {
      double root = StrictMath.cbrt(ratio);
      return root * root * Math.signum(ratio);
    }
    double first = halley(axis0, square);
    return halley(first, square);
  }

  private static double halley(double root, double value) {
    double cube = root * root * root;
    return root * (cube + 2 * value) / (2 * cube + value);
  }
}
