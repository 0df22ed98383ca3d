package org.orbsieve.assessment.variant;

import java.util.Comparator;
import java.util.List;

/**
 * Effect of a variant on the conjunctions of its object. The conjunctions of the baseline are
 * {@code kept}, {@code removed} or of unknown fate; those that only the variant has are {@code
 * added}.
 *
 * @param form the variant
 * @param kept conjunctions of the baseline that the variant has as well
 * @param removed conjunctions of the baseline that the variant does not have
 * @param unknown conjunctions of the baseline at times at which the variant has no states
 * @param added conjunctions that only the variant has
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

  /**
   * Takes immutable copies.
   *
   * @param form the variant
   * @param kept conjunctions of the baseline that the variant has as well
   * @param removed conjunctions of the baseline that the variant does not have
   * @param unknown conjunctions of the baseline at times at which the variant has no states
   * @param added conjunctions that only the variant has
   */
  public VariantOutcome {
    kept = List.copyOf(kept);
    removed = List.copyOf(removed);
    unknown = List.copyOf(unknown);
    added = List.copyOf(added);
  }
}
