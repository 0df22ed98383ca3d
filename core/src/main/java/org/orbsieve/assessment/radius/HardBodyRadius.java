package org.orbsieve.assessment.radius;

import java.util.Objects;

/**
 * The radius of the sphere that stands for an object, or the sum of two, and where it is from.
 *
 * @param metres [m], 0 to 1e9
 * @param source in a few words, such as {@code default for a payload} or {@code file radii.csv}
 */
public record HardBodyRadius(double metres, String source) {

  private static final double MAX_METRES = 1e9;

  /** Validates the radius. */
  public HardBodyRadius {
    Objects.requireNonNull(source, "source");
    if (!(metres >= 0 && metres <= MAX_METRES)) {
      throw new IllegalArgumentException("a hard-body radius must be 0 to 1e9 m");
    }
  }

  /** The radius of the sphere that two objects' centres must not enter. */
  public HardBodyRadius plus(HardBodyRadius other) {
    String both = source.equals(other.source) ? source : source + " + " + other.source;
    return new HardBodyRadius(metres + other.metres, both);
  }
}
