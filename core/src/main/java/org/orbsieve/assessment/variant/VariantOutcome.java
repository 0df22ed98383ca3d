package org.orbsieve.assessment.variant;

import java.util.Comparator;
import java.util.List;

/**
 * What a variant does to the conjunctions of its object. Those that the object has as it flies are
 * {@code kept}, {@code removed} or of unknown fate; those that only the variant has are {@code
 * added}.
 *
 * @param form the variant
 * @param kept conjunctions of the object as it flies that the variant has as well
 * @param removed those that it has not
 * @param unknown those at times at which the variant has no states
 * @param added the variant's own
 */
public record VariantOutcome(
    FormApproaches form,
    List<Approach> kept,
    List<Approach> removed,
    List<Approach> unknown,
    List<Approach> added) {

  /**
   * The best first: those that were screened throughout before others; then those all of whose
   * probabilities are known; then by the highest probability, the lowest first; by the closest
   * approach, the farthest first; by the number of conjunctions; by name.
   */
  static final Comparator<VariantOutcome> BEST_FIRST =
      Comparator.comparing((VariantOutcome o) -> !o.form.unscreened().isEmpty())
          .thenComparing(o -> o.form.withoutProbability() > 0)
          .thenComparingDouble(o -> o.form.likeliest().map(Approach::probability).orElse(0.0))
          .thenComparingDouble(
              o -> -o.form.closest().map(Approach::missDistance).orElse(Double.POSITIVE_INFINITY))
          .thenComparingInt(o -> o.form.conjunctions().size())
          .thenComparing(o -> o.form.record().object().variant());

  /** Takes immutable copies. */
  public VariantOutcome {
    kept = List.copyOf(kept);
    removed = List.copyOf(removed);
    unknown = List.copyOf(unknown);
    added = List.copyOf(added);
  }
}
