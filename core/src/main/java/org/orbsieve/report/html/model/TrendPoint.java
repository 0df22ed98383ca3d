package org.orbsieve.report.html.model;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * An event as one run saw it.
 *
 * @param hours from the run's start to the TCA; negative after it
 * @param chance its probability, where there is one
 * @param miss distance [m]
 * @param sigma one-sigma major axis of the combined error [m], where it is known
 * @param mahalanobis miss in units of the error, where it is known
 */
public record TrendPoint(
    double hours,
    OptionalDouble chance,
    double miss,
    OptionalDouble sigma,
    OptionalDouble mahalanobis) {

  /**
   * Validates ranges.
   *
   * @param hours from the run's start to the TCA
   * @param chance its probability
   * @param miss distance [m]
   * @param sigma one-sigma major axis of the combined error [m]
   * @param mahalanobis miss in units of the error
   * @throws IllegalArgumentException if a number is not finite
   */
  public TrendPoint {
    Objects.requireNonNull(chance, "chance");
    Objects.requireNonNull(sigma, "sigma");
    Objects.requireNonNull(mahalanobis, "mahalanobis");
    if (!(miss >= 0 && Double.isFinite(miss + hours))) {
      throw new IllegalArgumentException("a trend has finite numbers");
    }
  }
}
