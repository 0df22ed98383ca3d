package org.orbsieve.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Catalogue numbers as files write them: up to nine digits ({@code 25544}, {@code 00005}), Alpha-5
 * ({@code A0001} is 100001), or a whole number with a fraction of zeros ({@code 1569.0}), which
 * spreadsheets and data frames make of a number.
 *
 * <p>Alpha-5 is Space-Track's scheme for the five columns of a TLE: the letter stands for the
 * digits of ten thousands from 10 (A) to 33 (Z); I and O are not used.
 */
public final class CatalogNumber {

  /** What {@link #parse} returns for a text that is no catalogue number. */
  public static final int NONE = -1;

  /** A regular expression of all that {@link #parse} accepts, without groups. */
  public static final String PATTERN = "(?:[0-9]+(?:\\.0*)?|[A-HJ-NP-Z][0-9]{4})";

  private static final int MAX_DIGITS = 9;
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int FIRST_LETTER = 10;
  private static final int TEN_THOUSAND = 10_000;
  private static final Pattern WHOLE = Pattern.compile("0*([0-9]{1,9})(?:\\.0*)?");
  private static final Pattern ALPHA_5 = Pattern.compile("([A-HJ-NP-Z])([0-9]{4})");

  private CatalogNumber() {}

  /**
   * Reads a catalogue number.
   *
   * @param text as written, Alpha-5 in capitals; blanks around it do not matter
   * @return the number, 0 to 999,999,999, or {@link #NONE}
   */
  public static int parse(String text) {
    String plain = text.strip();
    Matcher whole = WHOLE.matcher(plain);
    if (whole.matches()) {
      return Integer.parseInt(whole.group(1));
    }
    Matcher alpha = ALPHA_5.matcher(plain);
    if (alpha.matches()) {
      int letter = FIRST_LETTER + LETTERS.indexOf(alpha.group(1));
      return TEN_THOUSAND * letter + Integer.parseInt(alpha.group(2));
    }
    return NONE;
  }

  /**
   * The number of a record.
   *
   * @param text the number as written
   * @return the number
   * @throws RecordProblem if the text is not a catalogue number
   */
  public static int of(String text) throws RecordProblem {
    int number = parse(text);
    if (number != NONE) {
      return number;
    }
    boolean tooLong =
        text.length() > MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    throw new RecordProblem(
        "NORAD_CAT_ID "
            + RecordProblem.quote(text)
            + (tooLong
                ? " has more than " + MAX_DIGITS + " digits"
                : " is not a catalogue number"));
  }
}
