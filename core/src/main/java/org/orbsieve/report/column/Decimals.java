package org.orbsieve.report.column;

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

  /** Below this a double has at least ten binary digits after the point of the thousandths. */
  private static final double EXACT = 1L << 42;

  /** Powers of ten that a double holds exactly, so that a product by one is rounded only once. */
  private static final double[] POWERS_OF_TEN = new double[23];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }
  }

  /** Closer to a tie than this the rounding of the product could decide, so that text does. */
  private static final double NEAR_A_TIE = 1e-2;

  private Decimals() {}

  /** Three decimals: {@code -12.346}. */
  static String fixed3(double value) {
    long thousandths = nearest(Math.abs(value) * 1000);
    if (thousandths >= 0) {
      return fixed3(value < 0, thousandths);
    }
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  /**
   * The whole number nearest to one that is not negative; -1 where its own rounding could decide.
   */
  private static long nearest(double value) {
    double half = value - Math.floor(value) - 0.5;
    boolean certain = value < EXACT && Math.abs(half) > NEAR_A_TIE;
    return certain ? (long) Math.floor(value) + (half > 0 ? 1 : 0) : -1;
  }

  private static String fixed3(boolean negative, long thousandths) {
    String digits = Long.toString(thousandths);
    StringBuilder text = new StringBuilder(digits.length() + 5);
    if (negative && thousandths > 0) {
      text.append('-');
    }
    int whole = digits.length() - 3;
    return whole > 0
        ? text.append(digits, 0, whole).append('.').append(digits, whole, whole + 3).toString()
        : text.append("0.").append("0".repeat(-whole)).append(digits).toString();
  }

  /** One digit, three decimals and at least two digits of exponent: {@code 1.235E-05}. */
  static String scientific3(double value) {
    if (value == 0) {
      return "0.000E+00";
    }
    int magnitude = (int) Math.floor(Math.log10(value));
    int shift = 3 - magnitude;
    if (shift >= 0 && shift < POWERS_OF_TEN.length) {
      long thousandths = nearest(value * POWERS_OF_TEN[shift]);
      if (thousandths >= 1000 && thousandths < 10_000) {
        return scientific3(fixed3(false, thousandths), magnitude);
      }
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(FOUR_DIGITS);
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(3, RoundingMode.UNNECESSARY);
    return scientific3(mantissa.toPlainString(), exponent);
  }

  private static String scientific3(String mantissa, int exponent) {
    int size = Math.abs(exponent);
    return mantissa + (exponent < 0 ? "E-" : "E+") + (size < 10 ? "0" : "") + size;
  }
}
