package org.orbsieve.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads the date of a decay as catalogues write it: {@code 2026-10-31}, also with a time of day.
 */
public final class DecayDate {

  private static final int LENGTH = "2026-10-31".length();

  private DecayDate() {}

  /**
   * The date in a text.
   *
   * @param text a date, perhaps followed by a time; empty for none
   * @return empty if the text contains no date
   */
  public static Optional<LocalDate> of(String text) {
    if (text.length() < LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, LENGTH)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
