package org.orbsieve.catalog;

import java.util.Objects;

/**
 * One object of a catalogue: who it is, and the element set that says where it is.
 *
 * @param catalogNumber NORAD catalogue number, 0 to 999,999,999
 * @param name as the publisher spells it, never null; empty when the source gives none
 * @param designator international designator such as {@code 1958-002B}, never null; empty when
 *     unknown
 * @param classification {@code U}, {@code C} or {@code S}
 * @param elements the element set
 */
public record SpaceObject(
    int catalogNumber, String name, String designator, char classification, ElementSet elements) {

  /** The largest catalogue number that any GP format can carry. */
  public static final int MAX_CATALOG_NUMBER = 999_999_999;

  /** Validates identity: the number within nine digits, nothing null. */
  public SpaceObject {
    if (catalogNumber < 0 || catalogNumber > MAX_CATALOG_NUMBER) {
      throw new IllegalArgumentException(
          "catalogue number " + catalogNumber + " is outside 0 to " + MAX_CATALOG_NUMBER);
    }
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(designator, "designator");
    Objects.requireNonNull(elements, "elements");
  }
}
