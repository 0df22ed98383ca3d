package org.orbsieve;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.Reject;

/**
 * Result of a screening. Lists are ordered by TCA, then by the two catalogue numbers.
 *
 * @param conjunctions local minima of range within the threshold
 * @param boundaryCases pairs that are close without a minimum: at the start, at the stop, and
 *     coincident pairs
 * @param suppressed conjunctions and boundary cases that {@link ScreeningSettings#suppression}
 *     excludes from the two lists
 * @param rejects objects that could not be screened, or not until the end of the period
 * @param bounds the derived quantities that make the sieve complete, by name with unit, in order of
 *     derivation
 * @param stats counts and phase times
 */
public record ScreeningResult(
    List<AssessedConjunction> conjunctions,
    List<AssessedConjunction> boundaryCases,
    List<SuppressedConjunction> suppressed,
    List<Reject> rejects,
    Map<String, Double> bounds,
    ScreeningStats stats) {

  /**
   * Takes immutable copies of the lists.
   *
   * @param conjunctions local minima of range within the threshold
   * @param boundaryCases pairs that are close without a minimum: at the start, at the stop, and
   *     coincident pairs
   * @param suppressed conjunctions and boundary cases that {@link ScreeningSettings#suppression}
   *     excludes from the two lists
   * @param rejects objects that could not be screened, or not until the end of the period
   * @param bounds the derived quantities that make the sieve complete, by name with unit, in order
   *     of derivation
   * @param stats counts and phase times
   */
  public ScreeningResult {
    conjunctions = List.copyOf(conjunctions);
    boundaryCases = List.copyOf(boundaryCases);
    suppressed = List.copyOf(suppressed);
    rejects = List.copyOf(rejects);
    bounds = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(bounds));
  }

  /** The same with further rejects before its own. */
  ScreeningResult withRejectsBefore(List<Reject> first) {
    List<Reject> all = Stream.concat(first.stream(), rejects.stream()).toList();
    return new ScreeningResult(conjunctions, boundaryCases, suppressed, all, bounds, stats);
  }
}
