package org.orbsieve.ephemeris;

import java.util.BitSet;

/**
 * How far the polynomial through seven knots can be from the theory's position.
 *
 * <p>The theory's position is an analytic function of time, up to kinks. If it is analytic and
 * bounded by {@code |p| <= sup} wherever the imaginary part of time is at most {@code strip},
 * Cauchy's inequality bounds its seventh derivative by {@code 7! sup / strip^7}, and the remainder
 * of the interpolation is at most
 *
 * <pre>
 *   eps = L (spacing / strip)^7 sup,     L = max over the step of |u (u^2 - 1) (u^2 - 4) (u^2 - 9)|
 * </pre>
 *
 * where {@code u} is the time from the step's centre in spacings. Where formulas change without a
 * jump, the theory departs from the analytic function that holds at the step's centre at a rate of
 * at most {@code kink}, for at most half the knots' extent; interpolation enlarges that and the
 * noise of the theory's iterations by at most one more than its Lebesgue constant. Derivation:
 * docs/completeness.md, section 2.
 *
 * @param sup bound of the position in the strip [m]
 * @param strip half the width of the strip [s]; 0 when there is no bound
 * @param kink bound of the rate at which the theory's position departs from an analytic function
 *     beyond a change of formula, within the knots of one step [m/s]
 * @param noise deviation of the theory's position from a smooth one [m]
 * @param rough intervals of the screening period in which the theory itself jumps, so that no bound
 *     holds
 */
public record InterpolationBound(
    double sup, double strip, double kink, double noise, BitSet rough) {

  /**
   * Levels of knot spacing: the step width divided by 1, 2 and 4. More would not reach the ends of
   * the step.
   */
  public static final int LEVELS = 3;

  /**
   * Error from which a bound is of no use [m]: its object would widen the reach of all others in
   * its shells, and is better compared with every one of them. A matter of speed only.
   */
  public static final double USELESS_ERROR = 100_000;

  /** Length of the intervals that {@link #rough} counts [s]. */
  public static final double ROUGH_INTERVAL = 900;

  /**
   * {@code L} per level, where {@code |u| <= 2^(level - 1)}: 12.305 at {@code u = 1/2} for level 0;
   * the maximum within {@code |u| <= 1} is 12.359 and within {@code |u| <= 2} 23.149.
   */
  static final double[] NODE_PRODUCT = {12.31, 12.36, 23.15};

  /**
   * Lebesgue constants of seven equidistant knots within the same limits: 1.489, 1.489 and 1.974.
   */
  static final double[] LEBESGUE = {1.49, 1.49, 1.98};

  /** Largest derivatives of the product of which {@code L} is the maximum, within the limits. */
  static final double[] NODE_SLOPE = {36.01, 48.01, 120.01};

  /** Largest second derivatives. */
  static final double[] NODE_CURVATURE = {113.32, 119.4, 321.96};

  /** Sums of the moduli of the second derivatives of Lagrange's polynomials. */
  static final double[] LEBESGUE_CURVATURE = {6.05, 6.05, 11.05};

  /**
   * Bound of the distance between polynomial and theory during a step that is not rough [m].
   *
   * @param level level of the knot spacing
   * @param width width of the step [s]
   * @return the bound [m]
   */
  public double error(int level, double width) {
    if (!(strip > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double spacing = Math.scalb(width, -level);
    double u = spacing / strip;
    double square = u * u;
    double smooth = NODE_PRODUCT[level] * sup * square * square * square * u;
    return smooth + (1 + LEBESGUE[level]) * (KnotTable.SIDE * spacing * kink + noise);
  }

  /**
   * Bound of the second derivative of the difference of polynomial and theory during a step that is
   * not rough, apart from the times at which the theory changes its formula [m/s^2]. Between them
   * the theory is one analytic function, and at the knots it is no farther from that than a kink
   * and noise. The difference is the product of {@code u - l} times a divided difference of the
   * seventh order, whose first and second derivatives are divided differences as well: {@code sup /
   * strip^8} and {@code 2 sup / strip^9} bound them, as {@code sup / strip^7} bounds itself.
   *
   * @param level level of the knot spacing
   * @param width width of the step [s]
   * @return the bound [m/s^2]; infinite if there is none
   */
  public double curvatureError(int level, double width) {
    if (!(strip > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double spacing = Math.scalb(width, -level);
    double u = spacing / strip;
    double factor = NODE_CURVATURE[level] + 2 * u * (NODE_SLOPE[level] + u * NODE_PRODUCT[level]);
    double perSquare = 1 / (spacing * spacing);
    double smooth = perSquare * sup * u * u * u * u * u * u * u * factor;
    double rest = LEBESGUE_CURVATURE[level] * (KnotTable.SIDE * spacing * kink + noise);
    return smooth + perSquare * rest;
  }

  /**
   * Bound of the distance between the theory and the polynomial through its positions at
   * Chebyshev's nodes of an interval in which it keeps its formula [m]: {@code 4 sup rho^(1 - n) /
   * (rho - 1)} with the largest ellipse about the interval that fits into the strip (Trefethen,
   * Approximation Theory and Approximation Practice, theorem 8.2).
   *
   * @param half half the interval [s]
   * @param nodes their number {@code n}
   * @return the bound [m]; infinite if there is none
   */
  public double seriesError(double half, int nodes) {
    double height = strip / half;
    double rho = height + Math.sqrt(height * height + 1);
    return strip > 0 ? 4 * sup * Math.pow(rho, 1 - nodes) / (rho - 1) : Double.POSITIVE_INFINITY;
  }

  /**
   * The coarsest level whose error is small enough, or the finest level if none is.
   *
   * @param wanted largest error wanted [m]
   * @param width width of the step [s]
   * @return level of the knot spacing
   */
  public int level(double wanted, double width) {
    for (int level = 0; level < LEVELS - 1; level++) {
      if (error(level, width) <= wanted) {
        return level;
      }
    }
    return LEVELS - 1;
  }

  /**
   * A bound without a value: the error is unbounded at every level.
   *
   * @param rough intervals of the period in which the theory jumps, see {@link #ROUGH_INTERVAL}
   * @return the absence of a bound
   */
  public static InterpolationBound none(BitSet rough) {
    return new InterpolationBound(0, 0, 0, 0, rough);
  }

  /**
   * Start of the first rough interval.
   *
   * @return time [s]; positive infinity if there is none
   */
  public double firstRough() {
    return rough.isEmpty() ? Double.POSITIVE_INFINITY : rough.nextSetBit(0) * ROUGH_INTERVAL;
  }

  /**
   * Whether knots of a step may fall into a rough interval.
   *
   * @param begin start of the step [s]
   * @param end end of the step [s]
   * @return true if a knot may be in a rough interval
   */
  public boolean isRough(double begin, double end) {
    if (rough.isEmpty()) {
      return false;
    }
    double reach = KnotTable.SIDE * (end - begin);
    int first = (int) Math.max(0, (begin - reach) / ROUGH_INTERVAL);
    int at = rough.nextSetBit(first);
    return at >= 0 && at * ROUGH_INTERVAL <= end + reach;
  }
}
