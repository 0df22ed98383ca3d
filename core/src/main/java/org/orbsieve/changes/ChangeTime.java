package org.orbsieve.changes;

import java.util.Objects;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * When an orbit changed, as far as element sets show it.
 *
 * @param before epoch of the last set before the gap
 * @param after epoch of the first set after it
 * @param newFrom epoch of the first set that describes the new orbit; later than {@code after}
 *     where sets in between still follow the old one
 * @param meeting when the orbits before and after were at the same place; empty if that is not
 *     determined to a day
 * @param meetingSigma its standard deviation [s]
 * @param setsBefore sets that were compared before the change
 * @param setsAfter sets that were compared after it
 */
public record ChangeTime(
    AbsoluteDate before,
    AbsoluteDate after,
    AbsoluteDate newFrom,
    Optional<AbsoluteDate> meeting,
    double meetingSigma,
    int setsBefore,
    int setsAfter) {

  /**
   * Validates the order.
   *
   * @param before epoch of the last set before the gap
   * @param after epoch of the first set after it
   * @param newFrom epoch of the first set that describes the new orbit
   * @param meeting when the orbits before and after were at the same place
   * @param meetingSigma its standard deviation [s]
   * @param setsBefore sets that were compared before the change
   * @param setsAfter sets that were compared after it
   * @throws IllegalArgumentException if the epochs are not in order
   */
  public ChangeTime {
    Objects.requireNonNull(meeting, "meeting");
    if (!after.isAfter(before) || newFrom.isBefore(after)) {
      throw new IllegalArgumentException("the epochs of a change must be in order");
    }
  }

  /**
   * Time without element sets.
   *
   * @return length of the gap [s]
   */
  public double gap() {
    return after.durationFrom(before);
  }
}
