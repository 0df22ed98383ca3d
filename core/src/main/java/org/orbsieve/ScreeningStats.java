package org.orbsieve;

/**
 * Counts of one run, from the objects down the filter funnel, and where its time went.
 *
 * @param objects objects screened; those that no primary can meet are not
 * @param pairs pairs of objects considered, also of those
 * @param steps scan steps of the sieve
 * @param pairChecks pairs that shared a neighbourhood of the grid and were checked, summed over the
 *     steps
 * @param candidates pairs that the sieve passed on, summed over the steps
 * @param minima local minima within the threshold, reported or suppressed
 * @param boundaryCases pairs within the threshold at an end of the period without a minimum there
 * @param coincidentPairs pairs that move as one, but for rounding
 * @param truncatedObjects objects whose orbit became invalid inside the period
 * @param ephemerisNanos wall time of propagation
 * @param broadphaseNanos wall time of the sieve
 * @param narrowphaseNanos wall time of the refinement
 * @param assessmentNanos wall time of the assessment
 */
public record ScreeningStats(
    int objects,
    long pairs,
    long steps,
    long pairChecks,
    long candidates,
    long minima,
    long boundaryCases,
    long coincidentPairs,
    int truncatedObjects,
    long ephemerisNanos,
    long broadphaseNanos,
    long narrowphaseNanos,
    long assessmentNanos) {}
