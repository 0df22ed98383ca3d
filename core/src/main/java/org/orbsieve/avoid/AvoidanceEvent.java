package org.orbsieve.avoid;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * The close approach that is to be avoided.
 *
 * @param object catalogue number of the object that can manoeuvre
 * @param other catalogue number of the other object
 * @param tca time of closest approach, to within ten minutes
 */
public record AvoidanceEvent(int object, int other, AbsoluteDate tca) {

  /**
   * Validates that two objects meet.
   *
   * @param object catalogue number of the object that can manoeuvre
   * @param other catalogue number of the other object
   * @param tca time of closest approach
   * @throws IllegalArgumentException if it is one object
   */
  public AvoidanceEvent {
    Objects.requireNonNull(tca, "tca");
    if (object == other) {
      throw new IllegalArgumentException("an event has two objects");
    }
  }
}
