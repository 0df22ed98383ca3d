package org.orbsieve.assessment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.narrowphase.Conjunction;

/**
 * A conjunction with its risk.
 *
 * @param conjunction the close approach
 * @param maxProbability Alfano's maximum probability
 * @param risk probability of collision and related quantities; empty if not requested
 * @param passes passes of which this is the closest; empty if passes are not grouped
 */
public record AssessedConjunction(
    Conjunction conjunction,
    MaxProbability maxProbability,
    Optional<RiskAssessment> risk,
    Optional<Passes> passes) {

  /**
   * A conjunction that is not grouped.
   *
   * @param conjunction the close approach
   * @param maxProbability Alfano's maximum probability
   * @param risk probability of collision and related quantities; empty if not requested
   */
  public AssessedConjunction(
      Conjunction conjunction, MaxProbability maxProbability, Optional<RiskAssessment> risk) {
    this(conjunction, maxProbability, risk, Optional.empty());
  }

  /**
   * A conjunction without a probability of collision.
   *
   * @param conjunction the close approach
   * @param maxProbability Alfano's maximum probability
   */
  public AssessedConjunction(Conjunction conjunction, MaxProbability maxProbability) {
    this(conjunction, maxProbability, Optional.empty());
  }

  /**
   * This conjunction as the closest of several passes.
   *
   * @param of the passes
   * @return the changed conjunction
   */
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
