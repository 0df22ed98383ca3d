package org.orbsieve.burn;

import org.hipparchus.util.MathUtils;
import org.orbsieve.catalog.ElementSet;

/**
 * The six numbers of an element set that a burn changes, in variables that are regular for circular
 * orbits: the logarithm of the mean motion, the eccentricity as a vector and the mean longitude,
 * both from the origin of longitudes, the inclination and the node.
 */
final class FitVariables {

  static final int COUNT = 6;

  private FitVariables() {}

  /** The variables of an element set. */
  static double[] of(ElementSet set) {
    double perigee = set.argPerigee() + set.raan();
    return new double[] {
      Math.log(set.meanMotion()),
      set.eccentricity() * Math.cos(perigee),
      set.eccentricity() * Math.sin(perigee),
      set.inclination(),
      set.raan(),
      MathUtils.normalizeAngle(perigee + set.meanAnomaly(), Math.PI)
    };
  }

  /**
   * An element set with these variables, and everything else from another one.
   *
   * @param x the variables
   * @param rest gives epoch, drag terms and numbers
   * @return the set
   * @throws IllegalArgumentException if no element set has these variables
   */
  static ElementSet elements(double[] x, ElementSet rest) {
    double raan = x[4];
    double perigee = Math.atan2(x[2], x[1]);
    return new ElementSet(
        rest.epoch(),
        Math.exp(x[0]),
        Math.hypot(x[1], x[2]),
        x[3],
        MathUtils.normalizeAngle(raan, Math.PI),
        MathUtils.normalizeAngle(perigee - raan, Math.PI),
        MathUtils.normalizeAngle(x[5] - perigee, Math.PI),
        rest.bstar(),
        rest.meanMotionDot(),
        rest.meanMotionDdot(),
        rest.elementSetNumber(),
        rest.revolutionNumber());
  }
}
