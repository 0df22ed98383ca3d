package org.orbsieve.assessment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.narrowphase.Conjunction;

/**
 * A conjunction with what is said of its risk.
 *
 * @param conjunction the close approach
 * @param maxProbability Alfano's maximum probability
 * @param risk probability of collision and what goes with it; empty where it was not asked for
 * @param passes the passes of which this is the closest; empty where they were not grouped
 */
public record AssessedConjunction(
    Conjunction conjunction,
    MaxProbability maxProbability,
    Optional<RiskAssessment> risk,
    Optional<Passes> passes) {

  /** A conjunction that stands for itself. */
  public AssessedConjunction(
      Conjunction conjunction, MaxProbability maxProbability, Optional<RiskAssessment> risk) {
    this(conjunction, maxProbability, risk, Optional.empty());
  }

  /** A conjunction whose probability of collision was not asked for. */
  public AssessedConjunction(Conjunction conjunction, MaxProbability maxProbability) {
    this(conjunction, maxProbability, Optional.empty());
  }

  /** The same as the closest of some passes. */
  public AssessedConjunction withPasses(Passes of) {
    return new AssessedConjunction(conjunction, maxProbability, risk, Optional.of(of));
  }

  /**
   * The best answer about a collision: the probability where it was asked for, else the largest
   * that it could be.
   *
   * @return the probability; empty where it is not known
   */
  public OptionalDouble bestProbability() {
    if (risk.isPresent()) {
      return risk.get().probability() instanceof Probability.Known known
          ? OptionalDouble.of(known.value())
          : OptionalDouble.empty();
    }
    return maxProbability.isKnown()
        ? OptionalDouble.of(maxProbability.value())
        : OptionalDouble.empty();
  }
}
