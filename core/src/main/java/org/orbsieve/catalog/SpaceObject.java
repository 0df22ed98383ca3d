package org.orbsieve.catalog;

import java.util.Objects;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * One object of a catalogue: who it is, and the element set or the operator's ephemeris that says
 * where it is.
 *
 * @param catalogNumber NORAD catalogue number, 0 to 999,999,999
 * @param name as the publisher spells it, never null; empty when the source gives none
 * @param designator international designator such as {@code 1958-002B}, never null; empty when
 *     unknown
 * @param classification {@code U}, {@code C} or {@code S}
 * @param elements the element set; of an object with an ephemeris only a stand-in that tells its
 *     regime, see {@link NominalElements}
 * @param facts what a satellite catalogue says of it, {@link ObjectFacts#NONE} without one
 * @param sourceName name that the user gave to the catalogue that the element set is from, empty
 *     where catalogues were not named
 * @param ephemeris the operator's ephemeris that says where the object is instead of the elements
 * @param variant name of the candidate manoeuvre of which this is the outcome; empty for the object
 *     as it flies
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
    Objects.requireNonNull(ephemeris, "ephemeris");
    Objects.requireNonNull(variant, "variant");
  }

  /** Builds an object from its number and elements; the rest is empty until it is set. */
  public static SpaceObjectBuilder builder(int catalogNumber, ElementSet elements) {
    return new SpaceObjectBuilder(catalogNumber, elements);
  }

  /** Builds another object that begins as a copy of this one. */
  public SpaceObjectBuilder toBuilder() {
    return new SpaceObjectBuilder(this);
  }

  /** An object of which no more is known, from a catalogue without a name. */
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

  /** The name as SOCRATES shows it, with the operational status where it is known. */
  public String displayName() {
    return facts.status().mark(name);
  }

  /** Whether this is a candidate manoeuvre of an object, not the object as it flies. */
  public boolean isVariant() {
    return !variant.isEmpty();
  }

  /** What tells it from all others. */
  public ObjectForm form() {
    return new ObjectForm(catalogNumber, variant);
  }

  /** Whether an ephemeris says where it is. */
  public boolean isTabulated() {
    return ephemeris.isPresent();
  }

  /** The instant from which its age is counted: its elements' epoch, its ephemeris' begin. */
  public AbsoluteDate epoch() {
    return elements.epoch();
  }

  /** The same with other facts. */
  public SpaceObject withFacts(ObjectFacts other) {
    return toBuilder().facts(other).build();
  }

  /** The same with another name. */
  public SpaceObject withName(String other) {
    return toBuilder().name(other).build();
  }

  /** The same under another catalogue number. */
  public SpaceObject withCatalogNumber(int other) {
    return toBuilder().catalogNumber(other).build();
  }

  /** The same from a named source. */
  public SpaceObject withSourceName(String other) {
    return toBuilder().sourceName(other).build();
  }

  /** The same object where its operator says that it is. */
  public SpaceObject withEphemeris(TabulatedOrbit orbit) {
    return toBuilder()
        .elements(NominalElements.of(orbit))
        .sourceName(orbit.source())
        .ephemeris(Optional.of(orbit))
        .build();
  }

  /** The same object with other elements, and no ephemeris. */
  public SpaceObject withElements(ElementSet other) {
    return toBuilder().elements(other).ephemeris(Optional.empty()).build();
  }

  /** The same as the outcome of a candidate manoeuvre. */
  public SpaceObject asVariant(String named) {
    return toBuilder().variant(named).build();
  }
}
