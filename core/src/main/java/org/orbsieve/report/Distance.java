package org.orbsieve.report;

import java.util.Locale;

/**
 * A distance as a person reads it.
 *
 * @param metres [m]
 */
public record Distance(double metres) {

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
