package org.orbsieve.report.html.model;

import java.util.List;
import java.util.Optional;

/**
 * Counts of all events of a run.
 *
 * @param ranks events by rank
 * @param together rows by rank of pairs that fly together, which are no events
 * @param couldRise events that smaller errors would lift to the worst level
 * @param oldest age of the oldest elements at a TCA [s]
 * @param next the earliest event of the worst rank that there is
 * @param closest the closest event
 * @param nextRank rank of {@code next}
 */
public record Counts(
    List<Long> ranks,
    List<Long> together,
    long couldRise,
    double oldest,
    Optional<EventRow> next,
    Optional<EventRow> closest,
    int nextRank) {

  /**
   * Takes immutable copies.
   *
   * @param ranks events by rank
   * @param together rows by rank of pairs that fly together
   * @param couldRise events that smaller errors would lift to the worst level
   * @param oldest age of the oldest elements at a TCA [s]
   * @param next the earliest event of the worst rank that there is
   * @param closest the closest event
   * @param nextRank rank of {@code next}
   */
  public Counts {
    ranks = List.copyOf(ranks);
    together = List.copyOf(together);
  }

  /**
   * All events.
   *
   * @return their number
   */
  public long events() {
    return ranks.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * All rows of pairs that fly together.
   *
   * @return their number
   */
  public long rowsTogether() {
    return together.stream().mapToLong(Long::longValue).sum();
  }
}
