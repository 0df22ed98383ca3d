package org.orbsieve.catalog.select;

import java.util.Objects;
import java.util.Optional;

/**
 * Objects that are known to be close to each other: docked vehicles, a formation, one operator's
 * fleet.
 *
 * @param name what relates them, a word of the user
 * @param place file and line, for messages
 * @param objects the objects
 * @param others where present, pairs are meant of one of {@code objects} and one of these; else of
 *     two of {@code objects}
 */
public record Relation(
    String name, String place, ObjectSelector objects, Optional<ObjectSelector> others) {

  /** Validates that nothing is null. */
  public Relation {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(objects, "objects");
    Objects.requireNonNull(others, "others");
  }
}
