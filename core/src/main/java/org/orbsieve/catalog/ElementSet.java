package org.orbsieve.catalog;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * A GP element set: mean elements for SGP4/SDP4, which TLE and OMM encode. SI units; angles in
 * radians, exactly as published (not normalised).
 *
 * @param epoch instant to which the elements refer
 * @param meanMotion Kozai mean motion [rad/s], &gt; 0
 * @param eccentricity eccentricity, in [0, 1)
 * @param inclination inclination [rad], in [0, pi]
 * @param raan right ascension of the ascending node [rad]
 * @param argPerigee argument of perigee [rad]
 * @param meanAnomaly mean anomaly [rad]
 * @param bstar drag term [1/Earth radii], the unit of the theory
 * @param meanMotionDot first derivative of the mean motion [rad/s^2], twice the number in a TLE
 * @param meanMotionDdot second derivative of the mean motion [rad/s^3], six times the number in a
 *     TLE
 * @param elementSetNumber the publisher's running number
 * @param revolutionNumber revolution at epoch
 */
public record ElementSet(
    AbsoluteDate epoch,
    double meanMotion,
    double eccentricity,
    double inclination,
    double raan,
    double argPerigee,
    double meanAnomaly,
    double bstar,
    double meanMotionDot,
    double meanMotionDdot,
    int elementSetNumber,
    int revolutionNumber) {

  /**
   * Validates the elements.
   *
   * @param epoch instant to which the elements refer
   * @param meanMotion Kozai mean motion [rad/s], &gt; 0
   * @param eccentricity eccentricity, in [0, 1)
   * @param inclination inclination [rad], in [0, pi]
   * @param raan right ascension of the ascending node [rad]
   * @param argPerigee argument of perigee [rad]
   * @param meanAnomaly mean anomaly [rad]
   * @param bstar drag term [1/Earth radii], the unit of the theory
   * @param meanMotionDot first derivative of the mean motion [rad/s^2], twice the number in a TLE
   * @param meanMotionDdot second derivative of the mean motion [rad/s^3], six times the number in a
   *     TLE
   * @param elementSetNumber the publisher's running number
   * @param revolutionNumber revolution at epoch
   * @throws IllegalArgumentException if SGP4 cannot use the elements; the message names the first
   *     invalid one
   */
  public ElementSet {
    Objects.requireNonNull(epoch, "epoch");
    requireFinite("mean motion", meanMotion);
    requireFinite("eccentricity", eccentricity);
    requireFinite("inclination", inclination);
    requireFinite("right ascension of the ascending node", raan);
    requireFinite("argument of perigee", argPerigee);
    requireFinite("mean anomaly", meanAnomaly);
    requireFinite("BSTAR", bstar);
    requireFinite("mean motion dot", meanMotionDot);
    requireFinite("mean motion ddot", meanMotionDdot);
    if (meanMotion <= 0) {
      throw new IllegalArgumentException("mean motion is not positive");
    }
    if (eccentricity < 0 || eccentricity >= 1) {
      throw new IllegalArgumentException("eccentricity " + eccentricity + " is outside [0, 1)");
    }
    if (inclination < 0 || inclination > Math.PI) {
      throw new IllegalArgumentException(
          "inclination " + Math.toDegrees(inclination) + " deg is outside [0, 180]");
    }
  }

  private static void requireFinite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " is not a finite number");
    }
  }
}
