package org.orbsieve.catalog;

import java.util.Optional;

/** Builds a {@link SpaceObject}, from nothing but its number and elements, or from another one. */
public final class SpaceObjectBuilder {

  private int catalogNumber;
  private String name = "";
  private String designator = "";
  private char classification = 'U';
  private ElementSet elements;
  private ObjectFacts facts = ObjectFacts.NONE;
  private String sourceName = "";
  private Optional<TabulatedOrbit> ephemeris = Optional.empty();
  private String variant = "";

  SpaceObjectBuilder(int catalogNumber, ElementSet elements) {
    this.catalogNumber = catalogNumber;
    this.elements = elements;
  }

  SpaceObjectBuilder(SpaceObject other) {
    this(other.catalogNumber(), other.elements());
    this.name = other.name();
    this.designator = other.designator();
    this.classification = other.classification();
    this.facts = other.facts();
    this.sourceName = other.sourceName();
    this.ephemeris = other.ephemeris();
    this.variant = other.variant();
  }

  /** Sets the catalogue number, 0 to {@link SpaceObject#MAX_CATALOG_NUMBER}. */
  public SpaceObjectBuilder catalogNumber(int value) {
    this.catalogNumber = value;
    return this;
  }

  /** Sets the name as the publisher spells it. */
  public SpaceObjectBuilder name(String value) {
    this.name = value;
    return this;
  }

  /** Sets the international designator, such as {@code 1958-002B}. */
  public SpaceObjectBuilder designator(String value) {
    this.designator = value;
    return this;
  }

  /** Sets the classification, {@code U}, {@code C} or {@code S}. */
  public SpaceObjectBuilder classification(char value) {
    this.classification = value;
    return this;
  }

  /** Sets the element set. */
  public SpaceObjectBuilder elements(ElementSet value) {
    this.elements = value;
    return this;
  }

  /** Sets what a satellite catalogue states of the object. */
  public SpaceObjectBuilder facts(ObjectFacts value) {
    this.facts = value;
    return this;
  }

  /** Sets the user's name of the catalogue that the element set is from. */
  public SpaceObjectBuilder sourceName(String value) {
    this.sourceName = value;
    return this;
  }

  /** Sets the operator's ephemeris that replaces the elements; empty for none. */
  public SpaceObjectBuilder ephemeris(Optional<TabulatedOrbit> value) {
    this.ephemeris = value;
    return this;
  }

  /** Sets the name of the candidate manoeuvre of which this is the outcome. */
  public SpaceObjectBuilder variant(String value) {
    this.variant = value;
    return this;
  }

  /**
   * The object.
   *
   * @throws IllegalArgumentException if the number is out of range
   */
  public SpaceObject build() {
    return new SpaceObject(
        catalogNumber,
        name,
        designator,
        classification,
        elements,
        facts,
        sourceName,
        ephemeris,
        variant);
  }
}
