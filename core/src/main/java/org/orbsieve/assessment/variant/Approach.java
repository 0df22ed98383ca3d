package org.orbsieve.assessment.variant;

/**
 * How one form of an object approaches another object, which flies as it does.
 *
 * @param other catalogue number of the other one
 * @param time of closest approach [s since the start of the screening period]
 * @param missDistance [m]
 * @param probability of collision, or its maximum; NaN where it is not known
 * @param isConjunction whether it is reported as a conjunction; else it is a case at an end of the
 *     time that was screened, or is kept out of the report, and only tells that the two still meet
 */
public record Approach(
    int other, double time, double missDistance, double probability, boolean isConjunction) {}
