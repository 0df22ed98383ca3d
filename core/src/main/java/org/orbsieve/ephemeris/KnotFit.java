package org.orbsieve.ephemeris;

/**
 * What a sieve that sees a tabulated motion by seven knots has to know of it in one step, in the
 * part of the step that the ephemeris covers.
 *
 * @param error bound of the distance between the motion and the polynomial through the knots [m];
 *     infinite when there is none
 * @param stray bound of the distance between the motion and its middle knot [m]
 */
public record KnotFit(double error, double stray) {

  /** Nothing of the step is covered. */
  public static final KnotFit ABSENT = new KnotFit(Double.NaN, Double.NaN);

  /** Whether nothing of the step is covered. */
  public boolean isAbsent() {
    return Double.isNaN(error);
  }
}
