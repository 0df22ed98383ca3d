package org.orbsieve.catalog.volume;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.volume.RtnVolume.Shape;

/** Reads screening volumes, see {@link ScreeningVolume#parse}. */
final class VolumeParser {

  private static final String HANDBOOK = "handbook";

  private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(m|km)?");

  private VolumeParser() {}

  static ScreeningVolume parse(String text) {
    String rest = text.strip().toLowerCase(Locale.ROOT);
    int colon = rest.indexOf(':');
    Shape shape = colon < 0 ? null : shape(text, rest.substring(0, colon).strip());
    rest = rest.substring(colon + 1).strip();
    if (rest.equals(HANDBOOK)) {
      return handbook(text, shape);
    }
    double[] lengths = lengths(text, rest.split("x", -1));
    try {
      return volume(text, shape, lengths);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "': " + e.getMessage(), e);
    }
  }

  private static Shape shape(String text, String name) {
    for (Shape shape : Shape.values()) {
      if (shape.id().equals(name)) {
        return shape;
      }
    }
    throw refused(text);
  }

  private static ScreeningVolume handbook(String text, Shape shape) {
    if (shape == Shape.SPHERE) {
      throw new IllegalArgumentException("'" + text + "': the handbook has no spheres");
    }
    return new HandbookVolume(shape == null ? Shape.ELLIPSOID : shape);
  }

  private static RtnVolume volume(String text, Shape shape, double[] lengths) {
    if (lengths.length == 1) {
      if (shape != null && shape != Shape.SPHERE) {
        throw new IllegalArgumentException(
            "it takes three lengths: radial x in-track x cross-track");
      }
      return RtnVolume.sphere(lengths[0]);
    }
    if (lengths.length != 3) {
      throw refused(text);
    }
    if (shape == Shape.SPHERE) {
      throw new IllegalArgumentException("a sphere has one radius");
    }
    return new RtnVolume(
        shape == null ? Shape.ELLIPSOID : shape, lengths[0], lengths[1], lengths[2]);
  }

  /** Lengths [m], from right to left, since one without a unit takes the last one's. */
  private static double[] lengths(String text, String[] parts) {
    double[] lengths = new double[parts.length];
    String lastUnit = null;
    for (int i = parts.length - 1; i >= 0; i--) {
      Matcher matcher = LENGTH.matcher(parts[i].strip());
      if (!matcher.matches()) {
        throw refused(text);
      }
      String unit = matcher.group(2) == null ? lastUnit : matcher.group(2);
      if (unit == null) {
        throw new IllegalArgumentException("'" + text + "' has no unit: write m or km at its end");
      }
      if (lastUnit == null) {
        lastUnit = unit;
      }
      // Decimal, so that 0.4 km is 400 m to the bit.
      lengths[i] =
          new BigDecimal(matcher.group(1)).movePointRight(unit.equals("km") ? 3 : 0).doubleValue();
    }
    return lengths;
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        "'" + text + "' is not a screening volume such as " + ScreeningVolume.SYNTAX);
  }
}
