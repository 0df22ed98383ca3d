package org.orbsieve.report.conjunction;

import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.GroundPoint;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.UtcText;

/**
 * What needs to know the time of day: names of events, and places over the turning Earth. Used by
 * one thread.
 *
 * @param utc writes instants
 * @param places finds places
 */
public record Clock(UtcText utc, GroundPoint.Finder places) {

  /**
   * A clock.
   *
   * @param utc writes instants
   * @param context its UTC and frame are used
   * @return the clock
   */
  public static Clock of(UtcText utc, AstroContext context) {
    return new Clock(utc, new GroundPoint.Finder(context.utc(), context.teme()));
  }

  /** The columns of the place. */
  static List<Column<Row>> place(Marks marks) {
    return PlaceColumns.all(row -> marks.clock().map(clock -> clock.place(row)).orElse(null));
  }

  /** The column of an event's name. */
  static Column<Row> event(Marks marks) {
    return Column.text(
        "EVENT_ID",
        "eventId",
        "name of the row within the run: the two catalogue numbers, the smaller one first, and the"
            + " TCA to the millisecond",
        row -> marks.clock().map(clock -> EventId.of(row.conjunction(), clock.utc)).orElse(null));
  }

  private GroundPoint place(Row row) {
    Conjunction conjunction = row.conjunction();
    return places.at(conjunction.primaryState(), conjunction.tca());
  }
}
