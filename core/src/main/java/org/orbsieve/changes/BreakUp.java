package org.orbsieve.changes;

import java.util.List;
import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * New objects that were, by their first element sets, at the same place as an older object of the
 * same launch at one time. That is what a break-up looks like, and what a release of many objects
 * does.
 *
 * @param parent the older object
 * @param pieces catalogue numbers of the new objects that were near it
 * @param time when they were nearest
 * @param range median of their distances then [m]
 */
public record BreakUp(SpaceObject parent, List<Integer> pieces, AbsoluteDate time, double range) {

  /**
   * Takes an immutable copy.
   *
   * @param parent the older object
   * @param pieces catalogue numbers of the new objects that were near it
   * @param time when they were nearest
   * @param range median of their distances then [m]
   */
  public BreakUp {
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(time, "time");
    pieces = List.copyOf(pieces);
  }
}
