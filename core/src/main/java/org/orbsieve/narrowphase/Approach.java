package org.orbsieve.narrowphase;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the two objects of a conjunction pass each other.
 *
 * @param flatness second derivative of the distance at the time of closest approach [m/s^2]: how
 *     well that time is determined. Of minima slower than {@value #SLOW} m/s; empty otherwise, and
 *     where the motion breaks
 * @param passage how the track passes through a screening volume, where one was screened by
 */
public record Approach(OptionalDouble flatness, Optional<VolumePassage> passage) {

  /** Relative speed from which the time of closest approach needs no such remark [m/s]. */
  public static final double SLOW = 100;

  /** Nothing that needs to be said. */
  public static final Approach PLAIN = new Approach(OptionalDouble.empty(), Optional.empty());

  /**
   * Validates that nothing is null, and that there is a minimum.
   *
   * @param flatness second derivative of the distance [m/s^2], if it is known
   * @param passage through a screening volume, if there is one
   * @throws IllegalArgumentException if the distance does not curve upwards
   */
  public Approach {
    Objects.requireNonNull(passage, "passage");
    if (flatness.isPresent() && !(flatness.getAsDouble() >= 0)) {
      throw new IllegalArgumentException("the distance does not curve upwards: " + flatness);
    }
  }

  /** Outside any screening volume. */
  static Approach of(OptionalDouble flatness) {
    return flatness.isEmpty() ? PLAIN : new Approach(flatness, Optional.empty());
  }

  /** The same with the roles of the two objects exchanged. */
  Approach swapped() {
    return passage.isEmpty() ? this : new Approach(flatness, passage.map(VolumePassage::swapped));
  }
}
