package org.orbsieve.catalog.gp;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.hipparchus.util.FastMath;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/**
 * Writes a catalogue as CelesTrak's GP CSV: one header line, one line per object, in the columns
 * and number formats of that publisher (rev/day, degrees, 1/Earth radii; UTC to the microsecond).
 * Numbers carry the digits that the publisher gives, so a catalogue read from such a file is
 * written back as it was; elements of finer resolution are rounded: mean motion and eccentricity to
 * 1e-8, angles to 1e-4 deg, drag terms and derivatives to eight digits.
 */
public final class GpCsvWriter {

  private static final Object[] COLUMNS = {
    "OBJECT_NAME",
    "OBJECT_ID",
    "EPOCH",
    "MEAN_MOTION",
    "ECCENTRICITY",
    "INCLINATION",
    "RA_OF_ASC_NODE",
    "ARG_OF_PERICENTER",
    "MEAN_ANOMALY",
    "EPHEMERIS_TYPE",
    "CLASSIFICATION_TYPE",
    "NORAD_CAT_ID",
    "ELEMENT_SET_NO",
    "REV_AT_EPOCH",
    "BSTAR",
    "MEAN_MOTION_DOT",
    "MEAN_MOTION_DDOT"
  };

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  /** The powers of ten that a double holds exactly. */
  private static final double[] POWERS = new double[23];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private GpCsvWriter() {}

  /**
   * Writes header and objects as they come; nothing is kept in memory.
   *
   * @param out where to write; neither flushed nor closed
   * @param context UTC
   * @param objects what to write
   * @throws IOException if {@code out} does
   */
  public static void write(Appendable out, AstroContext context, Iterable<SpaceObject> objects)
      throws IOException {
    FORMAT.printRecord(out, COLUMNS);
    for (SpaceObject object : objects) {
      write(out, context.utc(), object);
    }
  }

  private static void write(Appendable out, TimeScale utc, SpaceObject object) throws IOException {
    ElementSet elements = object.elements();
    FORMAT.printRecord(
        out,
        object.name(),
        object.designator(),
        utcText(elements.epoch(), utc),
        fixed(elements.meanMotion() * 43200.0 / Math.PI, 8),
        shortFraction(elements.eccentricity()),
        fixed(FastMath.toDegrees(elements.inclination()), 4),
        angle(elements.raan()),
        angle(elements.argPerigee()),
        angle(elements.meanAnomaly()),
        "0",
        object.classification(),
        object.catalogNumber(),
        elements.elementSetNumber(),
        elements.revolutionNumber(),
        scientific(elements.bstar()),
        scientific(elements.meanMotionDot() * 1.86624e9 / Math.PI),
        scientific(elements.meanMotionDdot() * 5.3747712e13 / Math.PI));
  }

  private static String utcText(AbsoluteDate epoch, TimeScale utc) {
    return epoch.getComponents(utc).toStringWithoutUtcOffset(utc.minuteDuration(epoch), 6);
  }

  /** An angle in [0, 360) with four decimals. */
  private static String angle(double radians) {
    double degrees = FastMath.toDegrees(radians);
    long units = Math.floorMod((long) Math.rint(degrees * 1e4), 3_600_000L);
    return decimal(units, 4);
  }

  /** A number that is not negative with so many decimals: {@code 0.5000}. */
  private static String fixed(double value, int decimals) {
    return decimal((long) Math.rint(value * powerOfTen(decimals)), decimals);
  }

  private static String decimal(long units, int decimals) {
    String digits = Long.toString(units);
    StringBuilder text = new StringBuilder(20);
    text.append("000000000", 0, Math.max(0, decimals + 1 - digits.length())).append(digits);
    return text.insert(text.length() - decimals, '.').toString();
  }

  /**
   * A number in [0, 1) with up to eight decimals, no leading and no trailing zero: {@code
   * .0001424}.
   */
  private static String shortFraction(double value) {
    // what rounds to 1 stays below it: no reader takes an eccentricity of 1
    String text = decimal(Math.min(99_999_999L, (long) Math.rint(value * 1e8)), 8);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    if (text.charAt(end - 1) == '.') {
      return text.substring(0, end - 1);
    }
    return text.charAt(0) == '0' ? text.substring(1, end) : text.substring(0, end);
  }

  /**
   * Up to eight digits after the point and a power of ten: {@code -.16091E-2}, {@code .5E+0},
   * {@code 0}.
   */
  private static String scientific(double value) {
    double magnitude = Math.abs(value);
    if (magnitude < 1e-14) {
      return "0"; // far below the last digit of any GP format
    }
    int exponent = 0;
    while (magnitude >= powerOfTen(exponent)) {
      exponent++;
    }
    while (exponent <= 0 && magnitude * powerOfTen(1 - exponent) < 1) {
      exponent--;
    }
    double scaled =
        exponent <= 8 ? magnitude * powerOfTen(8 - exponent) : magnitude / powerOfTen(exponent - 8);
    long digits = (long) Math.rint(scaled);
    if (digits == 100_000_000L) {
      digits = 10_000_000L;
      exponent++;
    }
    while (digits % 10 == 0) {
      digits /= 10;
    }
    return (value < 0 ? "-." : ".") + digits + (exponent >= 0 ? "E+" : "E") + exponent;
  }

  /** Ten to a power from 0 to 22 exactly, beyond it nearly. */
  private static double powerOfTen(int exponent) {
    return exponent < POWERS.length ? POWERS[exponent] : StrictMath.pow(10, exponent);
  }
}
