package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZEL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZES;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNL;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.ZNS;

import java.util.BitSet;
import org.orbsieve.ephemeris.InterpolationBound;

/**
 * How the pole of a deep-space orbit moves through the screening period, sampled in the middle of
 * intervals. SDP4 turns the node by a quotient whose denominator vanishes with the inclination, or
 * an arc tangent with a cut, and changes its formula, with a jump of many kilometres, where the
 * inclination passes 0.2 rad; the intervals in which any of that can happen are rough.
 */
final class PoleTrack {

  private static final double LYDDANE_INCLINATION = 0.2;

  private final double[] inclination;
  private final double[] denominator;

  /** Bounds of the derivatives of inclination and denominator [rad/min, 1/min]. */
  private final double inclinationRate;

  private final double denominatorRate;

  private PoleTrack(
      double[] inclination, double[] denominator, double inclinationRate, double denominatorRate) {
    this.inclination = inclination;
    this.denominator = denominator;
    this.inclinationRate = inclinationRate;
    this.denominatorRate = denominatorRate;
  }

  /** The track of an object; empty for a near-earth one, whose pole is never turned. */
  static PoleTrack of(Sgp4Table table, int row, double duration) {
    if (!table.isDeepSpace(row)) {
      return new PoleTrack(new double[0], new double[0], 0, 0);
    }
    DeepSpaceTable deep = table.deepSpace();
    int slot = table.slot(row);
    int intervals = (int) Math.ceil(duration / InterpolationBound.ROUGH_INTERVAL);
    double[] inclination = new double[intervals];
    double[] denominator = new double[intervals];
    for (int at = 0; at < intervals; at++) {
      double t = deep.minutesSinceEpoch(slot, (at + 0.5) * InterpolationBound.ROUGH_INTERVAL);
      sample(deep, slot, t, at, inclination, denominator);
    }
    double rate = DeepSpaceBound.inclinationRate(deep, slot);
    return new PoleTrack(
        inclination, denominator, rate, 2 * rate + DeepSpaceBound.nodeRate(deep, slot));
  }

  private static void sample(
      DeepSpaceTable deep, int slot, double t, int at, double[] inclination, double[] denominator) {
    double sun = trueAnomaly(deep.sun.anomaly[slot] + ZNS * t, ZES);
    double moon = trueAnomaly(deep.moon.anomaly[slot] + ZNL * t, ZEL);
    double pi =
        correction(deep.sun.i2[slot], deep.sun.i3[slot], sun)
            + correction(deep.moon.i2[slot], deep.moon.i3[slot], moon);
    double ph =
        correction(deep.sun.h2[slot], deep.sun.h3[slot], sun)
            + correction(deep.moon.h2[slot], deep.moon.h3[slot], moon);
    double i = deep.i0[slot] + deep.iRate[slot] * t + pi;
    inclination[at] = Math.abs(Sgp4Constants.normalizeAngle(i, 0));
    denominator[at] =
        inclination[at] < LYDDANE_INCLINATION
            ? fromCut(ph, Math.sin(i) + pi * Math.cos(i))
            : Math.abs(Math.sin(i));
  }

  /**
   * Distance of the point {@code (s, ph)} from the negative half axis, where the arc tangent of
   * Lyddane's form jumps by a turn, of which perigee makes up for {@code cos i} turns only.
   */
  private static double fromCut(double ph, double s) {
    return s > 0 ? Math.hypot(ph, s) : Math.abs(ph);
  }

  private static double trueAnomaly(double mean, double eccentricity) {
    return mean + 2 * eccentricity * Math.sin(mean);
  }

  /** {@code p2 F2 + p3 F3}, see {@link DeepSpaceTable}. */
  private static double correction(double p2, double p3, double trueAnomaly) {
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
   * @param reach time by which knots and strip extend beyond an interval [min]
   * @param strip half the width of the strip [min]
   * @param rough receives the rough intervals
   */
  double clearance(double reach, double strip, BitSet rough) {
    double away =
        0.5 * InterpolationBound.ROUGH_INTERVAL / Sgp4Constants.SECONDS_PER_MINUTE + reach + strip;
    // below this the correction of the node could turn by more than a radian within the strip
    double least = 3 * strip * denominatorRate;
    double clearance = 1;
    for (int at = 0; at < inclination.length; at++) {
      double sure = denominator[at] - away * denominatorRate;
      boolean changesFormula =
          Math.abs(inclination[at] - LYDDANE_INCLINATION) <= away * inclinationRate;
      if (changesFormula || !(sure > least)) {
        rough.set(at);
      } else {
        clearance = Math.min(clearance, sure);
      }
    }
    return clearance;
  }
}
