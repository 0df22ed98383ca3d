package org.orbsieve.catalog.gp;

import static org.orbsieve.catalog.RecordProblem.quote;

import java.util.Locale;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.DecimalNumber;
import org.orbsieve.catalog.RecordProblem;
import org.orekit.propagation.analytical.tle.TLE;

/** What the values of a GP record mean, shared by its encodings. */
public final class GpValues {

  private static final int MAX_DIGITS = 9;

  private GpValues() {}

  /**
   * Refuses element sets of another theory than SGP4/SDP4. Published sets say 0; 2 and 3 are its
   * internal codes for SGP4 and SDP4 and mean the same. Type 4 is SGP4-XP, whose elements SGP4
   * would propagate to a wrong place without a word; 1 (SGP) and 5 (SDP8) are other theories as
   * well.
   */
  static void requireSgp4(int ephemerisType) throws RecordProblem {
    if (ephemerisType == TLE.DEFAULT || ephemerisType == TLE.SGP4 || ephemerisType == TLE.SDP4) {
      return;
    }
    throw new RecordProblem(
        "ephemeris type "
            + ephemerisType
            + (ephemerisType == 4 ? " (SGP4-XP)" : "")
            + " is not a theory that SGP4 can propagate (types 0, 2 and 3)");
  }

  /**
   * A catalogue number; plain digits, as nearly all are, without patterns.
   *
   * @param text the digits
   * @return the number
   * @throws RecordProblem if it is not a catalogue number
   */
  public static int catalogNumber(String text) throws RecordProblem {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return CatalogNumber.of(text);
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return CatalogNumber.of(text);
      }
    }
    return Integer.parseInt(text);
  }

  /** A whole number without sign; a fraction of zeros, which spreadsheets write, is dropped. */
  static int integer(String column, String text) throws RecordProblem {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i > 0 && text.charAt(i) == '.' && areZeros(text, i + 1)) {
        return value;
      }
      if (!isDigit(text.charAt(i)) || i == MAX_DIGITS) {
        throw new RecordProblem(column + " " + quote(text) + " is not a whole number");
      }
      value = 10 * value + text.charAt(i) - '0';
    }
    return value;
  }

  private static boolean areZeros(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /**
   * A finite decimal number; Java's own notations (hexadecimal, a trailing d or f) are none.
   *
   * @param column name of the column, for the reason
   * @param text the number
   * @return its value
   * @throws RecordProblem if it is not a finite decimal number
   */
  public static double number(String column, String text) throws RecordProblem {
    if (!DecimalNumber.hasPlainCharacters(text)) {
      throw new RecordProblem(column + " " + quote(text) + " is not a " + wanted(text));
    }
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new RecordProblem(column + " " + quote(text) + " is not a number");
    }
    if (!Double.isFinite(value)) {
      throw new RecordProblem(column + " " + quote(text) + " is not a finite number");
    }
    return value;
  }

  private static String wanted(String text) {
    boolean infinite = text.toLowerCase(Locale.ROOT).contains("inf");
    return infinite || text.equalsIgnoreCase("nan") ? "finite number" : "number";
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
