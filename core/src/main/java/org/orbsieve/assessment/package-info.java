/**
 * Risk of a conjunction for its two objects.
 *
 * <p>A probability always comes with its method and its assumptions (hard-body radii, shape of the
 * covariance). One that cannot be computed is a reason in words, never a number.
 *
 * <p>{@link org.orbsieve.assessment.ConjunctionAssessor} is the entry point for a screening, {@link
 * org.orbsieve.assessment.RiskAssessor} for an encounter from elsewhere, such as a CDM.
 */
package org.orbsieve.assessment;
