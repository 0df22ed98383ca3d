package org.orbsieve.catalog.gp;

import java.time.Year;
import java.util.Locale;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.TimeScale;

/**
 * Makes an object of a pair of TLE lines. The numbers are Orekit's; this class checks what Orekit
 * does not.
 *
 * <p>Strict: 69 columns, both checksums, the characters that the format allows in each column, one
 * catalogue number in both lines, a theory that SGP4 can propagate. Lenient, for collections as
 * they are: blanks in fields (they read as zero) and for the classification (U), signs, text after
 * column 69, and checksums that are missing in both lines. A checksum missing in one line only is
 * not accepted, since a lost character looks just the same.
 */
final class TleDecoder {

  // where fields begin and end, from 0
  private static final int EPHEMERIS_TYPE = 62;
  private static final int EPOCH_YEAR = 18;
  private static final int EPOCH_DAY = 20;
  private static final int EPOCH_DAY_END = 23;
  private static final int DESIGNATOR_START = 9;
  private static final int DESIGNATOR_END = 17;

  /** Two-digit years from 57 on are of the last century. */
  private static final int FIRST_YEAR = 1957;

  private final TimeScale utc;

  /**
   * Creates a decoder.
   *
   * @param utc scale of the epochs
   */
  TleDecoder(TimeScale utc) {
    this.utc = utc;
  }

  /**
   * The object of a pair of lines.
   *
   * @param name of the object
   * @param first line 1
   * @param second line 2
   * @throws RecordProblem with the reason if the pair cannot be used
   */
  SpaceObject decode(String name, TleLine first, TleLine second) throws RecordProblem {
    boolean noChecksums = first.lacksChecksum() && second.lacksChecksum();
    String line1 = first.verified(noChecksums);
    String line2 = second.verified(noChecksums);
    TleLine.requireLayout(line1, line2);
    requireSameObject(first.catalogNumberAsWritten(), second.catalogNumberAsWritten());
    GpValues.requireSgp4(number("ephemeris type", line1, EPHEMERIS_TYPE, EPHEMERIS_TYPE + 1));
    requireDay(line1);
    try {
      TLE tle = new TLE(line1, line2, utc);
      return new SpaceObject(
          tle.getSatelliteNumber(),
          name,
          designator(tle, line1),
          tle.getClassification(),
          elements(tle));
    } catch (RuntimeException e) {
      // Orekit's own, and whatever else it makes of the lines
      throw new RecordProblem(RecordProblem.withoutControls(String.valueOf(e.getMessage())));
    }
  }

  /**
   * A day of the year is 1 to 365, in a leap year to 366; Orekit checks that too, in less readable
   * words.
   */
  private static void requireDay(String line1) throws RecordProblem {
    int twoDigits = number("epoch year", line1, EPOCH_YEAR, EPOCH_DAY);
    int year = twoDigits + (twoDigits < FIRST_YEAR % 100 ? 2000 : 1900);
    int day = number("epoch day", line1, EPOCH_DAY, EPOCH_DAY_END);
    if (day < 1 || day > Year.of(year).length()) {
      throw new RecordProblem("epoch: " + year + " has no day " + day);
    }
  }

  /** A whole number with blanks read as Orekit reads them. */
  private static int number(String what, String line, int start, int end) throws RecordProblem {
    return GpValues.integer(what, line.substring(start, end).strip().replace(' ', '0'));
  }

  private static void requireSameObject(String number1, String number2) throws RecordProblem {
    if (!padded(number1).equals(padded(number2))) {
      throw new RecordProblem(
          "line 1 is of catalogue number " + number1 + ", line 2 of " + number2);
    }
  }

  private static String padded(String number) {
    return "0".repeat(5 - number.length()) + number;
  }

  private static ElementSet elements(TLE tle) {
    return new ElementSet(
        tle.getDate(),
        tle.getMeanMotion(),
        tle.getE(),
        tle.getI(),
        tle.getRaan(),
        tle.getPerigeeArgument(),
        tle.getMeanAnomaly(),
        tle.getBStar(),
        tle.getMeanMotionFirstDerivative(),
        tle.getMeanMotionSecondDerivative(),
        tle.getElementNumber(),
        tle.getRevolutionNumberAtEpoch());
  }

  /** The international designator in the long form of CSV: {@code 58002B} is {@code 1958-002B}. */
  private static String designator(TLE tle, String line1) {
    if (line1.substring(DESIGNATOR_START, DESIGNATOR_END).isBlank()) {
      return "";
    }
    return String.format(
        Locale.ROOT, "%d-%03d%s", tle.getLaunchYear(), tle.getLaunchNumber(), tle.getLaunchPiece());
  }
}
