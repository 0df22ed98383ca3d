package org.orbsieve.report;

import java.util.concurrent.TimeUnit;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.column.UtcText;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.TimeComponents;
import org.orekit.time.TimeOffset;
import org.orekit.time.TimeScale;

/**
 * Writes instants as UTC. Rounding carries into minutes, hours and days, and a leap second is
 * second 60 of its minute; both are Orekit's arithmetic.
 *
 * <p>Remembers the day of the last instant, since most rows of a report share theirs with the row
 * before and Orekit takes microseconds for a calendar date. Not for use by several threads.
 */
public final class UtcFormat implements UtcText {

  /**
   * Leap seconds, and rounding into the next day, are at the end of a day: Orekit's from here on.
   */
  private static final long LAST_PLAIN_SECOND = 86_398;

  private final TimeScale utc;
  private AbsoluteDate dayStart;
  private String day = "";

  /** Formats with the leap seconds of {@code context}. */
  public UtcFormat(AstroContext context) {
    utc = context.utc();
    dayStart = AbsoluteDate.FUTURE_INFINITY;
  }

  @Override
  public String socrates(AbsoluteDate date) {
    return format(date, ' ', 3, TimeUnit.MILLISECONDS).toString();
  }

  @Override
  public String iso(AbsoluteDate date) {
    return format(date, 'T', 6, TimeUnit.MICROSECONDS).append('Z').toString();
  }

  /** ISO 8601 with whole seconds, for a person: {@code 2026-09-27T22:46:52Z}. */
  public String isoSeconds(AbsoluteDate date) {
    return format(date, 'T', 0, TimeUnit.SECONDS).append('Z').toString();
  }

  private StringBuilder format(AbsoluteDate date, char separator, int digits, TimeUnit unit) {
    TimeOffset sinceMidnight = date.accurateDurationFrom(dayStart);
    if (!isPlain(sinceMidnight)) {
      startDayOf(date);
      sinceMidnight = date.accurateDurationFrom(dayStart);
      if (!isPlain(sinceMidnight)) {
        return formatByOrekit(date, separator, digits);
      }
    }
    long ticks = sinceMidnight.getRoundedTime(unit);
    long perSecond = unit.convert(1, TimeUnit.SECONDS);
    long second = ticks / perSecond;
    StringBuilder text = new StringBuilder(32).append(day).append(separator);
    appendPadded(text, second / 3600, 2).append(':');
    appendPadded(text, second / 60 % 60, 2).append(':');
    appendPadded(text, second % 60, 2);
    if (digits > 0) {
      appendPadded(text.append('.'), ticks % perSecond, digits);
    }
    return text;
  }

  private static boolean isPlain(TimeOffset sinceMidnight) {
    return sinceMidnight.isFinite()
        && sinceMidnight.getSeconds() >= 0
        && sinceMidnight.getSeconds() < LAST_PLAIN_SECOND;
  }

  private void startDayOf(AbsoluteDate date) {
    DateComponents calendarDay = date.getComponents(utc).getDate();
    dayStart = new AbsoluteDate(calendarDay, TimeComponents.H00, utc);
    day = calendarDay.toString();
  }

  private StringBuilder formatByOrekit(AbsoluteDate date, char separator, int digits) {
    String text =
        date.getComponents(utc).toStringWithoutUtcOffset(utc.minuteDuration(date), digits);
    return new StringBuilder(text.replace('T', separator));
  }

  private static StringBuilder appendPadded(StringBuilder text, long value, int width) {
    String digits = Long.toString(value);
    return text.append("0".repeat(width - digits.length())).append(digits);
  }
}
