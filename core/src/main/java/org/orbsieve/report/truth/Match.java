package org.orbsieve.report.truth;

import org.orbsieve.report.read.ApproachRecord;

/**
 * The same approach in both lists.
 *
 * @param result row of the results
 * @param truth row of the truth
 */
public record Match(ApproachRecord result, ApproachRecord truth) {

  /**
   * TCA of the results less that of the truth.
   *
   * @return [s]
   */
  public double tcaDifference() {
    return result.key().tca().durationFrom(truth.key().tca());
  }

  /**
   * Miss distance of the results less that of the truth.
   *
   * @return [m]
   */
  public double missDifference() {
    return result.missDistance() - truth.missDistance();
  }

  /**
   * Relative speed of the results less that of the truth.
   *
   * @return [m/s]; NaN where one of the lists does not have it
   */
  public double speedDifference() {
    return result.relativeSpeed().orElse(Double.NaN) - truth.relativeSpeed().orElse(Double.NaN);
  }
}
