package org.orbsieve.report;

import java.util.HashMap;
import java.util.Map;
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
 * second 60 of its minute; both use Orekit's arithmetic.
 *
 * <p>Days are cached, since Orekit takes microseconds for a calendar date: the instants of a report
 * are on few days, the epochs of a catalogue on some dozen. Not for use by several threads.
 */
public final class UtcFormat implements UtcText {

  /**
   * Leap seconds, and rounding into the next day, are at the end of a day: Orekit's from here on.
   */
  private static final long LAST_PLAIN_SECOND = 86_398;

  /** Days that are kept; a catalogue with sets of many years has more, of which few recur. */
  private static final int MOST_DAYS = 64;

  private static final long DAY = 86_400;

  /** A day in UTC, and how it is written. */
  private record Day(AbsoluteDate start, String text) {}

  private final TimeScale utc;
  private final Map<Long, Day> days = new HashMap<>();
  private Day day = new Day(AbsoluteDate.FUTURE_INFINITY, "");

  /**
   * Formats with the leap seconds of {@code context}.
   *
   * @param context provides UTC
   */
  public UtcFormat(AstroContext context) {
    utc = context.utc();
  }

  @Override
  public String socrates(AbsoluteDate date) {
    return format(date, ' ', 3, TimeUnit.MILLISECONDS).toString();
  }

  @Override
  public String iso(AbsoluteDate date) {
    return format(date, 'T', 6, TimeUnit.MICROSECONDS).append('Z').toString();
  }

  /**
   * ISO 8601 with whole seconds, for a person: {@code 2026-09-27T22:46:52Z}.
   *
   * @param date the instant
   * @return the text
   */
  public String isoSeconds(AbsoluteDate date) {
    return format(date, 'T', 0, TimeUnit.SECONDS).append('Z').toString();
  }

  private StringBuilder format(AbsoluteDate date, char separator, int digits, TimeUnit unit) {
    TimeOffset sinceMidnight = date.accurateDurationFrom(day.start);
    if (!isPlain(sinceMidnight)) {
      day = dayOf(date);
      sinceMidnight = date.accurateDurationFrom(day.start);
      if (!isPlain(sinceMidnight)) {
        return formatByOrekit(date, separator, digits);
      }
    }
    long ticks = sinceMidnight.getRoundedTime(unit);
    long perSecond = unit.convert(1, TimeUnit.SECONDS);
    long second = ticks / perSecond;
    StringBuilder text = new StringBuilder(32).append(day.text).append(separator);
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

  /** The day of an instant. Its number counts from noon, so that a number has parts of two days. */
  private Day dayOf(AbsoluteDate date) {
    if (!date.isFinite()) {
      return day;
    }
    Long number = Math.floorDiv(date.getSeconds(), DAY);
    Day known = days.get(number);
    if (known != null && isPlain(date.accurateDurationFrom(known.start))) {
      return known;
    }
    DateComponents calendarDay = date.getComponents(utc).getDate();
    Day found =
        new Day(new AbsoluteDate(calendarDay, TimeComponents.H00, utc), calendarDay.toString());
    if (days.size() == MOST_DAYS) {
      days.clear();
    }
    days.put(number, found);
    return found;
  }

  private StringBuilder formatByOrekit(AbsoluteDate date, char separator, int digits) {
    String text =
        date.getComponents(utc).toStringWithoutUtcOffset(utc.minuteDuration(date), digits);
    return new StringBuilder(text.replace('T', separator));
  }

  private static StringBuilder appendPadded(StringBuilder text, long value, int width) {
    for (long unit = power(width - 1); unit > 0; unit /= 10) {
      text.append((char) ('0' + value / unit % 10));
    }
    return text;
  }

  private static long power(int digits) {
    long power = 1;
    for (int k = 0; k < digits; k++) {
      power *= 10;
    }
    return power;
  }
}
