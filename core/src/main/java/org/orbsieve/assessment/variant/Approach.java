package org.orbsieve.assessment.variant;

/**
 * A close approach of one form of an object to the baseline of another object.
 *
 * @param other catalogue number of the other object
 * @param time of closest approach [s since the start of the screening period]
 * @param missDistance miss distance [m]
 * @param probability probability of collision, or its maximum; NaN if unknown
 * @param isConjunction whether it is reported as a conjunction; otherwise it lies at an end of the
 *     screened time, or is excluded from the report, and only shows that the two still meet
 */
public record Approach(
    int other, double time, double missDistance, double probability, boolean isConjunction) {}
