package org.orbsieve.catalog.oem;

import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;

/**
 * Whose orbit an operator's ephemeris was taken for.
 *
 * @param object the object, which has the ephemeris
 * @param match how it was found
 */
public record EphemerisPlacement(SpaceObject object, Match match) {

  /** How the object of an ephemeris is found, the surest first. */
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

    /** For a person. */
    public String words() {
      return words;
    }
  }

  /** Validates that nothing is null. */
  public EphemerisPlacement {
    Objects.requireNonNull(match, "match");
    if (!object.isTabulated()) {
      throw new IllegalArgumentException("no ephemeris was placed");
    }
  }

  /** The ephemeris. */
  public TabulatedOrbit orbit() {
    return object.ephemeris().orElseThrow();
  }
}
