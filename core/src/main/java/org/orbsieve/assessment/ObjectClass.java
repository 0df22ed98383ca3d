package org.orbsieve.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orbsieve.catalog.SpaceObject;

/** What kind of thing an object is. */
public enum ObjectClass {
  /** A satellite, working or not. */
  PAYLOAD("payload"),
  /** A spent stage or kick motor. */
  ROCKET_BODY("rocket-body"),
  /** A fragment, or something lost. */
  DEBRIS("debris"),
  /** Not identified. */
  UNKNOWN("unknown");

  private static final Pattern DEBRIS_NAME = Pattern.compile("\\b(DEB|DEBRIS|COOLANT)\\b");
  private static final Pattern ROCKET_BODY_NAME = Pattern.compile("\\b(R/B|AKM|PKM)\\b");
  private static final Pattern UNIDENTIFIED_NAME =
      Pattern.compile("\\s*|UNKNOWN\\b.*|TBA\\b.*|OBJECT [A-Z]{1,3}");

  private final String id;

  ObjectClass(String id) {
    this.id = id;
  }

  /** The word in files and outputs. */
  public String id() {
    return id;
  }

  /** The class of a word, such as {@code rocket-body}. */
  public static Optional<ObjectClass> named(String word) {
    return Arrays.stream(values()).filter(c -> c.id.equalsIgnoreCase(word)).findFirst();
  }

  /** The class that a satellite catalogue states, else the one that the name tells. */
  public static ObjectClass of(SpaceObject object) {
    return switch (object.facts().type()) {
      case PAYLOAD -> PAYLOAD;
      case ROCKET_BODY -> ROCKET_BODY;
      case DEBRIS -> DEBRIS;
      case UNKNOWN -> byName(object.name());
    };
  }

  /**
   * The class that the name of an object tells: {@code DEB}, {@code COOLANT} and the like are
   * debris, also when they come from a rocket body; {@code R/B} and the kick motors are rocket
   * bodies; an object without a name or not yet identified ({@code UNKNOWN}, {@code OBJECT C},
   * {@code TBA}) is unknown; everything else is a payload.
   */
  public static ObjectClass byName(String objectName) {
    String name = objectName.toUpperCase(Locale.ROOT);
    if (UNIDENTIFIED_NAME.matcher(name).matches()) {
      return UNKNOWN;
    }
    if (DEBRIS_NAME.matcher(name).find()) {
      return DEBRIS;
    }
    return ROCKET_BODY_NAME.matcher(name).find() ? ROCKET_BODY : PAYLOAD;
  }
}
