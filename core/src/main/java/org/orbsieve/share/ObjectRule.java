package org.orbsieve.share;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.orbsieve.catalog.CatalogNumber;

/**
 * A label of objects. Objects are given by catalogue number, since a name or an owner may stand in
 * a source that a partner may not have, and what is withheld would then depend on it.
 *
 * @param ranges of catalogue numbers
 * @param texts names and designators that are as secret as the numbers
 * @param rule who may see the objects
 */
public record ObjectRule(List<Range> ranges, List<String> texts, Rule rule) {

  /** A whole number in a text, which may be a catalogue number, also in Alpha-5 or as 25544.0. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9.])([A-Za-z][0-9]{4}|0*[0-9]{1,9})(?:\\.0*+)?+(?![0-9])");

  /**
   * A range of catalogue numbers.
   *
   * @param first number
   * @param last number, not below the first
   */
  public record Range(int first, int last) {

    /**
     * Validates the order.
     *
     * @param first number
     * @param last number
     * @throws IllegalArgumentException if the last is below the first
     */
    public Range {
      if (first < 0 || last < first) {
        throw new IllegalArgumentException(first + "-" + last + " is not a range of numbers");
      }
    }

    /**
     * Whether a number is in the range.
     *
     * @param number catalogue number
     * @return whether it is
     */
    public boolean has(int number) {
      return first <= number && number <= last;
    }
  }

  /**
   * Takes immutable copies.
   *
   * @param ranges of catalogue numbers
   * @param texts names and designators
   * @param rule who may see the objects
   * @throws IllegalArgumentException if no object is given
   */
  public ObjectRule {
    ranges = List.copyOf(ranges);
    texts = List.copyOf(texts);
    Objects.requireNonNull(rule, "rule");
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("the objects are missing");
    }
  }

  /**
   * Whether an object has this label.
   *
   * @param number catalogue number
   * @return whether it has
   */
  public boolean has(int number) {
    return ranges.stream().anyMatch(range -> range.has(number));
  }

  /**
   * Whether a text mentions one of the objects: its number as a whole word, or one of the texts in
   * any case.
   *
   * @param text to search
   * @return whether one is found
   */
  public boolean isMentioned(String text) {
    return isNamed(text)
        || NUMBER.matcher(text).results().anyMatch(found -> has(number(found.group(1))));
  }

  /**
   * Whether a text contains one of the texts, in any case.
   *
   * @param text to search
   * @return whether one is found
   */
  public boolean isNamed(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return texts.stream().anyMatch(name -> upper.contains(name.toUpperCase(Locale.ROOT)));
  }

  private static int number(String digits) {
    return CatalogNumber.parse(digits.toUpperCase(Locale.ROOT));
  }
}
