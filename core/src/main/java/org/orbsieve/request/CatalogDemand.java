package org.orbsieve.request;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.NewestEpoch;
import org.orekit.time.AbsoluteDate;

/**
 * What a catalogue must fulfil in order to be screened: a download that failed without a word shall
 * not end in few conjunctions.
 *
 * @param maxAge largest time from the newest epoch to the start of the period [s]
 * @param minObjects fewest objects
 */
public record CatalogDemand(OptionalDouble maxAge, OptionalInt minObjects) {

  /** No demand. */
  public static final CatalogDemand NONE =
      new CatalogDemand(OptionalDouble.empty(), OptionalInt.empty());

  private static final double HOUR = 3_600.0;

  private static final Pattern AGE =
      Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)\\s*([dh])", Pattern.CASE_INSENSITIVE);

  /**
   * Validates the numbers.
   *
   * @param maxAge largest time from the newest epoch to the start of the period [s]
   * @param minObjects fewest objects
   * @throws IllegalArgumentException if a component is invalid
   */
  public CatalogDemand {
    if (maxAge.isPresent() && !(maxAge.getAsDouble() >= 0)) {
      throw new IllegalArgumentException("the largest age of a catalogue must be 0 or more");
    }
    if (minObjects.isPresent() && minObjects.getAsInt() < 0) {
      throw new IllegalArgumentException("the least number of objects must be 0 or more");
    }
  }

  /**
   * Reads a largest age.
   *
   * @param text a number with its unit, hours or days: {@code 24h}, {@code 2d}
   * @return the age [s]
   * @throws IllegalArgumentException if the text is not an age
   */
  public static double age(String text) {
    Matcher matcher = AGE.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not an age such as 24h or 2d");
    }
    boolean days = matcher.group(2).equalsIgnoreCase("d");
    return Double.parseDouble(matcher.group(1)) * (days ? 24 * HOUR : HOUR);
  }

  /**
   * Compares a catalogue with the demands.
   *
   * @param contents what was read, with at least one record
   * @param objects number of objects that can be screened
   * @param start start of the screening period
   * @return what the catalogue lacks; empty if it fulfils all
   */
  public Optional<String> unmet(CatalogContents contents, int objects, AbsoluteDate start) {
    if (minObjects.isPresent() && objects < minObjects.getAsInt()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "the catalogue contains %,d objects, fewer than %,d",
              objects,
              minObjects.getAsInt()));
    }
    double age = start.durationFrom(NewestEpoch.of(contents).date());
    if (maxAge.isPresent() && age > maxAge.getAsDouble()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "the newest element set is %.1f h older than the start of the period, more than"
                  + " %.1f h",
              age / HOUR,
              maxAge.getAsDouble() / HOUR));
    }
    return Optional.empty();
  }
}
