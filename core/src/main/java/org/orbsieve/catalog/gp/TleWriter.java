package org.orbsieve.catalog.gp;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.TLE;

/**
 * Writes a catalogue as three-line element sets: {@code 0 NAME} and Orekit's two lines; the name
 * line is left out for an object without a name. Elements are rounded to the digits of the format.
 * Numbers above 99,999 are written as Alpha-5.
 */
public final class TleWriter {

  /** The largest catalogue number of Alpha-5, {@code Z9999}. */
  public static final int MAX_CATALOG_NUMBER = 339_999;

  private static final int FIRST_YEAR = 1957;
  private static final int LAST_YEAR = 2056;

  /** A TLE has five columns for the revolution; publishers let it start again from zero. */
  private static final int REVOLUTIONS = 100_000;

  private static final Pattern DESIGNATOR = Pattern.compile("(\\d{4})-(\\d{3})([A-Z]{0,3})");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private TleWriter() {}

  /**
   * Writes the objects as they come; nothing is kept in memory.
   *
   * @param out where to write; neither flushed nor closed
   * @param context UTC
   * @param objects what to write
   * @throws IOException if {@code out} does
   * @throws IllegalArgumentException naming the first object that the format cannot hold: a
   *     catalogue number above {@link #MAX_CATALOG_NUMBER}, an epoch outside 1957 to 2056, or a
   *     number too wide for its columns
   */
  public static void write(Appendable out, AstroContext context, Iterable<SpaceObject> objects)
      throws IOException {
    for (SpaceObject object : objects) {
      write(out, context, object);
    }
  }

  private static void write(Appendable out, AstroContext context, SpaceObject object)
      throws IOException {
    TLE tle = tle(context, object);
    String line1;
    String line2;
    try {
      line1 = tle.getLine1();
      line2 = tle.getLine2();
    } catch (OrekitException tooWide) {
      throw unfit(object, tooWide.getMessage());
    }
    if (tle.getLaunchYear() == 0) {
      line1 = line1.substring(0, 9) + " ".repeat(8) + line1.substring(17); // sums to 0 either way
    }
    if (!object.name().isEmpty()) {
      out.append("0 ").append(CONTROL.matcher(object.name()).replaceAll(" ")).append('\n');
    }
    out.append(line1).append('\n').append(line2).append('\n');
  }

  private static TLE tle(AstroContext context, SpaceObject object) {
    if (object.catalogNumber() > MAX_CATALOG_NUMBER) {
      throw unfit(object, "catalogue number above " + MAX_CATALOG_NUMBER);
    }
    ElementSet elements = object.elements();
    int year = elements.epoch().getComponents(context.utc()).getDate().getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw unfit(object, "epoch in the year " + year);
    }
    Matcher designator = DESIGNATOR.matcher(object.designator());
    boolean known = designator.matches();
    return new TLE(
        object.catalogNumber(),
        object.classification(),
        known ? Integer.parseInt(designator.group(1)) : 0,
        known ? Integer.parseInt(designator.group(2)) : 0,
        known ? designator.group(3) : "",
        TLE.DEFAULT,
        elements.elementSetNumber(),
        elements.epoch(),
        elements.meanMotion(),
        elements.meanMotionDot(),
        elements.meanMotionDdot(),
        elements.eccentricity(),
        elements.inclination(),
        elements.argPerigee(),
        elements.raan(),
        elements.meanAnomaly(),
        elements.revolutionNumber() % REVOLUTIONS,
        elements.bstar(),
        context.utc());
  }

  private static IllegalArgumentException unfit(SpaceObject object, String why) {
    return new IllegalArgumentException(
        "object " + object.catalogNumber() + " (" + object.name() + ") cannot be a TLE: " + why);
  }
}
