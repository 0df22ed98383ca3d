package org.orbsieve.assessment.companion;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * How often, and from when to when, two objects pass each other slowly.
 *
 * @param minima number of slow minima of range
 * @param otherCases number of slow cases at an end of the period, where there is no minimum
 * @param sameMotion whether the two have the same motion at all times
 * @param first TCA of the first of all of them
 * @param last TCA of the last
 */
public record Passing(
    long minima, long otherCases, boolean sameMotion, AbsoluteDate first, AbsoluteDate last) {

  /**
   * Validates counts and order.
   *
   * @param minima number of slow minima of range
   * @param otherCases number of slow cases at an end of the period
   * @param sameMotion whether the two have the same motion at all times
   * @param first TCA of the first of all of them
   * @param last TCA of the last
   * @throws IllegalArgumentException if a component is invalid
   */
  public Passing {
    Objects.requireNonNull(first, "first");
    if (minima < 0 || otherCases < 0 || last.compareTo(first) < 0) {
      throw new IllegalArgumentException("a count is negative, or the last is before the first");
    }
  }

  Passing and(Passing later) {
    return new Passing(
        minima + later.minima,
        otherCases + later.otherCases,
        sameMotion || later.sameMotion,
        first,
        later.last);
  }

  /** How often the two were seen close and slow. */
  long seen() {
    return minima + otherCases;
  }
}
