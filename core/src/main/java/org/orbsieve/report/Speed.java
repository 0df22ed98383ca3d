package org.orbsieve.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A speed as a person writes and reads it.
 *
 * @param metresPerSecond [m/s]
 */
public record Speed(double metresPerSecond) {

  private static final Pattern SYNTAX =
      Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(m/s|km/s)?", Pattern.CASE_INSENSITIVE);

  /**
   * Reads a speed as a person writes it: a number and its unit, {@code 10m/s} or {@code 0.5 km/s}.
   * A number alone is refused, as with a {@link Distance}.
   *
   * @param text number and unit
   * @return the speed
   * @throws IllegalArgumentException if the text is not a speed with a unit
   */
  public static Speed parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a speed such as 10m/s or 0.5km/s");
    }
    if (matcher.group(2) == null) {
      throw new IllegalArgumentException("'" + text + "' has no unit: write 10m/s or 0.5km/s");
    }
    double unit = matcher.group(2).equalsIgnoreCase("km/s") ? 1000.0 : 1.0;
    return new Speed(Double.parseDouble(matcher.group(1)) * unit);
  }

  /** As it may be written: {@code 10 m/s}. */
  @Override
  public String toString() {
    return Distance.number(metresPerSecond) + " m/s";
  }
}
