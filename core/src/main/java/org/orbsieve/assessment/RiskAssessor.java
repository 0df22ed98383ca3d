package org.orbsieve.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Assesses the risk of encounters. Immutable, used by several threads at once.
 *
 * @param method two-dimensional method to use where a short encounter can be assumed
 * @param levels action levels; none for none
 */
public record RiskAssessor(PcMethod method, List<ActionLevel> levels) {

  /** Validates the method. */
  public RiskAssessor {
    Objects.requireNonNull(method, "method");
    levels = List.copyOf(levels);
    if (!method.isTwoDimensional()) {
      throw new IllegalArgumentException("a two-dimensional method is needed: " + PcMethod.names());
    }
  }

  /** The risk of an encounter. Never fails: what cannot be computed is absent with its reason. */
  public RiskAssessment assess(Encounter encounter) {
    Probability none = Probability.absent("not implemented yet");
    return new RiskAssessment(
        none,
        none,
        encounter.radius(),
        Optional.of(encounter.primaryCovariance()),
        Optional.of(encounter.secondaryCovariance()),
        Optional.empty(),
        Optional.empty(),
        Double.NaN,
        Optional.empty(),
        List.of());
  }
}
