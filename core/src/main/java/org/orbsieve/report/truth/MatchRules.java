package org.orbsieve.report.truth;

import java.util.OptionalDouble;

/**
 * When two rows are the same approach, and which rows may be absent.
 *
 * @param tcaTolerance largest difference of the TCAs of one approach [s]; larger for slow pairs,
 *     see {@link #tolerance}
 * @param missTolerance largest difference of the miss distances that is no difference [m]
 * @param threshold of the lists [m]; empty for the largest miss distance of the truth, rounded up
 *     to whole kilometres
 * @param edge a row may be absent if its miss distance is this close to the threshold, or beyond it
 *     [m]
 * @param minSpeed a row may be absent if it is slower [m/s]
 */
public record MatchRules(
    double tcaTolerance,
    double missTolerance,
    OptionalDouble threshold,
    double edge,
    double minSpeed) {

  /** The rules of the project's own comparisons. */
  public static final MatchRules DEFAULT = new MatchRules(0.1, 5, OptionalDouble.empty(), 2, 0);

  /**
   * Way that slow pairs may move between the TCAs of two programs [m]: the velocity of SGP4 is not
   * the derivative of its position, so that a zero of the range rate is not a minimum of the range.
   */
  private static final double SLOW_WAY = 10;

  /** Slowest pair for which that is computed [m/s]. */
  private static final double SLOWEST = 0.01;

  /**
   * Validates ranges.
   *
   * @param tcaTolerance largest difference of the TCAs of one approach [s]
   * @param missTolerance largest difference of the miss distances that is no difference [m]
   * @param threshold of the lists [m]
   * @param edge a row may be absent if its miss distance is this close to the threshold [m]
   * @param minSpeed a row may be absent if it is slower [m/s]
   * @throws IllegalArgumentException if a component is negative or not a number
   */
  public MatchRules {
    if (!(tcaTolerance >= 0
        && missTolerance >= 0
        && threshold.orElse(1) > 0
        && edge >= 0
        && minSpeed >= 0)) {
      throw new IllegalArgumentException("tolerances, edge and speed are 0 or more");
    }
  }

  /**
   * How far the TCAs of one approach may be apart.
   *
   * @param relativeSpeed of the pair [m/s]; empty where it is not known
   * @return the tolerance [s]
   */
  public double tolerance(OptionalDouble relativeSpeed) {
    return relativeSpeed.isEmpty()
        ? tcaTolerance
        : Math.max(tcaTolerance, SLOW_WAY / Math.max(relativeSpeed.getAsDouble(), SLOWEST));
  }
}
