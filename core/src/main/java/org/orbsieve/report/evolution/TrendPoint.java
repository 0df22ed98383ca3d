package org.orbsieve.report.evolution;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * An event at one time of its history.
 *
 * @param made when it was known: start of the period of a run, or creation of a message
 * @param source the run or message
 * @param state what became of it since the point before; NEW for the first one
 * @param event as the run or message has it
 * @param note more about the state, such as the objects whose orbit changed; may be empty
 */
public record TrendPoint(
    AbsoluteDate made, String source, EventState state, Sighting event, String note) {

  /**
   * Validates that nothing is null.
   *
   * @param made when it was known
   * @param source the run or message
   * @param state what became of it since the point before
   * @param event as the run or message has it
   * @param note more about the state; may be empty
   */
  public TrendPoint {
    Objects.requireNonNull(made, "made");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(note, "note");
  }

  /**
   * Time that was left.
   *
   * @return from when it was known to the TCA [s]; negative after it
   */
  public double timeToTca() {
    return event.span().tca().durationFrom(made);
  }
}
