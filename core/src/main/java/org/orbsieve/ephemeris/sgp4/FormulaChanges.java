package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.DeepSpaceKernel.LYDDANE_INCLINATION;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.SECONDS_PER_MINUTE;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZEL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZES;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNS;

/**
 * When the theory goes over from one formula to another, so that its position jumps or has a kink;
 * between two such times it is analytic.
 *
 * <ul>
 *   <li>Near earth, the eccentricity reaches or leaves its lower limit: a kink.
 *   <li>A resonant orbit passes a node of its integration: a kink.
 *   <li>The inclination of a deep-space orbit passes 0.2 rad, and Lyddane's form of the periodics
 *       begins or ends: a jump of many kilometres.
 *   <li>In Lyddane's form the arc tangent passes its cut: a jump of metres.
 *   <li>In Lyddane's form the node completes a turn: a jump.
 * </ul>
 *
 * <p>The formula in use at a time is a small number that follows from the operations of the kernel
 * itself, so that a change lies between two neighbouring doubles. It cannot change sooner than the
 * bounds of the rates of what governs it allow; a formula that holds for less than {@value
 * #RESOLUTION} s may be passed over.
 */
final class FormulaChanges {

  /** Smallest time between two looks at the formula [s]. */
  private static final double RESOLUTION = 1e-3;

  /** What rounding leaves of a bound. */
  private static final double ALMOST = 0.99;

  /** Corrections that the quick tests allow for, as a multiple of those that are possible. */
  private static final double MARGIN = 2;

  private FormulaChanges() {}

  /**
   * The first change after a time.
   *
   * @param table the objects
   * @param row row of the table
   * @param from time after which a change counts [s]
   * @param to time up to which one does [s]
   * @return the first time at which the new formula holds [s]; infinite if there is none
   */
  static double next(Sgp4Table table, int row, double from, double to) {
    int slot = table.slot(row);
    if (table.isDeepSpace(row)) {
      DeepSpaceTable deep = table.deepSpace();
      double node = nextNode(deep, slot, from, to);
      return canTurn(deep, slot, from, to) ? Math.min(node, sampled(table, row, from, to)) : node;
    }
    return canBeLimited(table.nearEarth(), slot, from, to)
        ? sampled(table, row, from, to)
        : Double.POSITIVE_INFINITY;
  }

  private static double sampled(Sgp4Table table, int row, double from, double to) {
    int formula = formula(table, row, from);
    for (double a = from; a < to; ) {
      double clear = clear(table, row, a);
      // NaN where nothing changes and all is at its limit
      double b = Math.min(to, a + (clear > RESOLUTION ? clear : RESOLUTION));
      if (formula(table, row, b) != formula) {
        return bisect(table, row, a, b, formula);
      }
      a = b;
    }
    return Double.POSITIVE_INFINITY;
  }

  /** How long after a time the formula cannot change [s]. */
  private static double clear(Sgp4Table table, int row, double time) {
    int slot = table.slot(row);
    double minutes =
        table.isDeepSpace(row)
            ? untilTurn(table.deepSpace(), slot, time)
            : untilLimit(table.nearEarth(), slot, time);
    return ALMOST * SECONDS_PER_MINUTE * minutes;
  }

  private static double untilLimit(NearEarthTable near, int slot, double time) {
    double shiftRate = NearEarthBound.shiftRate(near, slot);
    double rate =
        Math.abs(near.bstarC4[slot])
            + Math.abs(near.bstarC5[slot]) * (Math.abs(near.mDot[slot]) + shiftRate);
    double e = NearEarthRates.eccentricity(near, slot, near.minutesSinceEpoch(slot, time));
    return Math.abs(e - NearEarthKernel.MIN_ECCENTRICITY) / rate;
  }

  private static double untilTurn(DeepSpaceTable deep, int slot, double time) {
    double t = deep.minutesSinceEpoch(slot, time);
    double sun = PoleTrack.trueAnomaly(deep.sun.anomaly[slot] + ZNS * t, ZES);
    double moon = PoleTrack.trueAnomaly(deep.moon.anomaly[slot] + ZNL * t, ZEL);
    double pi =
        PoleTrack.correction(deep.sun.i2[slot], deep.sun.i3[slot], sun)
            + PoleTrack.correction(deep.moon.i2[slot], deep.moon.i3[slot], moon);
    double i = deep.i0[slot] + deep.iRate[slot] * t + pi;
    double rate = DeepSpaceBound.inclinationRate(deep, slot);
    double until = Math.abs(i - LYDDANE_INCLINATION) / rate;
    if (i >= LYDDANE_INCLINATION) {
      return until;
    }
    double s = Math.sin(i) + pi * Math.cos(i);
    until = Math.min(until, Math.abs(s) / (2 * rate * (1 + Math.abs(pi))));
    if (s < 0) {
      double ph =
          PoleTrack.correction(deep.sun.h2[slot], deep.sun.h3[slot], sun)
              + PoleTrack.correction(deep.moon.h2[slot], deep.moon.h3[slot], moon);
      until = Math.min(until, Math.abs(ph) / DeepSpaceBound.phRate(deep, slot));
    }
    double node = DeepSpaceKernel.node(deep, slot, t);
    double toTurn = Math.abs(Math.IEEEremainder(node, Sgp4Constants.TWO_PI));
    // the node's rate grows as the time does: twice covers the time until then
    double nodeRate = DeepSpaceBound.nodeRate(deep, slot, 2 * Math.abs(t) + 1440);
    return Math.min(until, toTurn / nodeRate);
  }

  private static double bisect(Sgp4Table table, int row, double from, double to, int formula) {
    double lo = from;
    double hi = to;
    for (double mid = middle(lo, hi); mid > lo && mid < hi; mid = middle(lo, hi)) {
      if (formula(table, row, mid) == formula) {
        lo = mid;
      } else {
        hi = mid;
      }
    }
    return hi;
  }

  private static double middle(double lo, double hi) {
    return lo + 0.5 * (hi - lo);
  }

  private static int formula(Sgp4Table table, int row, double time) {
    return table.isDeepSpace(row)
        ? turn(table.deepSpace(), table.slot(row), time)
        : limit(table.nearEarth(), table.slot(row), time);
  }

  /** Whether drag can bring an eccentricity to its limit. */
  private static boolean canBeLimited(NearEarthTable near, int slot, double from, double to) {
    double t =
        Math.max(
            Math.abs(near.minutesSinceEpoch(slot, from)),
            Math.abs(near.minutesSinceEpoch(slot, to)));
    double change = Math.abs(near.bstarC4[slot]) * t + 2 * Math.abs(near.bstarC5[slot]);
    return near.e0[slot] - MARGIN * change < NearEarthKernel.MIN_ECCENTRICITY;
  }

  /** 1 where the eccentricity is at its limit, else 0; see {@link NearEarthKernel}. */
  private static int limit(NearEarthTable near, int slot, double time) {
    double t = near.minutesSinceEpoch(slot, time);
    double anomaly = near.m0[slot] + near.mDot[slot] * t;
    double sinAnomaly = TrigKernel.sin(anomaly);
    double cosAnomaly = TrigKernel.cos(anomaly);
    double delta = 1. + near.eta[slot] * cosAnomaly;
    double shift =
        near.argpDrag[slot] * t + near.mDrag[slot] * (delta * delta * delta - near.deltaM0[slot]);
    double sinM = sinAnomaly * TrigKernel.cosTurn(shift) + cosAnomaly * TrigKernel.sinTurn(shift);
    double decay = near.bstarC4[slot] * t + near.bstarC5[slot] * (sinM - near.sinM0[slot]);
    return near.e0[slot] - decay < NearEarthKernel.MIN_ECCENTRICITY ? 1 : 0;
  }

  /** The next node of a resonant orbit's integration. */
  private static double nextNode(DeepSpaceTable deep, int slot, double from, double to) {
    if (deep.resonance[slot] == DeepSpaceTable.NOT_RESONANT) {
      return Double.POSITIVE_INFINITY;
    }
    double step = ResonanceIntegrator.STEP;
    double since = deep.minutesSinceEpoch(slot, from);
    for (double k = Math.floor(since / step); k * step <= since + 2 * step; k++) {
      double time = k * step * SECONDS_PER_MINUTE - deep.epochOffset[slot];
      // at the epoch nothing changes: the same node serves both directions
      if (k != 0 && time > from) {
        return time <= to ? time : Double.POSITIVE_INFINITY;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Whether the inclination can pass 0.2 rad, or the arc tangent its cut. */
  private static boolean canTurn(DeepSpaceTable deep, int slot, double from, double to) {
    double a = inclination(deep, slot, from);
    double b = inclination(deep, slot, to);
    double lowest = Math.min(a, b);
    double highest = Math.max(a, b);
    double correction =
        MARGIN * (deep.sun.inclinationAmplitude(slot) + deep.moon.inclinationAmplitude(slot));
    boolean nearSwitch =
        lowest - correction <= LYDDANE_INCLINATION && highest + correction >= LYDDANE_INCLINATION;
    boolean takesTurn =
        lowest - correction <= LYDDANE_INCLINATION
            && turns(deep, slot, from) != turns(deep, slot, to);
    // the arc tangent's second argument is sin i and a correction of that size
    return nearSwitch || takesTurn || lowest <= MARGIN * correction;
  }

  private static double inclination(DeepSpaceTable deep, int slot, double time) {
    double t = deep.minutesSinceEpoch(slot, time);
    return deep.i0[slot] + deep.iRate[slot] * t;
  }

  /** The whole turns that Lyddane's form takes off the node. */
  private static int turns(DeepSpaceTable deep, int slot, double time) {
    double t = deep.minutesSinceEpoch(slot, time);
    return (int) (DeepSpaceKernel.node(deep, slot, t) / Sgp4Constants.TWO_PI);
  }

  /**
   * 0 in the direct form, 1 in Lyddane's, 2 and 3 where the point of its arc tangent has a negative
   * abscissa and is above or below the cut; four more for each turn that Lyddane's form takes off
   * the node. See {@link DeepSpaceKernel}.
   */
  private static int turn(DeepSpaceTable deep, int slot, double time) {
    double t = deep.minutesSinceEpoch(slot, time);
    double mean = deep.sun.anomaly[slot] + ZNS * t;
    double trueSun = mean + 2 * ZES * TrigKernel.sin(mean);
    double sinSun = TrigKernel.sin(trueSun);
    double f2Sun = 0.5 * sinSun * sinSun - 0.25;
    double f3Sun = -0.5 * sinSun * TrigKernel.cos(trueSun);
    mean = deep.moon.anomaly[slot] + ZNL * t;
    double trueMoon = mean + 2 * ZEL * TrigKernel.sin(mean);
    double sinMoon = TrigKernel.sin(trueMoon);
    double f2Moon = 0.5 * sinMoon * sinMoon - 0.25;
    double f3Moon = -0.5 * sinMoon * TrigKernel.cos(trueMoon);
    double pi =
        (deep.sun.i2[slot] * f2Sun + deep.sun.i3[slot] * f3Sun)
            + (deep.moon.i2[slot] * f2Moon + deep.moon.i3[slot] * f3Moon);
    double ph =
        (deep.sun.h2[slot] * f2Sun + deep.sun.h3[slot] * f3Sun)
            + (deep.moon.h2[slot] * f2Moon + deep.moon.h3[slot] * f3Moon);
    double i = deep.i0[slot] + deep.iRate[slot] * t + pi;
    if (i >= LYDDANE_INCLINATION) {
      return 0;
    }
    boolean isNegative = pi * TrigKernel.cos(i) + TrigKernel.sin(i) < 0;
    int branch = !isNegative ? 1 : ph >= 0 ? 2 : 3;
    return branch + 4 * turns(deep, slot, time);
  }
}
