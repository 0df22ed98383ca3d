package org.orbsieve.catalog.gp;

import static org.orbsieve.catalog.RecordProblem.quote;

import java.util.Locale;
import java.util.regex.Pattern;
import org.orbsieve.catalog.RecordProblem;
import org.orekit.errors.OrekitException;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.DateTimeComponents;
import org.orekit.time.TimeComponents;
import org.orekit.time.TimeOffset;
import org.orekit.time.TimeScale;

/** What the text of an epoch means. */
public final class GpEpoch {

  /** Before the first launch there is no orbit; an earlier epoch is a damaged one. */
  private static final int FIRST_YEAR = 1957;

  private static final Pattern ZERO_OFFSET =
      Pattern.compile("(?<=:[0-9]{2}|\\.[0-9]{0,18})\\+00(?::?00)?$");

  private GpEpoch() {}

  /**
   * An epoch in UTC: {@code yyyy-mm-ddThh:mm:ss[.f]} or {@code yyyy-dddThh:mm:ss[.f]} (CCSDS
   * 301.0-B, ASCII codes A and B), with or without a final {@code Z} or an offset of zero ({@code
   * +00:00}), also with a blank for the {@code T}.
   */
  public static AbsoluteDate of(String text, TimeScale utc) throws RecordProblem {
    String iso = text.replace(' ', 'T');
    int time = iso.indexOf('T') + 1;
    if (!isDateTime(iso, time)) {
      iso = withoutOffset(iso);
      time = iso.indexOf('T') + 1;
    }
    if (!isDateTime(iso, time)) {
      throw new RecordProblem("EPOCH " + quote(text) + " is not a UTC time yyyy-mm-ddThh:mm:ss.f");
    }
    DateTimeComponents components;
    try {
      components = components(iso, time);
    } catch (OrekitException | IllegalArgumentException e) {
      throw new RecordProblem("EPOCH " + quote(text) + ": " + e.getMessage());
    }
    if (components.getDate().getYear() < FIRST_YEAR) {
      throw new RecordProblem("EPOCH " + quote(text) + " is before " + FIRST_YEAR);
    }
    AbsoluteDate epoch = new AbsoluteDate(components, utc);
    if (components.getTime().getSecond() >= 60 && !utc.insideLeap(epoch)) {
      throw new RecordProblem("EPOCH " + quote(text) + ": there was no leap second then");
    }
    return epoch;
  }

  private static boolean isDateTime(String iso, int time) {
    return isDate(iso, time - 1) && iso.length() >= time + 8 && isTime(iso, time);
  }

  /** The same without an offset of zero, which other programs write for UTC, and in capitals. */
  private static String withoutOffset(String iso) {
    return ZERO_OFFSET.matcher(iso.toUpperCase(Locale.ROOT)).replaceFirst("");
  }

  /**
   * What Orekit makes of the text. Where it is written in full, as nearly every one of the tens of
   * thousands in a catalogue is, without Orekit's patterns.
   *
   * @param time where the time of day begins
   */
  private static DateTimeComponents components(String iso, int time) {
    int end = iso.endsWith("Z") ? iso.length() - 1 : iso.length();
    int second = time + 6;
    int fraction = second + 2;
    boolean inFull =
        end >= fraction
            && areDigits(iso, time, time + 2)
            && areDigits(iso, time + 3, time + 5)
            && areDigits(iso, second, fraction)
            && (end == fraction
                || (iso.charAt(fraction) == '.' && areDigits(iso, fraction + 1, end)));
    if (!inFull) {
      return DateTimeComponents.parseDateTime(iso);
    }
    int year = digits(iso, 0, 4);
    DateComponents date =
        time == 11
            ? new DateComponents(year, digits(iso, 5, 7), digits(iso, 8, 10))
            : new DateComponents(year, digits(iso, 5, 8));
    TimeOffset seconds = TimeOffset.parse(iso.substring(second, end));
    return new DateTimeComponents(
        date,
        new TimeComponents(digits(iso, time, time + 2), digits(iso, time + 3, time + 5), seconds));
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!GpValues.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return to > from;
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** Whether the text begins with {@code yyyy-mm-dd} or {@code yyyy-ddd}, as its length says. */
  private static boolean isDate(String text, int length) {
    if (length != 10 && length != 8) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean dash = i == 4 || (i == 7 && length == 10);
      if (dash ? c != '-' : !GpValues.isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code hh:mm:ss[.f][Z]} stands there; Orekit checks the values, but takes offsets from
   * UTC as well.
   */
  private static boolean isTime(String text, int start) {
    if (text.charAt(start + 2) != ':' || text.charAt(start + 5) != ':') {
      return false;
    }
    for (int i = start + 6; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!GpValues.isDigit(c) && c != '.' && !(c == 'Z' && i == text.length() - 1)) {
        return false;
      }
    }
    return true;
  }
}
