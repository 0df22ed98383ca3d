package org.orbsieve.request;

import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/**
 * How far from the screening period the epoch of an element set may be.
 *
 * @param seconds largest age [s], at least 0
 * @param rejects whether objects with older elements are left out; else they are screened and their
 *     rows marked
 */
public record AgeLimit(double seconds, boolean rejects) {

  /** Validates the age. */
  public AgeLimit {
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException("the largest age of elements must be 0 or more");
    }
  }

  /**
   * The age of an element set: the time from its epoch to the start of the period, or back to the
   * stop where the epoch is later than that [s]; 0 within the period.
   */
  public static double age(ElementSet elements, AbsoluteDate start, AbsoluteDate stop) {
    double before = start.durationFrom(elements.epoch());
    double after = elements.epoch().durationFrom(stop);
    return Math.max(0, Math.max(before, after));
  }
}
