package org.orbsieve.ephemeris;

/**
 * Equidistant times: {@code first + l * spacing}, {@code l} from 0.
 *
 * @param first first time [s since the start of the period]
 * @param spacing distance between times [s]; of either sign
 * @param count number of times
 */
public record SampleTimes(double first, double spacing, int count) {

  /**
   * Validates that the number of times is not negative.
   *
   * @param first first time [s since the start of the period]
   * @param spacing distance between times [s]
   * @param count number of times
   * @throws IllegalArgumentException if a component is invalid
   */
  public SampleTimes {
    if (count < 0) {
      throw new IllegalArgumentException("number of times " + count);
    }
  }

  /**
   * A sample time.
   *
   * @param l index of the time, from 0
   * @return the time [s since the start of the period]
   */
  public double at(int l) {
    return first + l * spacing;
  }
}
