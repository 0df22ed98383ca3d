package org.orbsieve.catalog;

import java.util.Objects;

/**
 * A usable record as a reader found it: an object and where it was read, so that a later verdict on
 * it ("decayed before the period") can still name file and line.
 *
 * @param object identity and element set
 * @param source file name as the user gave it
 * @param line first line of the record, from 1; 0 when it has no line
 */
public record CatalogRecord(SpaceObject object, String source, long line) {

  /** Validates that nothing is null. */
  public CatalogRecord {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(source, "source");
  }

  /** This record as a reject with a reason. */
  public Reject reject(String reason) {
    return new Reject(source, line, Integer.toString(object.catalogNumber()), reason);
  }
}
