/**
 * Comparison of candidate manoeuvres: the effect of each variant of an object on the conjunctions
 * of its baseline.
 */
package org.orbsieve.assessment.variant;
