package org.orbsieve.assessment.covariance;

import java.util.List;
import java.util.Objects;

/**
 * A covariance and where it is from. The two always travel together.
 *
 * @param covariance errors of the state at the time that was asked for
 * @param source in a few words, such as {@code operator}, {@code table errors.csv} or {@code public
 *     elements LEO, age 1.3 days}
 * @param assumed whether it is a model's rather than an orbit determination's: a CDM then says
 *     COVARIANCE_METHOD = DEFAULT
 */
public record SourcedCovariance(RtnCovariance covariance, String source, boolean assumed) {

  /** Validates that nothing is null. */
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
