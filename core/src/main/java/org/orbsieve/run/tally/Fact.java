package org.orbsieve.run.tally;

import java.util.Objects;

/**
 * Something that the manifest says.
 *
 * @param section where
 * @param name of the field
 * @param value a string, number or boolean, or lists and maps of such
 */
public record Fact(Section section, String name, Object value) {

  /**
   * Validates that nothing is null.
   *
   * @param section where
   * @param name of the field
   * @param value a string, number or boolean, or lists and maps of such
   */
  public Fact {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  /** Parts of a manifest. */
  public enum Section {
    /** The manifest itself. */
    RUN,
    /** What is said of probabilities. */
    RISK,
    /** What is said of filters and suppression. */
    FILTERS,
    /** What is said of primaries and groups. */
    PAIRS
  }
}
