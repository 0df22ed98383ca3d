package org.orbsieve;

/**
 * Counts of one run along the filter funnel, and the time of each phase.
 *
 * @param objects objects screened; objects that cannot meet any primary are not included
 * @param pairs pairs of objects considered, including those of such objects
 * @param steps time steps of the sieve
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
    long assessmentNanos) {

  /**
   * The counts and times of two parts of one run together; objects, pairs and steps are those of
   * the run.
   *
   * @param other the other part
   * @return the sum
   */
  ScreeningStats plus(ScreeningStats other) {
    return new ScreeningStats(
        objects,
        pairs,
        steps,
        pairChecks + other.pairChecks,
        candidates + other.candidates,
        minima + other.minima,
        boundaryCases + other.boundaryCases,
        coincidentPairs + other.coincidentPairs,
        truncatedObjects,
        ephemerisNanos + other.ephemerisNanos,
        broadphaseNanos + other.broadphaseNanos,
        narrowphaseNanos + other.narrowphaseNanos,
        assessmentNanos + other.assessmentNanos);
  }
}
