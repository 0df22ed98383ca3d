package org.orbsieve.ephemeris;

import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the theory's positions can have beyond polynomials through some of them, by row: bounds that
 * the refinement needs. Objects that ephemerides give need none.
 */
public final class MotionRemainders {

  private static final InterpolationBound NONE = InterpolationBound.none(new BitSet());

  /** By row, the bounds of all its element sets. */
  private final InterpolationBound[][] bounds;

  private final double[] curvature;

  /**
   * Remainders in the steps of a period.
   *
   * @param bounds by row; null for an object that is not screened
   * @param level level of the knot spacing, by row
   * @param width width of a step [s]
   */
  public MotionRemainders(InterpolationBound[] bounds, int[] level, double width) {
    this.bounds = new InterpolationBound[bounds.length][];
    this.curvature = new double[bounds.length];
    for (int row = 0; row < bounds.length; row++) {
      InterpolationBound bound = bounds[row] == null ? NONE : bounds[row];
      this.bounds[row] = new InterpolationBound[] {bound};
      curvature[row] = bound.curvatureError(level[row], width);
    }
  }

  private MotionRemainders(InterpolationBound[][] bounds, double[] curvature) {
    this.bounds = bounds;
    this.curvature = curvature;
  }

  /**
   * The same by objects, which may have several element sets, each a row: what holds of all.
   *
   * @param objects number of objects
   * @param rows the rows of an object
   * @return remainders by object
   */
  public MotionRemainders ofObjects(int objects, IntFunction<int[]> rows) {
    InterpolationBound[][] all = new InterpolationBound[objects][];
    double[] largest = new double[objects];
    for (int object = 0; object < objects; object++) {
      int[] own = rows.apply(object);
      all[object] =
          IntStream.of(own)
              .mapToObj(row -> bounds[row])
              .flatMap(Stream::of)
              .toArray(InterpolationBound[]::new);
      largest[object] = IntStream.of(own).mapToDouble(row -> curvature[row]).max().orElse(0);
    }
    return new MotionRemainders(all, largest);
  }

  /**
   * Bound of the acceleration that a row's polynomial of a step misses.
   *
   * @param row row of the object
   * @return the bound [m/s^2]; infinite if there is none
   */
  public double curvature(int row) {
    return curvature[row];
  }

  /**
   * Bound of what a polynomial through Chebyshev's nodes misses of a row's position.
   *
   * @param row row of the object
   * @param half half the interval of the nodes, in which the theory keeps its formula [s]
   * @param nodes their number
   * @return the bound [m]; infinite if there is none
   */
  public double series(int row, double half, int nodes) {
    double largest = 0;
    for (InterpolationBound bound : bounds[row]) {
      largest = Math.max(largest, bound.seriesError(half, nodes));
    }
    return largest;
  }
}
