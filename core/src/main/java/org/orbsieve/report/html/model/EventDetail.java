package org.orbsieve.report.html.model;

import java.util.Objects;
import java.util.Optional;

/**
 * All that is shown of one of the likeliest events.
 *
 * @param row the event
 * @param asset the asset
 * @param other the other object
 * @param odds what the probability rests on
 * @param plane the encounter plane, where there is one
 * @param visit the passage through the volume around the asset, where there is one
 * @param flight relative position and velocity, where they are known
 */
public record EventDetail(
    EventRow row,
    Body asset,
    Body other,
    Odds odds,
    Optional<Plane> plane,
    Optional<Visit> visit,
    Optional<Flight> flight) {

  /**
   * Validates that nothing is null.
   *
   * @param row the event
   * @param asset the asset
   * @param other the other object
   * @param odds what the probability rests on
   * @param plane the encounter plane
   * @param visit the passage through the volume around the asset
   * @param flight relative position and velocity
   */
  public EventDetail {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(asset, "asset");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(odds, "odds");
    Objects.requireNonNull(plane, "plane");
    Objects.requireNonNull(visit, "visit");
    Objects.requireNonNull(flight, "flight");
  }

  /**
   * All of a row.
   *
   * @param row its line
   * @param fields the values of the row
   * @return the event
   */
  public static EventDetail of(EventRow row, Fields fields) {
    return new EventDetail(
        row,
        Body.of(fields, true),
        Body.of(fields, false),
        Odds.of(fields),
        Plane.of(fields),
        Visit.of(fields),
        Flight.of(fields));
  }
}
