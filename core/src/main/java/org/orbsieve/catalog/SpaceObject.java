package org.orbsieve.catalog;

import java.util.Objects;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * One object of a catalogue: its identity, and the element set or the operator's ephemeris that
 * defines its motion.
 *
 * @param catalogNumber NORAD catalogue number, 0 to 999,999,999
 * @param name as the publisher spells it, never null; empty if the source gives none
 * @param designator international designator such as {@code 1958-002B}, never null; empty if
 *     unknown
 * @param classification {@code U}, {@code C} or {@code S}
 * @param elements the element set; for an object with an ephemeris only a stand-in that determines
 *     its regime, see {@link NominalElements}
 * @param facts facts from a satellite catalogue, {@link ObjectFacts#NONE} without one
 * @param sourceName name that the user gave to the catalogue of the element set, empty if
 *     catalogues were not named
 * @param ephemeris the operator's ephemeris, which defines the motion instead of the elements
 * @param variant name of the candidate manoeuvre that this object would result from; empty for the
 *     baseline
 */
public record SpaceObject(
    int catalogNumber,
    String name,
    String designator,
    char classification,
    ElementSet elements,
    ObjectFacts facts,
    String sourceName,
    Optional<TabulatedOrbit> ephemeris,
    String variant) {

  /** Length of year and number of a launch. */
  private static final int LAUNCH = "1998-067".length();

  /** Largest catalogue number that any GP format can represent. */
  public static final int MAX_CATALOG_NUMBER = 999_999_999;

  /**
   * Validates identity: the number within nine digits, nothing null.
   *
   * @param catalogNumber NORAD catalogue number, 0 to 999,999,999
   * @param name as the publisher spells it, never null
   * @param designator international designator such as {@code 1958-002B}, never null
   * @param classification {@code U}, {@code C} or {@code S}
   * @param elements the element set
   * @param facts facts from a satellite catalogue, {@link ObjectFacts#NONE} without one
   * @param sourceName name that the user gave to the catalogue of the element set, empty if
   *     catalogues were not named
   * @param ephemeris the operator's ephemeris, which defines the motion instead of the elements
   * @param variant name of the candidate manoeuvre that this object would result from
   * @throws IllegalArgumentException if a component is invalid
   */
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
    Objects.requireNonNull(ephemeris, "ephemeris");
    Objects.requireNonNull(variant, "variant");
  }

  /**
   * Builds an object from its number and elements; everything else is empty unless it is set.
   *
   * @param catalogNumber NORAD catalogue number, 0 to 999,999,999
   * @param elements the element set
   * @return the builder
   */
  public static SpaceObjectBuilder builder(int catalogNumber, ElementSet elements) {
    return new SpaceObjectBuilder(catalogNumber, elements);
  }

  /**
   * Builds another object that starts as a copy of this one.
   *
   * @return the builder
   */
  public SpaceObjectBuilder toBuilder() {
    return new SpaceObjectBuilder(this);
  }

  /**
   * An object without further facts, from a catalogue without a name.
   *
   * @param catalogNumber NORAD catalogue number, 0 to 999,999,999
   * @param name as the publisher spells it
   * @param designator international designator
   * @param classification {@code U}, {@code C} or {@code S}
   * @param elements the element set
   * @throws IllegalArgumentException if the catalogue number is out of range
   */
  public SpaceObject(
      int catalogNumber, String name, String designator, char classification, ElementSet elements) {
    this(
        catalogNumber,
        name,
        designator,
        classification,
        elements,
        ObjectFacts.NONE,
        "",
        Optional.empty(),
        "");
  }

  /**
   * The name as SOCRATES shows it, with the operational status if it is known.
   *
   * @return the name
   */
  public String displayName() {
    return facts.status().mark(name);
  }

  /**
   * The launch by which it came into orbit.
   *
   * @return year and number of its designator, such as {@code 1998-067}; empty where it has no
   *     designator of that form
   */
  public String launch() {
    boolean stated = designator.length() > LAUNCH && designator.charAt(LAUNCH - 4) == '-';
    return stated ? designator.substring(0, LAUNCH) : "";
  }

  /**
   * Whether this is the result of a candidate manoeuvre, not the baseline.
   *
   * @return whether it has the name of a variant
   */
  public boolean isVariant() {
    return !variant.isEmpty();
  }

  /**
   * Identifies this object among all rows of a catalogue.
   *
   * @return number and variant
   */
  public ObjectForm form() {
    return new ObjectForm(catalogNumber, variant);
  }

  /**
   * Whether an ephemeris defines its motion.
   *
   * @return whether there is an ephemeris
   */
  public boolean isTabulated() {
    return ephemeris.isPresent();
  }

  /**
   * The instant from which its age is counted: the epoch of its elements, or the start of its
   * ephemeris.
   *
   * @return the epoch
   */
  public AbsoluteDate epoch() {
    return elements.epoch();
  }

  /**
   * This object with other facts.
   *
   * @param other the facts
   * @return the changed object
   */
  public SpaceObject withFacts(ObjectFacts other) {
    return toBuilder().facts(other).build();
  }

  /**
   * This object with another name.
   *
   * @param other the name
   * @return the changed object
   */
  public SpaceObject withName(String other) {
    return toBuilder().name(other).build();
  }

  /**
   * This object with another catalogue number.
   *
   * @param other the number, 0 to 999,999,999
   * @return the changed object
   */
  public SpaceObject withCatalogNumber(int other) {
    return toBuilder().catalogNumber(other).build();
  }

  /**
   * This object from a named source.
   *
   * @param other name of the source
   * @return the changed object
   */
  public SpaceObject withSourceName(String other) {
    return toBuilder().sourceName(other).build();
  }

  /**
   * This object with an operator's ephemeris.
   *
   * @param orbit states of the object
   * @return the changed object
   */
  public SpaceObject withEphemeris(TabulatedOrbit orbit) {
    return toBuilder()
        .elements(NominalElements.of(orbit))
        .sourceName(orbit.source())
        .ephemeris(Optional.of(orbit))
        .build();
  }

  /**
   * This object with other elements, and without an ephemeris.
   *
   * @param other the elements
   * @return the changed object
   */
  public SpaceObject withElements(ElementSet other) {
    return toBuilder().elements(other).ephemeris(Optional.empty()).build();
  }

  /**
   * This object as the result of a candidate manoeuvre.
   *
   * @param named name of the variant
   * @return the changed object
   */
  public SpaceObject asVariant(String named) {
    return toBuilder().variant(named).build();
  }
}
