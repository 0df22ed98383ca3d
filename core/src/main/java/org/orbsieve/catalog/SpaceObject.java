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
 * @param facts what a satellite catalogue says of it, {@link ObjectFacts#NONE} without one
 * @param sourceName name that the user gave to the catalogue that the element set is from, empty
 *     where catalogues were not named
 */
public record SpaceObject(
    int catalogNumber,
    String name,
    String designator,
    char classification,
    ElementSet elements,
    ObjectFacts facts,
    String sourceName) {

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
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(sourceName, "sourceName");
  }

  /** An object of which no more is known, from a catalogue without a name. */
  public SpaceObject(
      int catalogNumber, String name, String designator, char classification, ElementSet elements) {
    this(catalogNumber, name, designator, classification, elements, ObjectFacts.NONE, "");
  }

  /** The name as SOCRATES shows it, with the operational status where it is known. */
  public String displayName() {
    return facts.status().mark(name);
  }

  /** The same with other facts. */
  public SpaceObject withFacts(ObjectFacts other) {
    return new SpaceObject(
        catalogNumber, name, designator, classification, elements, other, sourceName);
  }

  /** The same with another name. */
  public SpaceObject withName(String other) {
    return new SpaceObject(
        catalogNumber, other, designator, classification, elements, facts, sourceName);
  }

  /** The same from a named source. */
  public SpaceObject withSourceName(String other) {
    return new SpaceObject(catalogNumber, name, designator, classification, elements, facts, other);
  }
}
