package org.orbsieve.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A distance as a person reads it.
 *
 * @param metres [m]
 */
public record Distance(double metres) {

  private static final Pattern SYNTAX =
      Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(m|km)?", Pattern.CASE_INSENSITIVE);

  /**
   * Reads a distance as a person writes it: a number and its unit, {@code 5km} or {@code 500 m}. A
   * number alone is refused, since both units are in use and a factor of 1000 is easily overlooked.
   *
   * @param text number and unit
   * @return the distance
   * @throws IllegalArgumentException if the text is not a distance with a unit
   */
  public static Distance parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a distance such as 5km or 500m");
    }
    if (matcher.group(2) == null) {
      throw new IllegalArgumentException("'" + text + "' has no unit: write 5km or 500m");
    }
    double unit = matcher.group(2).equalsIgnoreCase("km") ? 1000.0 : 1.0;
    return new Distance(Double.parseDouble(matcher.group(1)) * unit);
  }

  /** The shortest way to write it: {@code 5 km}, {@code 500 m}. */
  @Override
  public String toString() {
    return metres >= 1000 ? number(metres / 1000) + " km" : number(metres) + " m";
  }

  /**
   * A number without needless zeros.
   *
   * @param value any number
   * @return with up to six decimals
   */
  public static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.6f", value).replaceAll("\\.?0+$", "");
  }
}
