package org.orbsieve.burn;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speeds as a person writes them, with a unit: {@code 50mm/s}, {@code -2cm/s}, {@code 0.1m/s}. */
public final class SpeedText {

  private static final Pattern SPEED =
      Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d{1,3})?)\\s*(mm/s|cm/s|m/s)");

  private SpeedText() {}

  /**
   * Reads a speed.
   *
   * @param text number and unit
   * @return the speed [m/s]
   * @throws IllegalArgumentException if it is none
   */
  public static double metresPerSecond(String text) {
    Matcher speed = SPEED.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!speed.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no speed with a unit, such as 50mm/s, 5cm/s or 0.05m/s");
    }
    double value = Double.parseDouble(speed.group(1));
    return switch (speed.group(2)) {
      case "mm/s" -> value / 1000;
      case "cm/s" -> value / 100;
      default -> value;
    };
  }
}
