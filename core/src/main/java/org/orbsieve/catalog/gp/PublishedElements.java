package org.orbsieve.catalog.gp;

import org.hipparchus.util.FastMath;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.RecordProblem;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;

/**
 * The numbers of a GP element set as published. The conversions to SI are those of Orekit's {@link
 * TLE}, operation by operation, so that the same numbers in CSV and in a TLE give equal bits.
 *
 * @param epoch epoch
 * @param meanMotion [rev/day]
 * @param eccentricity eccentricity
 * @param inclination [deg]
 * @param raan [deg]
 * @param argPerigee [deg]
 * @param meanAnomaly [deg]
 * @param bstar [1/Earth radii]
 * @param halfMeanMotionDot half the first derivative of the mean motion [rev/day^2]
 * @param sixthMeanMotionDdot a sixth of its second derivative [rev/day^3]
 * @param elementSetNumber running number of the publisher
 * @param revolutionNumber revolution at epoch
 */
record PublishedElements(
    AbsoluteDate epoch,
    double meanMotion,
    double eccentricity,
    double inclination,
    double raan,
    double argPerigee,
    double meanAnomaly,
    double bstar,
    double halfMeanMotionDot,
    double sixthMeanMotionDdot,
    int elementSetNumber,
    int revolutionNumber) {

  // rev/day, rev/day^2 / 2 and rev/day^3 / 6 in rad/s, rad/s^2 and rad/s^3 are pi over these
  private static final double HALF_DAY = 43200.0;
  private static final double DOT_DIVISOR = 1.86624e9;
  private static final double DDOT_DIVISOR = 5.3747712e13;

  /**
   * The element set in SI units.
   *
   * @throws RecordProblem if SGP4 cannot use it
   */
  ElementSet toElementSet() throws RecordProblem {
    try {
      return new ElementSet(
          epoch,
          meanMotion * FastMath.PI / HALF_DAY,
          eccentricity,
          FastMath.toRadians(inclination),
          FastMath.toRadians(raan),
          FastMath.toRadians(argPerigee),
          FastMath.toRadians(meanAnomaly),
          bstar,
          halfMeanMotionDot * FastMath.PI / DOT_DIVISOR,
          sixthMeanMotionDdot * FastMath.PI / DDOT_DIVISOR,
          elementSetNumber,
          revolutionNumber);
    } catch (IllegalArgumentException e) {
      throw new RecordProblem(e.getMessage());
    }
  }
}
