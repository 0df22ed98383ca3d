package org.orbsieve.report.html.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round times of a period, in UTC. A leap second inside moves them by less than a pixel. */
final class TimeTicks {

  private static final int DAY = 86_400;
  private static final int[] STEPS = {
    60, 300, 600, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY, 2 * DAY, 7 * DAY, 14 * DAY,
    28 * DAY
  };
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter YEARS =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  /** A step from which on the year matters more than the day [s]. */
  private static final long LONG_STEP = 28L * DAY;

  /**
   * A round time.
   *
   * @param time after the start [s]
   * @param label hour and minute; empty where only days are told
   * @param day the date where a day begins; else empty
   */
  record Tick(double time, String label, String day) {}

  private TimeTicks() {}

  /** The round times, at most as many as wanted. */
  static List<Tick> of(LocalDateTime start, double duration, int most) {
    long step = STEPS[STEPS.length - 1];
    for (int candidate : STEPS) {
      if (duration / candidate <= most) {
        step = candidate;
        break;
      }
    }
    while (duration / step > most) {
      step *= 2;
    }
    double ofDay = start.toLocalTime().toNanoOfDay() / 1e9;
    List<Tick> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(ofDay / step - 1e-9); k * step - ofDay <= duration + 1e-6; k++) {
      ticks.add(tick(start.toLocalDate(), k * step, k * step - ofDay, step));
    }
    return ticks;
  }

  private static Tick tick(LocalDate first, long seconds, double time, long step) {
    long ofDay = Math.floorMod(seconds, (long) DAY);
    String label =
        step < DAY ? String.format(Locale.ROOT, "%02d:%02d", ofDay / 3600, ofDay / 60 % 60) : "";
    DateTimeFormatter format = step < LONG_STEP ? DATE : YEARS;
    String day = ofDay == 0 ? format.format(first.plusDays(seconds / DAY)) : "";
    return new Tick(time, label, day);
  }

  /** The date of the start. */
  static String day(LocalDateTime start) {
    return DATE.format(start);
  }
}
