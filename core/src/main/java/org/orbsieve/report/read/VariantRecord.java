package org.orbsieve.report.read;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.orbsieve.catalog.ObjectForm;

/**
 * A row of a comparison of candidate manoeuvres: a baseline, or one of its variants.
 *
 * @param form which
 * @param name of the object
 * @param rank 1 is the best; none for the baseline
 * @param conjunctions number of conjunctions with objects without a manoeuvre
 * @param row all columns
 */
public record VariantRecord(
    ObjectForm form, String name, OptionalLong rank, long conjunctions, TableRow row) {

  /**
   * Validates rank and count.
   *
   * @param form which
   * @param name of the object
   * @param rank 1 is the best
   * @param conjunctions number of conjunctions with objects without a manoeuvre
   * @param row all columns
   * @throws IllegalArgumentException if a component is invalid
   */
  public VariantRecord {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(row, "row");
    if (rank.isPresent() == form.variant().isEmpty() || rank.orElse(1) < 1) {
      throw new IllegalArgumentException("a variant, and nothing else, has a rank from 1");
    }
    if (conjunctions < 0) {
      throw new IllegalArgumentException("the number of conjunctions is missing or negative");
    }
  }

  /**
   * The closest conjunction.
   *
   * @return its miss distance [m]; none without a conjunction
   */
  public OptionalDouble closest() {
    return row.real("CLOSEST_RANGE");
  }

  /**
   * The likeliest conjunction.
   *
   * @return its probability of collision, or its maximum where the file has that; none without a
   *     known one
   */
  public OptionalDouble highest() {
    OptionalDouble pc = row.real("HIGHEST_PC");
    return pc.isPresent() ? pc : row.real("HIGHEST_MAX_PROB");
  }
}
