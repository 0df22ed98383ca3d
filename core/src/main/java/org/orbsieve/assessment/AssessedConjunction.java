package org.orbsieve.assessment;

import java.util.Optional;
import org.orbsieve.narrowphase.Conjunction;

/**
 * A conjunction with what is said of its risk.
 *
 * @param conjunction the close approach
 * @param maxProbability Alfano's maximum probability
 * @param risk probability of collision and what goes with it; empty where it was not asked for
 */
public record AssessedConjunction(
    Conjunction conjunction, MaxProbability maxProbability, Optional<RiskAssessment> risk) {

  /** A conjunction whose probability of collision was not asked for. */
  public AssessedConjunction(Conjunction conjunction, MaxProbability maxProbability) {
    this(conjunction, maxProbability, Optional.empty());
  }
}
