package org.orbsieve.assessment.variant;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.ephemeris.Span;

/**
 * All close approaches of one form of an object: its baseline or a variant.
 *
 * @param record the form, and its file and line
 * @param approaches approaches to baselines, in the order of time
 * @param withVariants number of conjunctions with variants of other objects, which are not among
 *     the approaches because they depend on two decisions
 * @param unscreened times of the period at which the form has no states [s since its start]
 */
public record FormApproaches(
    CatalogRecord record, List<Approach> approaches, long withVariants, List<Span> unscreened) {

  /**
   * Takes immutable copies.
   *
   * @param record the form, and its file and line
   * @param approaches approaches to baselines, in the order of time
   * @param withVariants number of conjunctions with variants of other objects, which are not among
   *     the approaches because they depend on two decisions
   * @param unscreened times of the period at which the form has no states [s since its start]
   */
  public FormApproaches {
    Objects.requireNonNull(record, "record");
    approaches = List.copyOf(approaches);
    unscreened = List.copyOf(unscreened);
  }

  /**
   * The approaches that are reported.
   *
   * @return the conjunctions
   */
  public List<Approach> conjunctions() {
    return approaches.stream().filter(Approach::isConjunction).toList();
  }

  /**
   * The closest conjunction, the first of several.
   *
   * @return the closest; empty if there are no conjunctions
   */
  public Optional<Approach> closest() {
    return conjunctions().stream().min(Comparator.comparingDouble(Approach::missDistance));
  }

  /**
   * The conjunction with the highest known probability, the first of several.
   *
   * @return the most probable; empty if no probability is known
   */
  public Optional<Approach> likeliest() {
    return conjunctions().stream()
        .filter(approach -> !Double.isNaN(approach.probability()))
        .reduce((a, b) -> b.probability() > a.probability() ? b : a);
  }

  /**
   * Number of conjunctions whose probability is unknown.
   *
   * @return the number
   */
  public long withoutProbability() {
    return conjunctions().stream().filter(a -> Double.isNaN(a.probability())).count();
  }

  /** Whether it has states at a time [s]. */
  boolean isScreenedAt(double time) {
    return unscreened.stream().noneMatch(span -> span.from() <= time && time <= span.to());
  }
}
