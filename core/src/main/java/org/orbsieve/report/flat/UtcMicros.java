package org.orbsieve.report.flat;

import java.util.concurrent.TimeUnit;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.DateTimeComponents;
import org.orekit.time.TimeComponents;
import org.orekit.time.TimeOffset;
import org.orekit.time.TimeScale;

/**
 * Counts instants as databases do: microseconds of UTC since 1970, with 86,400 seconds in every
 * day. That count has no leap seconds: an instant within one becomes the last microsecond before
 * the next minute. Remembers the day of the last instant; not for use by several threads.
 */
public final class UtcMicros {

  private static final long MICROS = 1_000_000;
  private static final long DAY = 86_400 * MICROS;

  /** Seconds of a day that are the same in both counts; the last one may be followed by another. */
  private static final long PLAIN_SECONDS = 86_398;

  private final TimeScale utc;
  private AbsoluteDate dayStart = AbsoluteDate.FUTURE_INFINITY;
  private long day;

  /**
   * A count.
   *
   * @param utc UTC with its leap seconds
   */
  public UtcMicros(TimeScale utc) {
    this.utc = utc;
  }

  /**
   * The count at an instant.
   *
   * @param date the instant
   * @return microseconds since 1970, rounded
   */
  public long of(AbsoluteDate date) {
    TimeOffset sinceMidnight = date.accurateDurationFrom(dayStart);
    if (!isPlain(sinceMidnight)) {
      startDay(date.getComponents(utc).getDate());
      sinceMidnight = date.accurateDurationFrom(dayStart);
    }
    return isPlain(sinceMidnight)
        ? day * DAY + sinceMidnight.getRoundedTime(TimeUnit.MICROSECONDS)
        : ofComponents(date);
  }

  /**
   * The instant of a count.
   *
   * @param micros microseconds since 1970
   * @return the instant
   */
  public AbsoluteDate date(long micros) {
    long days = Math.floorDiv(micros, DAY);
    if (days != day || !dayStart.isFinite()) {
      startDay(new DateComponents(DateComponents.JAVA_EPOCH, Math.toIntExact(days)));
    }
    long rest = Math.floorMod(micros, DAY);
    return dayStart.shiftedBy(new TimeOffset(rest, TimeOffset.MICROSECOND));
  }

  private static boolean isPlain(TimeOffset sinceMidnight) {
    return sinceMidnight.isFinite()
        && sinceMidnight.getSeconds() >= 0
        && sinceMidnight.getSeconds() < PLAIN_SECONDS;
  }

  private void startDay(DateComponents components) {
    day = days(components);
    dayStart = new AbsoluteDate(components, TimeComponents.H00, utc);
  }

  private static long days(DateComponents components) {
    return components.getJ2000Day() - (long) DateComponents.JAVA_EPOCH.getJ2000Day();
  }

  private long ofComponents(AbsoluteDate date) {
    DateTimeComponents rounded = date.getComponents(utc).roundIfNeeded(utc.minuteDuration(date), 6);
    TimeComponents time = rounded.getTime();
    long minute =
        days(rounded.getDate()) * DAY + (time.getHour() * 60L + time.getMinute()) * 60 * MICROS;
    return minute + Math.min(Math.round(time.getSecond() * MICROS), 60 * MICROS - 1);
  }
}
