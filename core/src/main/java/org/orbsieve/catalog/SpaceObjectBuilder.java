package org.orbsieve.catalog;

import java.util.Optional;

/** Builds a {@link SpaceObject} from its number and elements, or from another one. */
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

  /**
   * Sets the catalogue number, 0 to {@link SpaceObject#MAX_CATALOG_NUMBER}.
   *
   * @param value the number
   * @return this builder
   */
  public SpaceObjectBuilder catalogNumber(int value) {
    this.catalogNumber = value;
    return this;
  }

  /**
   * Sets the name as the publisher spells it.
   *
   * @param value the name; may be empty
   * @return this builder
   */
  public SpaceObjectBuilder name(String value) {
    this.name = value;
    return this;
  }

  /**
   * Sets the international designator, such as {@code 1958-002B}.
   *
   * @param value the designator; may be empty
   * @return this builder
   */
  public SpaceObjectBuilder designator(String value) {
    this.designator = value;
    return this;
  }

  /**
   * Sets the classification, {@code U}, {@code C} or {@code S}.
   *
   * @param value the classification
   * @return this builder
   */
  public SpaceObjectBuilder classification(char value) {
    this.classification = value;
    return this;
  }

  /**
   * Sets the element set.
   *
   * @param value the element set
   * @return this builder
   */
  public SpaceObjectBuilder elements(ElementSet value) {
    this.elements = value;
    return this;
  }

  /**
   * Sets the facts from a satellite catalogue.
   *
   * @param value the facts
   * @return this builder
   */
  public SpaceObjectBuilder facts(ObjectFacts value) {
    this.facts = value;
    return this;
  }

  /**
   * Sets the user's name of the catalogue that contains the element set.
   *
   * @param value the name; empty if catalogues were not named
   * @return this builder
   */
  public SpaceObjectBuilder sourceName(String value) {
    this.sourceName = value;
    return this;
  }

  /**
   * Sets the operator's ephemeris that replaces the elements; empty for none.
   *
   * @param value the ephemeris
   * @return this builder
   */
  public SpaceObjectBuilder ephemeris(Optional<TabulatedOrbit> value) {
    this.ephemeris = value;
    return this;
  }

  /**
   * Sets the name of the candidate manoeuvre that this object would result from.
   *
   * @param value the name; empty for a baseline
   * @return this builder
   */
  public SpaceObjectBuilder variant(String value) {
    this.variant = value;
    return this;
  }

  /**
   * Creates the object.
   *
   * @return the object
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
