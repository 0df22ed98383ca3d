package org.orbsieve.changes;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * A change of orbit that was found earlier.
 *
 * @param catalogNumber catalogue number of the object
 * @param before epoch of the last set before it
 * @param newFrom epoch of the first set that describes the new orbit
 * @param kind its direction in words
 * @param deltaV its size [m/s]
 */
public record KnownChange(
    int catalogNumber, AbsoluteDate before, AbsoluteDate newFrom, String kind, double deltaV) {

  /**
   * Validates the order.
   *
   * @param catalogNumber catalogue number of the object
   * @param before epoch of the last set before it
   * @param newFrom epoch of the first set that describes the new orbit
   * @param kind its direction in words
   * @param deltaV its size [m/s]
   * @throws IllegalArgumentException if the new orbit does not come later
   */
  public KnownChange {
    Objects.requireNonNull(kind, "kind");
    if (!newFrom.isAfter(before)) {
      throw new IllegalArgumentException("the new orbit of a change comes after the old one");
    }
  }
}
