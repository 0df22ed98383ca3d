package org.orbsieve.catalog.gp;

import static org.orbsieve.catalog.RecordProblem.quote;

import java.util.Locale;
import org.hipparchus.util.FastMath;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.catalog.DecimalNumber;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.RecordProblem;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;

/**
 * What the values of a GP element set mean, shared by its encodings. The conversions to SI are
 * those of Orekit's {@link TLE}, operation by operation, so that the same numbers in CSV and in a
 * TLE give equal bits.
 */
public final class GpValues {

  // rev/day, rev/day^2 / 2 and rev/day^3 / 6 in rad/s, rad/s^2 and rad/s^3 are pi over these
  private static final double HALF_DAY = 43200.0;
  private static final double DOT_DIVISOR = 1.86624e9;
  private static final double DDOT_DIVISOR = 5.3747712e13;

  private static final int MAX_DIGITS = 9;

  private GpValues() {}

  /**
   * An element set from published numbers.
   *
   * @param epoch epoch
   * @param meanMotion [rev/day]
   * @param eccentricity eccentricity
   * @param inclination [deg]
   * @param raan [deg]
   * @param argPerigee [deg]
   * @param meanAnomaly [deg]
   * @param bstar [1/Earth radii]
   * @param halfMeanMotionDot half the first derivative of the mean motion [rev/day^2]
   * @param sixthMeanMotionDdot a sixth of its second derivative [rev/day^3]
   * @param elementSetNumber running number of the publisher
   * @param revolutionNumber revolution at epoch
   * @throws RecordProblem if SGP4 cannot use them
   */
  static ElementSet elementSet(
      AbsoluteDate epoch,
      double meanMotion,
      double eccentricity,
      double inclination,
      double raan,
      double argPerigee,
      double meanAnomaly,
      double bstar,
      double halfMeanMotionDot,
      double sixthMeanMotionDdot,
      int elementSetNumber,
      int revolutionNumber)
      throws RecordProblem {
    try {
      return new ElementSet(
          epoch,
          meanMotion * FastMath.PI / HALF_DAY,
          eccentricity,
          FastMath.toRadians(inclination),
          FastMath.toRadians(raan),
          FastMath.toRadians(argPerigee),
          FastMath.toRadians(meanAnomaly),
          bstar,
          halfMeanMotionDot * FastMath.PI / DOT_DIVISOR,
          sixthMeanMotionDdot * FastMath.PI / DDOT_DIVISOR,
          elementSetNumber,
          revolutionNumber);
    } catch (IllegalArgumentException e) {
      throw new RecordProblem(e.getMessage());
    }
  }

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

  /** A catalogue number; plain digits, as nearly all are, without patterns. */
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

  /** A finite decimal number; Java's own notations (hexadecimal, a trailing d or f) are none. */
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
