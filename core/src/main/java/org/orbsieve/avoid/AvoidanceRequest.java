package org.orbsieve.avoid;

import java.util.Objects;
import java.util.Optional;
import org.orbsieve.burn.ExecutionError;

/**
 * What is asked for.
 *
 * @param event the close approach that is to be avoided
 * @param times when burns are possible
 * @param sizes which burns
 * @param goal what a burn should reach
 * @param horizon how long after the event all others are screened [s], &gt; 0
 * @param error errors with which burns are flown
 * @param propulsion of the object, where it is known
 */
public record AvoidanceRequest(
    AvoidanceEvent event,
    BurnTimes times,
    BurnSizes sizes,
    Goal goal,
    double horizon,
    ExecutionError error,
    Optional<Propulsion> propulsion) {

  /** Default of the horizon [s]: a day. */
  public static final double DEFAULT_HORIZON = 86_400;

  private static final double LONGEST_HORIZON = 30 * 86_400.0;

  /**
   * Validates the horizon.
   *
   * @param event the close approach that is to be avoided
   * @param times when burns are possible
   * @param sizes which burns
   * @param goal what a burn should reach
   * @param horizon how long after the event all others are screened [s]
   * @param error errors with which burns are flown
   * @param propulsion of the object, where it is known
   * @throws IllegalArgumentException if the horizon is not above 0 and at most 30 days
   */
  public AvoidanceRequest {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(sizes, "sizes");
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(propulsion, "propulsion");
    if (!(horizon > 0 && horizon <= LONGEST_HORIZON)) {
      throw new IllegalArgumentException("the horizon must be above 0 and at most 30 days");
    }
  }
}
