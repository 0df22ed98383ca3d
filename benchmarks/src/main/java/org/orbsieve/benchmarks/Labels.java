package org.orbsieve.benchmarks;

import java.util.Locale;

/** Words, numbers and colours of plots and tables. */
final class Labels {

  private static final String SCALAR = "scalar";
  private static final String VECTOR = "vector";

  private Labels() {}

  /** Three digits at least, thousands and millions as k and M. */
  static String of(double value) {
    if (value >= 1e6) {
      return digits(value / 1e6) + "M";
    }
    return value >= 1e4 ? digits(value / 1e3) + "k" : digits(value);
  }

  /** Three digits at least, without an exponent or zeros at the end. */
  static String digits(double value) {
    double size = Math.abs(value);
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }

  /** Colour of what a kernel did. */
  static String colour(String kernel) {
    return switch (kernel.toLowerCase(Locale.ROOT)) {
      case VECTOR -> "#1f6fb5";
      case SCALAR -> "#d9822b";
      default -> "#7a869a";
    };
  }

  /** The kernel that the name of a twin ends with; empty for a benchmark without a twin. */
  static String kernel(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(VECTOR) ? VECTOR : lower.endsWith(SCALAR) ? SCALAR : "";
  }

  /** The name without it, in words: {@code nearEarthVector} is {@code near earth}. */
  static String words(String name) {
    String base = name.substring(0, name.length() - kernel(name).length());
    return base.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
