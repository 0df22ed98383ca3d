package org.orbsieve.request;

import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/**
 * Largest age of an element set with respect to the screening period.
 *
 * @param seconds largest age [s], at least 0
 * @param rejects whether objects with older elements are excluded; otherwise they are screened and
 *     their rows are marked
 */
public record AgeLimit(double seconds, boolean rejects) {

  /**
   * Validates the age.
   *
   * @param seconds largest age [s], at least 0
   * @param rejects whether objects with older elements are excluded
   * @throws IllegalArgumentException if a component is invalid
   */
  public AgeLimit {
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException("the largest age of elements must be 0 or more");
    }
  }

  /**
   * Age of an element set: the time from its epoch to the start of the period, or from the stop to
   * its epoch if the epoch is later; 0 within the period.
   *
   * @param elements the element set
   * @param start start of the screening period
   * @param stop end of the screening period
   * @return the age [s], at least 0
   */
  public static double age(ElementSet elements, AbsoluteDate start, AbsoluteDate stop) {
    double before = start.durationFrom(elements.epoch());
    double after = elements.epoch().durationFrom(stop);
    return Math.max(0, Math.max(before, after));
  }
}
