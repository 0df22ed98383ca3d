package org.orbsieve.proximity;

import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;

/**
 * That two objects were together: one interval within the limits at every instant, or several of
 * them with short gaps, which make an episode.
 *
 * @param first the object with the smaller row
 * @param second the other one
 * @param regime regime of the pair
 * @param from begin [s since the start of the period]
 * @param to end [s since the start of the period]
 * @param openStart whether it began before the period
 * @param openEnd whether it lasts beyond the period
 * @param closest the closest instant; its time is the first of several
 * @param minima number of minima of the range with a prominence of 10 m
 * @param meanRange mean range over time [m]
 * @param farthest largest range [m]
 * @param fastest largest relative speed [m/s]
 * @param inside time within the limits [s]
 * @param intervals number of intervals within the limits
 * @param identical whether the two have the same elements, so that the distance is 0 by definition
 * @param geometry how the two orbits lie to each other
 */
public record Stay(
    SpaceObject first,
    SpaceObject second,
    PairRegime regime,
    double from,
    double to,
    boolean openStart,
    boolean openEnd,
    Approach closest,
    int minima,
    double meanRange,
    double farthest,
    double fastest,
    double inside,
    int intervals,
    boolean identical,
    PairGeometry geometry) {

  /**
   * Validates that the interval is one.
   *
   * @param first the object with the smaller row
   * @param second the other one
   * @param regime regime of the pair
   * @param from begin [s since the start of the period]
   * @param to end [s since the start of the period]
   * @param openStart whether it began before the period
   * @param openEnd whether it lasts beyond the period
   * @param closest the closest instant
   * @param minima number of minima of the range
   * @param meanRange mean range over time [m]
   * @param farthest largest range [m]
   * @param fastest largest relative speed [m/s]
   * @param inside time within the limits [s]
   * @param intervals number of intervals within the limits
   * @param identical whether the two have the same elements
   * @param geometry how the two orbits lie to each other
   * @throws IllegalArgumentException if the interval is invalid
   */
  public Stay {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(regime, "regime");
    Objects.requireNonNull(closest, "closest");
    Objects.requireNonNull(geometry, "geometry");
    if (!(from <= to) || intervals < 1 || minima < 0) {
      throw new IllegalArgumentException("a stay from " + from + " to " + to);
    }
  }

  /**
   * How long it lasts within the period.
   *
   * @return the duration [s]
   */
  public double duration() {
    return to - from;
  }
}
