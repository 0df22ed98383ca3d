package org.orbsieve.report.html.model;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * What a report is about: a period, and what its rows can have.
 *
 * @param start of the period
 * @param duration of the period [s]
 * @param levels of action
 * @param hasProbability whether probabilities were asked for
 */
public record Window(AbsoluteDate start, double duration, Levels levels, boolean hasProbability) {

  /**
   * Validates the duration.
   *
   * @param start of the period
   * @param duration of the period [s]
   * @param levels of action
   * @param hasProbability whether probabilities were asked for
   * @throws IllegalArgumentException if the duration is not positive
   */
  public Window {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(levels, "levels");
    if (!(duration > 0 && duration < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a period has a duration");
    }
  }

  /**
   * When a row is.
   *
   * @param row an event
   * @return time of its TCA after the start [s]
   */
  public double time(EventRow row) {
    return row.tca().durationFrom(start);
  }
}
