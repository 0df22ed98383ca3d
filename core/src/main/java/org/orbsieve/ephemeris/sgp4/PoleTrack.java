package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZEL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZES;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNS;

import java.util.BitSet;
import org.orbsieve.ephemeris.InterpolationBound;

/**
 * How the pole of a deep-space orbit moves through the screening period, sampled in the middle of
 * intervals. SDP4 turns the node by a quotient whose denominator vanishes with the inclination, and
 * changes its formula, with a jump of many kilometres, where the inclination passes 0.2 rad; the
 * intervals in which either can happen are rough.
 *
 * <p>Near the pole the quotient is the arc tangent of the point {@code (s, ph)}, which jumps by a
 * turn where the point crosses the negative half axis. Perigee makes up for {@code cos i} turns, so
 * the position jumps by {@code 1 - cos i} turns: metres, since it takes a tiny inclination.
 *
 * <p>Where the secular node completes a turn Lyddane's form begins it anew: another jump.
 */
final class PoleTrack {

  private static final double LYDDANE_INCLINATION = 0.2;

  private final double[] inclination;

  /**
   * Lyddane's {@code s = sin i + pi cos i} and {@code ph}; {@code sin i} and 0 where it is direct.
   */
  private final double[] s;

  private final double[] ph;

  /** How far the node is from where Lyddane's form takes a turn off it [rad]. */
  private final double[] toTurn;

  /** The length of {@code (s, ph)}. */
  private final double[] denominator;

  /** Bounds of the derivatives of inclination and denominator [rad/min, 1/min]. */
  private final double inclinationRate;

  private final double denominatorRate;

  /** Bound of the rate of the node [rad/min]. */
  private final double nodeRate;

  private PoleTrack(
      int intervals, double inclinationRate, double denominatorRate, double nodeRate) {
    this.inclination = new double[intervals];
    this.s = new double[intervals];
    this.ph = new double[intervals];
    this.toTurn = new double[intervals];
    this.denominator = new double[intervals];
    this.inclinationRate = inclinationRate;
    this.denominatorRate = denominatorRate;
    this.nodeRate = nodeRate;
  }

  /** The track of an object; empty for a near-earth one, whose pole is never turned. */
  static PoleTrack of(Sgp4Table table, int row, double duration) {
    if (!table.isDeepSpace(row)) {
      return new PoleTrack(0, 0, 0, 0);
    }
    DeepSpaceTable deep = table.deepSpace();
    int slot = table.slot(row);
    int intervals = (int) Math.ceil(duration / InterpolationBound.ROUGH_INTERVAL);
    double rate = DeepSpaceBound.inclinationRate(deep, slot);
    // of the knots beyond the period, too
    double latest =
        Math.abs(deep.minutesSinceEpoch(slot, 0)) + duration / Sgp4Constants.SECONDS_PER_MINUTE;
    PoleTrack track =
        new PoleTrack(
            intervals,
            rate,
            2 * rate + DeepSpaceBound.phRate(deep, slot),
            DeepSpaceBound.nodeRate(deep, slot, 2 * latest));
    for (int at = 0; at < intervals; at++) {
      double t = deep.minutesSinceEpoch(slot, (at + 0.5) * InterpolationBound.ROUGH_INTERVAL);
      track.sample(deep, slot, t, at);
    }
    return track;
  }

  private void sample(DeepSpaceTable deep, int slot, double t, int at) {
    double sun = trueAnomaly(deep.sun.anomaly[slot] + ZNS * t, ZES);
    double moon = trueAnomaly(deep.moon.anomaly[slot] + ZNL * t, ZEL);
    double pi =
        correction(deep.sun.i2[slot], deep.sun.i3[slot], sun)
            + correction(deep.moon.i2[slot], deep.moon.i3[slot], moon);
    double i = deep.i0[slot] + deep.iRate[slot] * t + pi;
    inclination[at] = i;
    boolean isLow = inclination[at] < LYDDANE_INCLINATION;
    s[at] = isLow ? Math.sin(i) + pi * Math.cos(i) : Math.abs(Math.sin(i));
    ph[at] =
        isLow
            ? correction(deep.sun.h2[slot], deep.sun.h3[slot], sun)
                + correction(deep.moon.h2[slot], deep.moon.h3[slot], moon)
            : 0;
    denominator[at] = Math.hypot(s[at], ph[at]);
    double turns = Math.abs(DeepSpaceKernel.node(deep, slot, t)) / Sgp4Constants.TWO_PI;
    toTurn[at] = Sgp4Constants.TWO_PI * Math.abs(turns - Math.max(1, Math.rint(turns)));
  }

  static double trueAnomaly(double mean, double eccentricity) {
    return mean + 2 * eccentricity * Math.sin(mean);
  }

  /** {@code p2 F2 + p3 F3}, see {@link DeepSpaceTable}. */
  static double correction(double p2, double p3, double trueAnomaly) {
    return -0.25 * (p2 * Math.cos(2 * trueAnomaly) + p3 * Math.sin(2 * trueAnomaly));
  }

  /** Whether Lyddane's form is in use at any sample. */
  boolean isLow() {
    for (double i : inclination) {
      if (i < LYDDANE_INCLINATION) {
        return true;
      }
    }
    return false;
  }

  /**
   * Lower bound of the denominator within {@code strip} of the real axis in all intervals that are
   * not rough.
   *
   * @param reach time by which knots and strip extend beyond an interval, along either axis [min]
   * @param strip half the width of the strip [min]
   * @param rough receives the rough intervals
   */
  double clearance(double reach, double strip, BitSet rough) {
    double away = away(reach);
    // below this the correction of the node could turn by more than a radian within the strip
    double least = 3 * strip * denominatorRate;
    double clearance = 1;
    for (int at = 0; at < inclination.length; at++) {
      double sure = denominator[at] - away * denominatorRate;
      boolean changesFormula =
          Math.abs(inclination[at] - LYDDANE_INCLINATION) <= away * inclinationRate;
      boolean isLow = inclination[at] < LYDDANE_INCLINATION;
      boolean takesTurn = isLow && toTurn[at] <= away * nodeRate;
      if (changesFormula || takesTurn || !(sure > least)) {
        rough.set(at);
      } else {
        clearance = Math.min(clearance, sure);
      }
    }
    return clearance;
  }

  /**
   * Largest jump of the argument of latitude where the arc tangent jumps, in the intervals that are
   * not rough [rad]; 0 when it does not.
   *
   * @param reach as for {@link #clearance}
   * @param rough the rough intervals
   */
  double jump(double reach, BitSet rough) {
    double near = away(reach) * denominatorRate;
    double largest = 0;
    for (int at = 0; at < inclination.length; at++) {
      boolean isLow = inclination[at] < LYDDANE_INCLINATION;
      if (isLow && !rough.get(at) && s[at] <= near && Math.abs(ph[at]) <= near) {
        double steepest = Math.abs(inclination[at]) + away(reach) * inclinationRate;
        largest = Math.max(largest, 2 * Math.PI * (1 - Math.cos(steepest)));
      }
    }
    return largest;
  }

  /** Time between a sample and the farthest knot or point of the strip that it speaks for [min]. */
  private static double away(double reach) {
    return 0.5 * InterpolationBound.ROUGH_INTERVAL / Sgp4Constants.SECONDS_PER_MINUTE + reach;
  }
}
