package org.orbsieve.report.evolution;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One event over runs or messages.
 *
 * @param id by which it is known, the same in all runs
 * @param state what became of it at last
 * @param note more about the state; may be empty
 * @param points in the order of time, at least one
 */
public record EventTrend(String id, EventState state, String note, List<TrendPoint> points) {

  /** Whether the largest probability is over, CARA's question. */
  public enum Peak {
    /** The probability falls, and smaller errors would make it fall further. */
    PAST,
    /** The latest probability is the largest, or smaller errors would make it larger. */
    AHEAD,
    /** There are fewer than two probabilities, or they do not differ enough. */
    UNKNOWN
  }

  /**
   * Takes an immutable copy and validates the order.
   *
   * @param id by which it is known
   * @param state what became of it at last
   * @param note more about the state; may be empty
   * @param points in the order of time, at least one
   * @throws IllegalArgumentException if a component is invalid
   */
  public EventTrend {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(note, "note");
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a trend without a point");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).made().isBefore(points.get(i - 1).made())) {
        throw new IllegalArgumentException("the points of a trend are not in the order of time");
      }
    }
  }

  /**
   * The latest point.
   *
   * @return the last one
   */
  public TrendPoint latest() {
    return points.get(points.size() - 1);
  }

  /**
   * The largest probability so far.
   *
   * @return empty if no point has one
   */
  public OptionalDouble largestProbability() {
    return points.stream()
        .map(point -> point.event().odds().probability())
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .max();
  }

  /**
   * Whether the largest probability is over. The errors of a prediction shrink towards the TCA; the
   * probability rises with that until it is no longer diluted, and falls afterwards, unless the
   * miss distance itself turns out to be small. So the peak counts as past only if the latest
   * probability is below the largest one by {@link StateRule#DECADES} and is not diluted.
   *
   * @return the more cautious answer where it is not clear
   */
  public Peak peak() {
    List<Odds> known =
        points.stream()
            .map(point -> point.event().odds())
            .filter(odds -> odds.probability().isPresent())
            .toList();
    if (known.size() < 2 || latest().event().odds().probability().isEmpty()) {
      return Peak.UNKNOWN;
    }
    Odds last = known.get(known.size() - 1);
    double largest = largestProbability().orElseThrow();
    if (last.probability().getAsDouble() >= largest || last.isDiluted().orElse(false)) {
      return Peak.AHEAD;
    }
    boolean falls = Math.log10(largest) - last.log10().orElseThrow() >= StateRule.DECADES;
    return falls && last.isDiluted().isPresent() ? Peak.PAST : Peak.UNKNOWN;
  }
}
