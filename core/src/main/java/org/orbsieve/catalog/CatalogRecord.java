package org.orbsieve.catalog;

import java.util.Objects;

/**
 * A usable record as a reader found it: an object and its place, so that a later reject ("decayed
 * before the period") can name file and line.
 *
 * @param object identity and element set
 * @param source file name as the user gave it
 * @param line first line of the record, from 1; 0 if it has no line
 */
public record CatalogRecord(SpaceObject object, String source, long line) {

  /**
   * Validates that nothing is null.
   *
   * @param object identity and element set
   * @param source file name as the user gave it
   * @param line first line of the record, from 1
   */
  public CatalogRecord {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(source, "source");
  }

  /**
   * Rejects this record.
   *
   * @param reason one sentence for a person
   * @return the reject, with the place of the record
   */
  public Reject reject(String reason) {
    return new Reject(source, line, Integer.toString(object.catalogNumber()), reason);
  }
}
