package org.orbsieve.catalog.oem;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/**
 * Names the instants of an ephemeris for a person.
 *
 * @param reference instant from which times are counted
 * @param utc scale of the names
 */
record NodeTimes(AbsoluteDate reference, TimeScale utc) {

  NodeTimes {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(utc, "utc");
  }

  /** An instant in UTC: {@code 2026-11-01T00:04:00.000Z}. */
  String of(double seconds) {
    if (!(Math.abs(seconds) < 1e11)) {
      return "an unknown time";
    }
    return reference.shiftedBy(seconds).getComponents(utc).toStringWithoutUtcOffset(60, 3) + "Z";
  }
}
