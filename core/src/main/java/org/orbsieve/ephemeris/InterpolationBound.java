package org.orbsieve.ephemeris;

/**
 * How far the polynomial through seven knots can be from the theory's position.
 *
 * <p>The theory's position is an analytic function of time. If it is analytic and bounded by {@code |p| <= sup} wherever
 * the imaginary part of time is at most {@code strip}, Cauchy's inequality bounds its seventh derivative by {@code 7! sup
 * / strip^7}, and the remainder of the interpolation is at most
 *
 * <pre>
 *   eps = L (spacing / strip)^7 sup,     L = max over the step of |u (u^2 - 1) (u^2 - 4) (u^2 - 9)|
 * </pre>
 *
 * where {@code u} is the time from the step's centre in spacings.
 *
 * @param sup bound of the position in the strip [m]
 * @param strip half the width of the strip [s]; 0 when there is no bound
 */
public record InterpolationBound(double sup, double strip) {

  /** Levels of knot spacing: the step width divided by 1, 2 and 4. More would not reach the ends of the step. */
  public static final int LEVELS = 3;

  /**
   * {@code L} per level, where {@code |u| <= 2^(level - 1)}: at {@code u = 1/2} for level 0; the maximum within {@code
   * |u| <= 1} is below 13 and within {@code |u| <= 2} below 23.
   */
  private static final double[] NODE_PRODUCT = {12.31, 13.0, 23.0};

  /** The bound of an object about which nothing is known. */
  public static final InterpolationBound NONE = new InterpolationBound(Double.POSITIVE_INFINITY, 0);

  /**
   * Bound of the distance between polynomial and theory during a step [m].
   *
   * @param level level of the knot spacing
   * @param width width of the step [s]
   */
  public double error(int level, double width) {
    if (!(strip > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double u = Math.scalb(width, -level) / strip;
    double square = u * u;
    return NODE_PRODUCT[level] * sup * square * square * square * u;
  }

  /** The coarsest level whose error is at most {@code wanted} [m], or the finest one. */
  public int level(double wanted, double width) {
    for (int level = 0; level < LEVELS - 1; level++) {
      if (error(level, width) <= wanted) {
        return level;
      }
    }
    return LEVELS - 1;
  }
}
