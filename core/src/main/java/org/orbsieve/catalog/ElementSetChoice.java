package org.orbsieve.catalog;

import java.util.Locale;

/** Which element sets are used of an object that has several from one source. */
public enum ElementSetChoice {
  /**
   * Each set in its time: at any time the set with the nearest epoch counts, if at least one epoch
   * lies inside the screening period. Otherwise as {@link #NEWEST}.
   */
  IN_TIME,

  /** One set for the whole period: the newest whose epoch is not after the stop of the period. */
  NEWEST;

  /**
   * Reads a choice.
   *
   * @param text {@code in-time} or {@code newest}, in any case
   * @return the choice
   * @throws IllegalArgumentException if the text is neither
   */
  public static ElementSetChoice parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "in-time" -> IN_TIME;
      case "newest" -> NEWEST;
      default -> throw new IllegalArgumentException("'" + text + "' is not in-time or newest");
    };
  }
}
