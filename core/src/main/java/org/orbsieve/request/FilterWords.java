package org.orbsieve.request;

import java.util.Locale;
import org.orbsieve.catalog.ObjectClass;
import org.orbsieve.catalog.OrbitRegime;

/** The words of an {@link ObjectFilter}, from the spellings that a person may use. */
public final class FilterWords {

  private FilterWords() {}

  /**
   * A type of objects; the codes of satellite catalogues are understood as well.
   *
   * @param word as written
   * @return as {@link ObjectClass#id}
   * @throws IllegalArgumentException if there is no such type
   */
  public static String type(String word) {
    String name =
        switch (word.toUpperCase(Locale.ROOT)) {
          case "PAY" -> "payload";
          case "R/B", "ROCKET BODY", "ROCKET_BODY" -> "rocket-body";
          case "DEB" -> "debris";
          case "UNK" -> "unknown";
          default -> word;
        };
    return ObjectClass.named(name)
        .map(ObjectClass::id)
        .orElseThrow(() -> none(word, "a type", "payload, rocket-body, debris, unknown"));
  }

  /**
   * An owner, of which any code may exist.
   *
   * @param word as written
   * @return in capitals, or {@value ObjectFilter#UNKNOWN}
   */
  public static String owner(String word) {
    return word.equalsIgnoreCase(ObjectFilter.UNKNOWN)
        ? ObjectFilter.UNKNOWN
        : word.toUpperCase(Locale.ROOT);
  }

  /**
   * A regime of orbits.
   *
   * @param word as written
   * @return as {@link OrbitRegime#id}
   * @throws IllegalArgumentException if there is no such regime
   */
  public static String regime(String word) {
    return OrbitRegime.named(word)
        .map(OrbitRegime::id)
        .orElseThrow(() -> none(word, "a regime", "leo, meo, geo, heo"));
  }

  private static IllegalArgumentException none(String word, String what, String all) {
    return new IllegalArgumentException("'" + word + "' is not " + what + ": " + all);
  }
}
