package org.orbsieve.report.read;

import org.orbsieve.catalog.RecordProblem;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.TimeComponents;
import org.orekit.time.TimeOffset;
import org.orekit.time.TimeScale;

/**
 * Reads instants as our writers write them, exactly: {@code yyyy-MM-dd}, a blank or T, {@code
 * HH:mm:ss}, a fraction of at most 18 digits, and Z or nothing. Remembers the day of the last one.
 * Not for use by several threads.
 */
final class UtcParser {

  private static final int DATE = 10;
  private static final int SECONDS = 19;
  private static final int MAX_FRACTION = 18;
  private static final int DAY = 86_400;

  /** UTC has had whole leap seconds, and days of 86,400 or 86,401 SI seconds, since then. */
  private static final int FIRST_YEAR = 1972;

  private static final String PATTERN = "dddd-dd-dd dd:dd:dd";

  private final TimeScale utc;
  private String day = "";
  private DateComponents components;
  private AbsoluteDate dayStart;

  UtcParser(TimeScale utc) {
    this.utc = utc;
  }

  /**
   * Reads an instant.
   *
   * @throws RecordProblem if it is not one
   */
  AbsoluteDate parse(String text) throws RecordProblem {
    int end = text.endsWith("Z") ? text.length() - 1 : text.length();
    if (!hasPattern(text, end)) {
      throw invalid(text);
    }
    startDay(text);
    int hour = number(text, 11);
    int minute = number(text, 14);
    int second = number(text, 17);
    if (hour > 23 || minute > 59 || second > 60) {
      throw invalid(text);
    }
    long seconds = hour * 3600L + minute * 60L + second;
    AbsoluteDate date = dayStart.shiftedBy(new TimeOffset(seconds, attoseconds(text, end)));
    if (second == 60 && !(seconds == DAY && date.getComponents(utc).getDate().equals(components))) {
      throw invalid(text);
    }
    return date;
  }

  private static boolean hasPattern(String text, int end) {
    if (end < SECONDS || end > SECONDS + 1 + MAX_FRACTION || end == SECONDS + 1) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      char wanted = i < SECONDS ? PATTERN.charAt(i) : i == SECONDS ? '.' : 'd';
      boolean fits =
          switch (wanted) {
            case 'd' -> c >= '0' && c <= '9';
            case ' ' -> c == ' ' || c == 'T';
            default -> c == wanted;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private void startDay(String text) throws RecordProblem {
    if (!day.isEmpty() && text.startsWith(day)) {
      return;
    }
    int year = number(text, 0) * 100 + number(text, 2);
    if (year < FIRST_YEAR) {
      throw invalid(text);
    }
    try {
      components = new DateComponents(year, number(text, 5), number(text, 8));
    } catch (IllegalArgumentException e) {
      throw invalid(text);
    }
    dayStart = new AbsoluteDate(components, TimeComponents.H00, utc);
    day = text.substring(0, DATE);
  }

  private static long attoseconds(String text, int end) {
    long attoseconds = 0;
    for (int i = 0; i < MAX_FRACTION; i++) {
      int place = SECONDS + 1 + i;
      attoseconds = attoseconds * 10 + (place < end ? text.charAt(place) - '0' : 0);
    }
    return attoseconds;
  }

  private static int number(String text, int place) {
    return (text.charAt(place) - '0') * 10 + text.charAt(place + 1) - '0';
  }

  private static RecordProblem invalid(String text) {
    return new RecordProblem(RecordProblem.quote(text) + " is not a time in UTC");
  }
}
