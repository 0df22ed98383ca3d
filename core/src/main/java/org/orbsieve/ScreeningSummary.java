package org.orbsieve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orbsieve.catalog.Reject;
import org.orbsieve.ephemeris.Span;
import org.orbsieve.ephemeris.sgp4.KernelChoice;

/**
 * Result of a screening apart from the conjunctions.
 *
 * @param rejects objects that could not be screened, or not until the end of the period
 * @param bounds the derived quantities that make the sieve complete, by name with unit, in order of
 *     derivation
 * @param stats counts and phase times
 * @param kernel the kernel that was used, and why
 * @param unscreened for each row of the catalogue that was not screened throughout, the times at
 *     which it was not screened [s since the start]; infinite if it was not screened again
 */
public record ScreeningSummary(
    List<Reject> rejects,
    Map<String, Double> bounds,
    ScreeningStats stats,
    KernelChoice kernel,
    Map<Integer, List<Span>> unscreened) {

  /** The only bound that is a sum; the others are maxima, or the same for the whole run. */
  private static final String SUM = "exemptObjectSteps";

  /**
   * Takes immutable copies.
   *
   * @param rejects objects that could not be screened, or not until the end of the period
   * @param bounds the derived quantities that make the sieve complete, by name with unit, in order
   *     of derivation
   * @param stats counts and phase times
   * @param kernel the kernel that was used, and why
   * @param unscreened for each row of the catalogue that was not screened throughout, the times at
   *     which it was not screened [s since the start]
   */
  public ScreeningSummary {
    Objects.requireNonNull(stats, "stats");
    Objects.requireNonNull(kernel, "kernel");
    unscreened = Map.copyOf(unscreened);
    rejects = List.copyOf(rejects);
    bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
  }

  /**
   * The summary of a whole of which these are the parts, as {@link Screener#screenSteps} gives
   * them: counts and times add up; what is known of the objects is the same in all of them.
   *
   * @param parts that cover the period, each once, in the order of time
   * @return the whole
   * @throws IllegalArgumentException if there is none
   */
  public static ScreeningSummary merge(List<ScreeningSummary> parts) {
    return parts.stream()
        .reduce(ScreeningSummary::with)
        .orElseThrow(() -> new IllegalArgumentException("no parts"));
  }

  private ScreeningSummary with(ScreeningSummary other) {
    Map<String, Double> both = new LinkedHashMap<>(bounds);
    other.bounds.forEach(
        (name, value) -> both.merge(name, value, name.equals(SUM) ? Double::sum : Math::max));
    return new ScreeningSummary(rejects, both, stats.plus(other.stats), kernel, unscreened);
  }
}
