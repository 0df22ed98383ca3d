/**
 * Says what a conjunction means for its two objects.
 *
 * <p>A probability always travels with its method and its assumptions (hard-body radii, shape of
 * the covariance). One that cannot be computed is a reason in words, never a number.
 *
 * <p>{@link org.orbsieve.assessment.ConjunctionAssessor} is the door for a screening, {@link
 * org.orbsieve.assessment.RiskAssessor} that for an encounter from elsewhere, such as a CDM.
 */
package org.orbsieve.assessment;
