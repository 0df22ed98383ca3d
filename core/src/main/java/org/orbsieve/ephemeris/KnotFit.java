package org.orbsieve.ephemeris;

/**
 * What a sieve that represents a tabulated motion by seven knots must know about one step, for the
 * part of the step that the ephemeris covers.
 *
 * @param error bound of the distance between the motion and the polynomial through the knots [m];
 *     infinite when there is none
 * @param stray bound of the distance between the motion and its middle knot [m]
 */
public record KnotFit(double error, double stray) {

  /** The ephemeris covers nothing of the step. */
  public static final KnotFit ABSENT = new KnotFit(Double.NaN, Double.NaN);

  /**
   * Whether the ephemeris covers nothing of the step.
   *
   * @return whether there is no fit
   */
  public boolean isAbsent() {
    return Double.isNaN(error);
  }
}
