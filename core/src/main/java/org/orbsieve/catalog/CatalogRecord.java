package org.orbsieve.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * A usable record as a reader found it: an object and where it was read, so that a later verdict on
 * it ("decayed before the period") can still name file and line.
 *
 * @param object identity and element set
 * @param source file name as the user gave it
 * @param line first line of the record, from 1; 0 when it has no line
 * @param succession the element sets that count in their time, of which this is one; empty if this
 *     one counts throughout the period
 */
public record CatalogRecord(
    SpaceObject object, String source, long line, Optional<ElementSetSuccession> succession) {

  /** Validates that nothing is null. */
  public CatalogRecord {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(succession, "succession");
  }

  /** A record that counts throughout the period. */
  public CatalogRecord(SpaceObject object, String source, long line) {
    this(object, source, line, Optional.empty());
  }

  /** This record as one of several that count in their time. */
  CatalogRecord among(ElementSetSuccession sets) {
    return new CatalogRecord(object, source, line, Optional.of(sets));
  }

  /**
   * Whether another record is from the same source: the catalogue of that name or, where catalogues
   * have no names, the same file.
   */
  public boolean hasSourceOf(CatalogRecord other) {
    String name = object.sourceName();
    return name.equals(other.object.sourceName())
        && (!name.isEmpty() || source.equals(other.source));
  }

  /** This record as a reject with a reason. */
  public Reject reject(String reason) {
    return new Reject(source, line, Integer.toString(object.catalogNumber()), reason);
  }
}
