package org.orbsieve.changes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.catalog.ElementSet;

/**
 * Finds element sets that describe another object than the one whose number they have: the set fits
 * a set of the other object, and the set before it does not. Objects that fly together fit before
 * too, and are no cross-tag.
 */
final class CrossTags {

  /** Distance of two sets of one object: plane and shape [m]. */
  private static final double NEAR = 5e3;

  /** Place along the orbit, at once and for each day between the sets [m]. */
  private static final double ALONG = 10e3;

  private static final double ALONG_PER_DAY = 5e3;
  private static final double DRIFT = 5e3 / SetSeries.DAY;

  /** Sets of another object that are farther away in time do not say where it is [s]. */
  private static final double REACH = 3 * SetSeries.DAY;

  /** Inclinations of two sets of one object differ less [rad]. */
  private static final double INCLINATION = 1e-3;

  private final List<ElementHistory> byInclination;
  private final double[] inclinations;

  CrossTags(List<ElementHistory> histories) {
    byInclination =
        histories.stream().sorted(Comparator.comparingDouble(CrossTags::inclination)).toList();
    inclinations = byInclination.stream().mapToDouble(CrossTags::inclination).toArray();
  }

  private static double inclination(ElementHistory history) {
    return history.sets().get(history.sets().size() / 2).inclination();
  }

  /**
   * The object that a set describes.
   *
   * @param number the catalogue number that it has
   * @param before a set that describes the object with that number
   * @param set the set
   */
  OptionalInt of(int number, ElementSet before, ElementSet set) {
    if (isSame(before, set)) {
      return OptionalInt.empty();
    }
    int from = place(set.inclination() - INCLINATION);
    int to = place(set.inclination() + INCLINATION);
    for (ElementHistory other : byInclination.subList(from, to)) {
      if (other.object().catalogNumber() != number) {
        ElementSet theirs = nearest(other.sets(), set);
        if (isSame(theirs, set) && other.sets().stream().noneMatch(one -> isSame(one, before))) {
          return OptionalInt.of(other.object().catalogNumber());
        }
      }
    }
    return OptionalInt.empty();
  }

  private int place(double inclination) {
    int found = Arrays.binarySearch(inclinations, inclination);
    return found < 0 ? -found - 1 : found;
  }

  private static ElementSet nearest(List<ElementSet> sets, ElementSet set) {
    int from = 0;
    int to = sets.size() - 1;
    while (to - from > 1) {
      int middle = (from + to) >>> 1;
      if (sets.get(middle).epoch().isAfter(set.epoch())) {
        to = middle;
      } else {
        from = middle;
      }
    }
    double earlier = Math.abs(set.epoch().durationFrom(sets.get(from).epoch()));
    double later = Math.abs(set.epoch().durationFrom(sets.get(to).epoch()));
    return sets.get(earlier <= later ? from : to);
  }

  private static boolean isSame(ElementSet one, ElementSet other) {
    double days = Math.abs(other.epoch().durationFrom(one.epoch())) / SetSeries.DAY;
    if (days * SetSeries.DAY > REACH) {
      return false;
    }
    SetSeries pair = new SetSeries(List.of(one, other));
    return Math.abs(pair.tilt(0, 1)) < NEAR
        && Math.abs(pair.swing(0, 1)) < NEAR
        && Math.abs(pair.drift(0, 1)) < DRIFT
        && Math.abs(pair.along(0, 1)) < ALONG + days * ALONG_PER_DAY
        && Math.abs(pair.towardsNode(0, 1) - pair.towardsNode(0, 0)) < NEAR
        && Math.abs(pair.acrossNode(0, 1) - pair.acrossNode(0, 0)) < NEAR;
  }
}
