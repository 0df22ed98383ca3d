package org.orbsieve.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final List<String> DEBRIS_WORDS = List.of("DEB", "DEBRIS", "COOLANT");
  private static final List<String> ROCKET_BODY_WORDS = List.of("R/B", "AKM", "PKM");
  private static final Pattern UNIDENTIFIED_OBJECT = Pattern.compile("OBJECT [A-Z]{1,3}");

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
    if (isUnidentified(name)) {
      return UNKNOWN;
    }
    if (has(name, DEBRIS_WORDS)) {
      return DEBRIS;
    }
    return has(name, ROCKET_BODY_WORDS) ? ROCKET_BODY : PAYLOAD;
  }

  private static boolean isUnidentified(String name) {
    return name.isBlank()
        || isWordAt(name, 0, "UNKNOWN")
        || isWordAt(name, 0, "TBA")
        || (name.startsWith("OBJECT ") && UNIDENTIFIED_OBJECT.matcher(name).matches());
  }

  /** Without a pattern, since every conjunction asks this twice. */
  private static boolean has(String name, List<String> words) {
    for (String word : words) {
      for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
        if (isWordAt(name, at, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWordAt(String name, int at, String word) {
    int end = at + word.length();
    return name.startsWith(word, at)
        && (at == 0 || !isPartOfWord(name.charAt(at - 1)))
        && (end == name.length() || !isPartOfWord(name.charAt(end)));
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
