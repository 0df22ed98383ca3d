package org.orbsieve.assessment;

import java.util.Objects;

/**
 * The radius of the sphere that stands for an object, or the sum of two, and where it is from.
 *
 * @param metres [m], at least 0 and finite
 * @param source in a few words, such as {@code default for a payload} or {@code file radii.csv}
 */
public record HardBodyRadius(double metres, String source) {

  /** Validates the radius. */
  public HardBodyRadius {
    Objects.requireNonNull(source, "source");
    if (!(metres >= 0) || Double.isInfinite(metres)) {
      throw new IllegalArgumentException("a hard-body radius must be at least 0 and finite");
    }
  }

  /** The radius of the sphere that two objects' centres must not enter. */
  public HardBodyRadius plus(HardBodyRadius other) {
    String both = source.equals(other.source) ? source : source + " + " + other.source;
    return new HardBodyRadius(metres + other.metres, both);
  }
}
