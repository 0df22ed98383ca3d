package org.orbsieve.assessment.covariance;

import java.util.List;
import java.util.Objects;

/**
 * A covariance and its source. The two always come together.
 *
 * @param covariance errors of the state at the requested time
 * @param source in a few words, such as {@code operator}, {@code table errors.csv} or {@code public
 *     elements LEO, age 1.3 days}
 * @param assumed whether it is from a model and not from an orbit determination: a CDM then
 *     contains COVARIANCE_METHOD = DEFAULT
 */
public record SourcedCovariance(RtnCovariance covariance, String source, boolean assumed) {

  /**
   * Validates that nothing is null.
   *
   * @param covariance errors of the state at the requested time
   * @param source in a few words, such as {@code operator}, {@code table errors.csv} or {@code
   *     public elements LEO, age 1.3 days}
   * @param assumed whether it is from a model and not from an orbit determination: a CDM then
   *     contains COVARIANCE_METHOD = DEFAULT
   */
  public SourcedCovariance {
    Objects.requireNonNull(covariance, "covariance");
    Objects.requireNonNull(source, "source");
  }

  /** The same with remarks in brackets after its source. */
  SourcedCovariance noting(List<String> remarks) {
    return remarks.isEmpty()
        ? this
        : new SourcedCovariance(
            covariance, source + " (" + String.join("; ", remarks) + ")", assumed);
  }
}
