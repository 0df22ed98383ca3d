package org.orbsieve.assessment.radius;

import java.util.Objects;

/**
 * Radius of the sphere that represents an object, or the sum of two, and its source.
 *
 * @param metres radius [m], 0 to 1e9
 * @param source in a few words, such as {@code default for a payload} or {@code file radii.csv}
 */
public record HardBodyRadius(double metres, String source) {

  static final double MAX_METRES = 1e9;

  /**
   * Validates the radius.
   *
   * @param metres radius [m], 0 to 1e9
   * @param source in a few words, such as {@code default for a payload} or {@code file radii.csv}
   * @throws IllegalArgumentException if a component is invalid
   */
  public HardBodyRadius {
    Objects.requireNonNull(source, "source");
    if (!(metres >= 0 && metres <= MAX_METRES)) {
      throw new IllegalArgumentException("a hard-body radius must be 0 to 1e9 m");
    }
  }

  /**
   * Radius of the sphere that the centres of two objects must not enter.
   *
   * @param other radius of the other object
   * @return the sum, with both sources
   */
  public HardBodyRadius plus(HardBodyRadius other) {
    String both = source.equals(other.source) ? source : source + " + " + other.source;
    return new HardBodyRadius(metres + other.metres, both);
  }
}
