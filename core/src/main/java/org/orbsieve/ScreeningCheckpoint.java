package org.orbsieve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * State of a screening that is needed to continue it; everything else follows from the catalogue
 * and the settings.
 *
 * @param nextStep the step at which to continue
 * @param stats counts and times so far
 * @param bounds derived quantities so far, as in {@link ScreeningSummary#bounds}
 * @param ends orbits that were found to end, in the order in which they were found
 */
public record ScreeningCheckpoint(
    int nextStep, ScreeningStats stats, Map<String, Double> bounds, List<OrbitEnd> ends) {

  /**
   * The end of an orbit inside the period.
   *
   * @param row row of the object
   * @param time time of the end [s since the start]
   * @param reason the defect of the orbit from then on
   */
  public record OrbitEnd(int row, double time, String reason) {

    /**
     * Validates row, time and reason.
     *
     * @param row row of the object
     * @param time time of the end [s since the start]
     * @param reason the defect of the orbit from then on
     * @throws IllegalArgumentException if a component is invalid
     */
    public OrbitEnd {
      Objects.requireNonNull(reason, "reason");
      if (row < 0 || !(time >= 0 && time < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the end of an orbit needs a time and a row");
      }
    }
  }

  /**
   * Validates the step and takes immutable copies.
   *
   * @param nextStep the step at which to continue
   * @param stats counts and times so far
   * @param bounds derived quantities so far, as in {@link ScreeningSummary#bounds}
   * @param ends orbits that were found to end, in the order in which they were found
   * @throws IllegalArgumentException if a component is invalid
   */
  public ScreeningCheckpoint {
    Objects.requireNonNull(stats, "stats");
    if (nextStep < 1 || nextStep >= stats.steps()) {
      throw new IllegalArgumentException("step " + nextStep + " of " + stats.steps());
    }
    bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
    ends = List.copyOf(ends);
  }
}
