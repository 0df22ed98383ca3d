package org.orbsieve.report.avoid;

import java.util.Locale;

/** Colours of probabilities by their logarithm, light for low ones; also told apart in grey. */
final class ProbabilityScale {

  /** Exponent of ten of the highest colour. */
  static final int HIGHEST = -3;

  /** Number of powers of ten down to the lowest colour. */
  static final int DECADES = 5;

  /** Evenly spaced, from low to high: yellow to dark purple. */
  private static final int[][] COLOURS = {
    {255, 247, 200}, {254, 217, 118}, {253, 141, 60}, {227, 62, 54}, {150, 20, 80}, {60, 10, 70}
  };

  private ProbabilityScale() {}

  /** The colour of a probability, as in {@code #ffeeaa}. */
  static String colour(double probability) {
    double decades = Math.log10(Math.max(probability, Double.MIN_NORMAL)) - HIGHEST + DECADES;
    double at = Math.max(0, Math.min(DECADES, decades)) / DECADES * (COLOURS.length - 1);
    int low = Math.min((int) at, COLOURS.length - 2);
    double part = at - low;
    int[] mixed = new int[3];
    for (int k = 0; k < 3; k++) {
      mixed[k] = (int) Math.round(COLOURS[low][k] * (1 - part) + COLOURS[low + 1][k] * part);
    }
    return String.format(Locale.ROOT, "#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
  }
}
