package org.orbsieve.assessment.variant;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.ephemeris.Span;

/**
 * All that one form of an object meets.
 *
 * @param record the form, and where it was read
 * @param approaches to objects as they fly, in the order of time
 * @param withVariants number of conjunctions with variants of other objects, which are not among
 *     the approaches: they depend on two decisions
 * @param unscreened times of the period at which the form has no states [s since its start]
 */
public record FormApproaches(
    CatalogRecord record, List<Approach> approaches, long withVariants, List<Span> unscreened) {

  /** Takes immutable copies. */
  public FormApproaches {
    Objects.requireNonNull(record, "record");
    approaches = List.copyOf(approaches);
    unscreened = List.copyOf(unscreened);
  }

  /** Those that are reported. */
  public List<Approach> conjunctions() {
    return approaches.stream().filter(Approach::isConjunction).toList();
  }

  /** The closest conjunction, the first of several. */
  public Optional<Approach> closest() {
    return conjunctions().stream().min(Comparator.comparingDouble(Approach::missDistance));
  }

  /** The conjunction with the highest probability that is known, the first of several. */
  public Optional<Approach> likeliest() {
    return conjunctions().stream()
        .filter(approach -> !Double.isNaN(approach.probability()))
        .reduce((a, b) -> b.probability() > a.probability() ? b : a);
  }

  /** Number of conjunctions whose probability is not known. */
  public long withoutProbability() {
    return conjunctions().stream().filter(a -> Double.isNaN(a.probability())).count();
  }

  /** Whether it has states at a time [s]. */
  boolean isScreenedAt(double time) {
    return unscreened.stream().noneMatch(span -> span.from() <= time && time <= span.to());
  }
}
