package org.orbsieve.catalog;

import java.util.Objects;

/**
 * A record that could not be used, or not for the whole screening period, with its place and the
 * reason.
 *
 * @param source file name as the user gave it, {@code -} for standard input
 * @param line first line of the record in its source, from 1; 0 if it has no line
 * @param catalogNumber the number as written in the record, empty if it could not be read
 * @param reason one sentence for a person
 */
public record Reject(String source, long line, String catalogNumber, String reason) {

  /**
   * Validates that nothing is null and that there is a reason. Control characters are replaced.
   *
   * @param source file name as the user gave it, {@code -} for standard input
   * @param line first line of the record in its source, from 1
   * @param catalogNumber the number as written in the record, empty if it could not be read
   * @param reason one sentence for a person
   * @throws IllegalArgumentException if a component is invalid
   */
  public Reject {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(catalogNumber, "catalogNumber");
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("a reject needs a reason");
    }
    reason = RecordProblem.withoutControls(reason);
    catalogNumber = RecordProblem.withoutControls(catalogNumber);
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + " is negative");
    }
  }
}
