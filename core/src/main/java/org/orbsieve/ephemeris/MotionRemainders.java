package org.orbsieve.ephemeris;

/**
 * What the theory's positions can have beyond polynomials through some of them, by row: bounds that
 * the refinement needs. Objects that ephemerides give need none.
 */
public final class MotionRemainders {

  private final InterpolationBound[] bounds;
  private final double[] curvature;

  /**
   * Remainders in the steps of a period.
   *
   * @param bounds by row; null for an object that is not screened
   * @param level level of the knot spacing, by row
   * @param width width of a step [s]
   */
  public MotionRemainders(InterpolationBound[] bounds, int[] level, double width) {
    this.bounds = bounds.clone();
    this.curvature = new double[bounds.length];
    for (int row = 0; row < bounds.length; row++) {
      curvature[row] =
          bounds[row] == null
              ? Double.POSITIVE_INFINITY
              : bounds[row].curvatureError(level[row], width);
    }
  }

  /**
   * Bound of the acceleration that a row's polynomial of a step misses [m/s^2]; infinite if there
   * is none.
   */
  public double curvature(int row) {
    return curvature[row];
  }

  /**
   * Bound of what a polynomial through Chebyshev's nodes misses of a row's position [m]; infinite
   * if there is none.
   *
   * @param half half the interval of the nodes, in which the theory keeps its formula [s]
   * @param nodes their number
   */
  public double series(int row, double half, int nodes) {
    return bounds[row] == null ? Double.POSITIVE_INFINITY : bounds[row].seriesError(half, nodes);
  }
}
