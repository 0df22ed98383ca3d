package org.orbsieve.ephemeris;

/**
 * Equidistant times: {@code first + l * spacing}, {@code l} from 0.
 *
 * @param first first time [s since the start of the period]
 * @param spacing distance between times [s]; of either sign
 * @param count number of times
 */
public record SampleTimes(double first, double spacing, int count) {

  /** Validates that the number of times is not negative. */
  public SampleTimes {
    if (count < 0) {
      throw new IllegalArgumentException("number of times " + count);
    }
  }

  /** Time {@code l} [s]. */
  public double at(int l) {
    return first + l * spacing;
  }
}
