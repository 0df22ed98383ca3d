package org.orbsieve.catalog.gp;

import static org.orbsieve.catalog.RecordProblem.quote;

import java.util.regex.Pattern;
import org.orbsieve.catalog.RecordProblem;
import org.orekit.propagation.analytical.tle.TLE;

/**
 * One of the two lines of a TLE: 69 columns, the last one a checksum (columns count from 1 here as
 * in the format's description). What follows column 69 is ignored; the verification set of Vallado
 * et al. (2006) keeps the times of its cases there.
 *
 * @param number 1 or 2
 * @param text at most 69 columns, no trailing blanks
 * @param place line in the source, from 1
 */
record TleLine(int number, String text, long place) {

  private static final int COLUMNS = 69;
  private static final int NUMBER_START = 2;
  private static final int NUMBER_END = 7;
  private static final int CLASSIFICATION = 7;
  private static final int DESIGNATOR_START = 9;
  private static final int DESIGNATOR_END = 17;

  /** Year, number and piece of a launch, with blanks where they are unknown. */
  private static final Pattern DESIGNATOR = Pattern.compile("[ \\d]{5}[ A-Z]{3}");

  // a valid partner, so that Orekit's check of a pair can judge one line (Vanguard 1, Vallado et
  // al. 2006)
  private static final String SAMPLE_1 =
      "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753";
  private static final String SAMPLE_2 =
      "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667";

  /**
   * Longest line that is one of a TLE's by its beginning alone; a short one might be the name of an
   * object.
   */
  private static final int MAX_NAME = 24;

  static TleLine of(String line, long place) {
    String text = line.length() > COLUMNS ? line.substring(0, COLUMNS) : line;
    return new TleLine(line.charAt(0) - '0', text.stripTrailing(), place);
  }

  /** Whether a line, be it damaged, is meant as line 1 or 2 and not as the name of an object. */
  static boolean isElementLine(String line) {
    if (line.length() < 3 || (line.charAt(0) != '1' && line.charAt(0) != '2')) {
      return false;
    }
    if (line.charAt(1) != ' ') {
      return false;
    }
    for (int i = NUMBER_START + 1; i < Math.min(NUMBER_END, line.length()); i++) {
      if (!GpValues.isDigit(line.charAt(i)) && line.charAt(i) != ' ') {
        return line.length() > MAX_NAME;
      }
    }
    return true;
  }

  /** The catalogue number as written, as far as the line has it. */
  String catalogNumberAsWritten() {
    return text.length() <= NUMBER_START
        ? ""
        : text.substring(NUMBER_START, Math.min(NUMBER_END, text.length())).strip();
  }

  /** Whether columns are missing at the end. */
  boolean isShort() {
    return text.length() < COLUMNS;
  }

  /** The international designator of line 1 as written. */
  String designatorAsWritten() {
    return text.substring(DESIGNATOR_START, DESIGNATOR_END).strip();
  }

  /** Whether the international designator of line 1 keeps to its columns and characters. */
  boolean hasReadableDesignator() {
    return DESIGNATOR.matcher(text.substring(DESIGNATOR_START, DESIGNATOR_END)).matches();
  }

  /** Whether all data columns are there but not the checksum, as in some old collections. */
  boolean lacksChecksum() {
    return text.length() == COLUMNS - 1;
  }

  /**
   * The line with its checksum and with U where the classification is blank, ready for Orekit.
   *
   * @param checksumOptional whether the checksum may be missing
   * @throws RecordProblem if it is truncated, its checksum is wrong, or it does not keep to the
   *     columns
   */
  String verified(boolean checksumOptional) throws RecordProblem {
    if (text.length() < COLUMNS && !(checksumOptional && lacksChecksum())) {
      throw problem("is truncated, " + text.length() + " of " + COLUMNS + " columns");
    }
    int checksum = checksum(text);
    if (text.length() == COLUMNS && text.charAt(COLUMNS - 1) != '0' + checksum) {
      throw problem(
          "has checksum " + quote(text.substring(COLUMNS - 1)) + ", its columns give " + checksum);
    }
    requireCatalogNumber();
    StringBuilder line = new StringBuilder(text).replace(COLUMNS - 1, COLUMNS, "" + checksum);
    if (number == 1 && !hasReadableDesignator()) {
      // nothing of the orbit depends on it
      line.replace(DESIGNATOR_START, DESIGNATOR_END, " ".repeat(DESIGNATOR_END - DESIGNATOR_START));
      line.replace(COLUMNS - 1, COLUMNS, "" + checksum(line));
    }
    if (number == 1 && line.charAt(CLASSIFICATION) == ' ') {
      line.setCharAt(CLASSIFICATION, 'U');
    }
    return line.toString();
  }

  /**
   * Names the line that Orekit does not recognise as one of a TLE.
   *
   * @param line1 from {@link #verified}
   * @param line2 from {@link #verified}
   */
  static void requireLayout(String line1, String line2) throws RecordProblem {
    if (TLE.isFormatOK(line1, line2)) {
      return;
    }
    int bad = TLE.isFormatOK(line1, SAMPLE_2) ? 2 : TLE.isFormatOK(SAMPLE_1, line2) ? 1 : 0;
    throw new RecordProblem(
        (bad == 0 ? "both lines do" : "line " + bad + " does")
            + " not have the columns and characters of a TLE");
  }

  /** Sum of the digits of columns 1 to 68, a minus sign counting as 1, modulo 10. */
  private static int checksum(CharSequence text) {
    int sum = 0;
    for (int i = 0; i < COLUMNS - 1; i++) {
      char c = text.charAt(i);
      if (GpValues.isDigit(c)) {
        sum += c - '0';
      } else if (c == '-') {
        sum++;
      }
    }
    return sum % 10;
  }

  /** Five digits, or Alpha-5: a capital letter other than I and O, then four digits. */
  private void requireCatalogNumber() throws RecordProblem {
    String field = text.substring(NUMBER_START, NUMBER_END);
    if (field.isBlank()) {
      throw problem("has no catalogue number");
    }
    char first = field.charAt(0);
    boolean plain = GpValues.isDigit(first) || first == ' ';
    boolean alpha5 = first >= 'A' && first <= 'Z' && first != 'I' && first != 'O';
    boolean rest = field.chars().skip(1).allMatch(c -> GpValues.isDigit((char) c));
    // an unpadded number: blanks, then digits
    boolean padded = first == ' ' && field.strip().chars().allMatch(c -> c >= '0' && c <= '9');
    if (!(rest && (plain || alpha5)) && !padded) {
      throw problem(
          "has catalogue number "
              + quote(field)
              + ", neither digits nor Alpha-5 (a capital letter but I and O, then four digits)");
    }
  }

  private RecordProblem problem(String what) {
    return new RecordProblem("line " + number + " " + what);
  }
}
