package org.orbsieve.report;

import org.orbsieve.catalog.AstroContext;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/**
 * Writes instants as UTC. Rounding carries into minutes, hours and days, and a leap second is
 * second 60 of its minute; both are Orekit's arithmetic.
 */
public final class UtcFormat {

  private final TimeScale utc;

  /** Formats with the leap seconds of {@code context}. */
  public UtcFormat(AstroContext context) {
    utc = context.utc();
  }

  /** As SOCRATES writes a TCA: {@code 2026-09-27 22:46:51.724}, to the nearest millisecond. */
  public String socrates(AbsoluteDate date) {
    return format(date, 3).replace('T', ' ');
  }

  /** ISO 8601 with microseconds: {@code 2026-09-27T22:46:51.724000Z}. */
  public String iso(AbsoluteDate date) {
    return format(date, 6) + 'Z';
  }

  /** ISO 8601 with whole seconds, for a person: {@code 2026-09-27T22:46:52Z}. */
  public String isoSeconds(AbsoluteDate date) {
    return format(date, 0) + 'Z';
  }

  private String format(AbsoluteDate date, int fractionDigits) {
    return date.getComponents(utc)
        .toStringWithoutUtcOffset(utc.minuteDuration(date), fractionDigits);
  }
}
