package org.orbsieve.avoid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * When burns are possible: a grid of times before the event, by revolutions of the object. Halves
 * of revolutions are always on it, since a burn along the track moves the object the most after odd
 * halves.
 *
 * @param last revolutions from the latest burn to the event, &gt; 0
 * @param first revolutions from the earliest burn to the event, at least {@code last}
 * @param perRevolution number of burns per revolution, even
 * @param after no burn is before this; empty for no limit
 * @param blackouts no burn is in one of these
 */
public record BurnTimes(
    double last,
    double first,
    int perRevolution,
    Optional<AbsoluteDate> after,
    List<Blackout> blackouts) {

  /** Longest time from a burn to the event [s]: 72 hours, as Space-Track's planner has it. */
  public static final double LONGEST = 72 * 3_600.0;

  /** From 4 revolutions to half a revolution before the event, 8 per revolution. */
  public static final BurnTimes DEFAULT = new BurnTimes(0.5, 4, 8, Optional.empty(), List.of());

  private static final int MOST = 360;

  /**
   * A time of a burn.
   *
   * @param date the time
   * @param revolutions revolutions of the object from there to the event
   */
  public record BurnTime(AbsoluteDate date, double revolutions) {}

  /**
   * Validates the numbers.
   *
   * @param last revolutions from the latest burn to the event
   * @param first revolutions from the earliest burn to the event
   * @param perRevolution number of burns per revolution
   * @param after no burn is before this
   * @param blackouts no burn is in one of these
   * @throws IllegalArgumentException if a number is out of its range
   */
  public BurnTimes {
    Objects.requireNonNull(after, "after");
    blackouts = List.copyOf(blackouts);
    if (!(last > 0 && last <= first && first < 1e4)) {
      throw new IllegalArgumentException(
          "burns must be above 0 revolutions before the event, the earliest one first");
    }
    if (perRevolution < 2 || perRevolution > MOST || perRevolution % 2 != 0) {
      throw new IllegalArgumentException(
          "the burns per revolution must be an even number from 2 to " + MOST);
    }
  }

  /**
   * The times of burns, the earliest first.
   *
   * @param tca time of the event
   * @param period of the object [s]
   * @return the times; may be empty
   */
  List<BurnTime> before(AbsoluteDate tca, double period) {
    List<BurnTime> times = new ArrayList<>();
    long earliest = (long) Math.floor(first * perRevolution + 1e-9);
    for (long k = earliest; k >= last * perRevolution - 1e-9; k--) {
      double revolutions = (double) k / perRevolution;
      AbsoluteDate date = tca.shiftedBy(-revolutions * period);
      boolean possible =
          revolutions * period <= LONGEST
              && after.map(limit -> !date.isBefore(limit)).orElse(true)
              && blackouts.stream().noneMatch(blackout -> blackout.contains(date));
      if (possible) {
        times.add(new BurnTime(date, revolutions));
      }
    }
    return times;
  }
}
