package org.orbsieve.avoid;

import org.orekit.time.AbsoluteDate;

/**
 * A time in which no burn is possible, both ends included.
 *
 * @param from its start
 * @param to its end, not before the start
 */
public record Blackout(AbsoluteDate from, AbsoluteDate to) {

  /**
   * Validates the order.
   *
   * @param from its start
   * @param to its end
   * @throws IllegalArgumentException if it ends before it starts
   */
  public Blackout {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a blackout ends before it starts");
    }
  }

  boolean contains(AbsoluteDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
