package org.orbsieve.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal numbers as {@code %.3f} and {@code %.3E} print them, whatever the locale and several
 * times faster than {@code String.format}: half up, from the shortest decimal that identifies the
 * double. One difference is wanted: a negative number that rounds to zero has no sign.
 */
final class Decimals {

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);

  private Decimals() {}

  /** Three decimals: {@code -12.346}. */
  static String fixed3(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  /** One digit, three decimals and at least two digits of exponent: {@code 1.235E-05}. */
  static String scientific3(double value) {
    if (value == 0) {
      return "0.000E+00";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(FOUR_DIGITS);
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(3, RoundingMode.UNNECESSARY);
    int magnitude = Math.abs(exponent);
    return mantissa.toPlainString()
        + (exponent < 0 ? "E-" : "E+")
        + (magnitude < 10 ? "0" : "")
        + magnitude;
  }
}
