package org.orbsieve.changes;

import java.util.Objects;
import java.util.OptionalInt;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;

/**
 * An element set that is plainly wrong: the sets on both sides of it agree with each other and not
 * with it.
 *
 * @param object the object under whose number it was published
 * @param elements the set
 * @param crossTag catalogue number of another object that it describes, if there is one
 */
public record BadSet(SpaceObject object, ElementSet elements, OptionalInt crossTag) {

  /**
   * Validates that nothing is null.
   *
   * @param object the object under whose number it was published
   * @param elements the set
   * @param crossTag catalogue number of another object that it describes
   */
  public BadSet {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(elements, "elements");
    Objects.requireNonNull(crossTag, "crossTag");
  }
}
