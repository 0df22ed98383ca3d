package org.orbsieve.catalog.oem;

import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;

/**
 * The object to which an operator's ephemeris belongs.
 *
 * @param object the object, which has the ephemeris
 * @param match how the object was identified
 */
public record EphemerisPlacement(SpaceObject object, Match match) {

  /** How the object of an ephemeris is identified, the most reliable way first. */
  public enum Match {
    /** The ephemeris names the catalogue number of an object of the catalogue. */
    NUMBER("catalogue number"),
    /** It names the international designator of one. */
    DESIGNATOR("international designator"),
    /** It names neither, but one object of the catalogue has its name. */
    NAME("name"),
    /** The catalogue has no such object. */
    NONE("not in the catalogue");

    private final String words;

    Match(String words) {
      this.words = words;
    }

    /**
     * Description for a person.
     *
     * @return the words
     */
    public String words() {
      return words;
    }
  }

  /**
   * Validates that nothing is null.
   *
   * @param object the object, which has the ephemeris
   * @param match how the object was identified
   * @throws IllegalArgumentException if a component is invalid
   */
  public EphemerisPlacement {
    Objects.requireNonNull(match, "match");
    if (!object.isTabulated()) {
      throw new IllegalArgumentException("no ephemeris was placed");
    }
  }

  /**
   * The ephemeris.
   *
   * @return the states of the object
   */
  public TabulatedOrbit orbit() {
    return object.ephemeris().orElseThrow();
  }
}
