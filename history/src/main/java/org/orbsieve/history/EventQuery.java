package org.orbsieve.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.report.evolution.Sighting;

/**
 * Which events of a history are wanted.
 *
 * @param open only those that are in the latest run of their series, or that it misses
 * @param id only this one
 * @param objects only those of these objects, one or two catalogue numbers; empty for all
 */
public record EventQuery(boolean open, Optional<String> id, List<String> objects) {

  /** All events. */
  public static final EventQuery ALL = new EventQuery(false, Optional.empty(), List.of());

  /**
   * Takes an immutable copy.
   *
   * @param open only those that are in the latest run of their series, or that it misses
   * @param id only this one
   * @param objects only those of these objects
   * @throws IllegalArgumentException if there are more than two objects
   */
  public EventQuery {
    Objects.requireNonNull(id, "id");
    objects = List.copyOf(objects);
    if (objects.size() > 2) {
      throw new IllegalArgumentException("an event has two objects");
    }
  }

  boolean admits(String event, Sighting sighting) {
    List<String> both = List.of(sighting.one().designator(), sighting.other().designator());
    return (id.isEmpty() || id.get().equals(event)) && both.containsAll(objects);
  }
}
