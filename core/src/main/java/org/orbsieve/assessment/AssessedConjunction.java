package org.orbsieve.assessment;

import org.orbsieve.narrowphase.Conjunction;

/**
 * A conjunction with what is said of its risk.
 *
 * @param conjunction the close approach
 * @param maxProbability Alfano's maximum probability
 */
public record AssessedConjunction(Conjunction conjunction, MaxProbability maxProbability) {}
