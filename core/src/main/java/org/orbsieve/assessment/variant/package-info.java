/**
 * Candidate manoeuvres side by side: what each variant of an object does to the conjunctions that
 * the object has as it flies.
 */
package org.orbsieve.assessment.variant;
