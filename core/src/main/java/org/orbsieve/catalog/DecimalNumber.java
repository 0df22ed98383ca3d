package org.orbsieve.catalog;

/**
 * Finite decimal numbers in ASCII digits, with or without an exponent: the only notation that files
 * of orbits use. What {@link Double#parseDouble} reads besides is refused: {@code NaN}, {@code
 * Infinity}, hexadecimal numbers ({@code 0x1p0}), and a trailing {@code d} or {@code f}.
 */
public final class DecimalNumber {

  private DecimalNumber() {}

  /**
   * Whether a text consists of the characters of decimal numbers; it may still be none.
   *
   * @param text without blanks around it
   */
  public static boolean hasPlainCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
      if (!plain && c != 'E' && c != 'e') {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a number.
   *
   * @param text without blanks around it
   * @return a finite number
   * @throws NumberFormatException if the text is no number in this notation, or too large
   */
  public static double parse(String text) {
    if (!hasPlainCharacters(text)) {
      throw new NumberFormatException("not a decimal number");
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw new NumberFormatException("not a finite number");
    }
    return value;
  }
}
