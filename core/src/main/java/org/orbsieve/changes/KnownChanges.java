package org.orbsieve.changes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orekit.time.AbsoluteDate;

/**
 * Changes of orbit that were found earlier, for telling what rests on elements from before them.
 */
public final class KnownChanges {

  /** None. */
  public static final KnownChanges NONE = new KnownChanges(List.of());

  private final Map<Integer, List<KnownChange>> byObject;

  /**
   * Known changes.
   *
   * @param all the changes in any order
   */
  public KnownChanges(List<KnownChange> all) {
    byObject = all.stream().collect(Collectors.groupingBy(KnownChange::catalogNumber));
  }

  /**
   * Whether there is none.
   *
   * @return whether no change is known
   */
  public boolean isEmpty() {
    return byObject.isEmpty();
  }

  /**
   * The first change of an object that elements do not contain.
   *
   * @param catalogNumber the object
   * @param epoch epoch of the elements
   * @param until changes that begin later do not count
   * @return the change; empty if the elements are from after all changes
   */
  public Optional<KnownChange> missingFrom(
      int catalogNumber, AbsoluteDate epoch, AbsoluteDate until) {
    return of(catalogNumber)
        .filter(one -> epoch.isBefore(one.newFrom()) && one.before().isBefore(until))
        .min(Comparator.comparing(KnownChange::newFrom));
  }

  /**
   * The last change of an object in a time.
   *
   * @param catalogNumber the object
   * @param from changes that begin earlier do not count
   * @param time changes that begin later do not count either
   * @return the change
   */
  public Optional<KnownChange> between(int catalogNumber, AbsoluteDate from, AbsoluteDate time) {
    return of(catalogNumber)
        .filter(one -> !one.before().isBefore(from) && one.before().isBefore(time))
        .max(Comparator.comparing(KnownChange::before));
  }

  /**
   * The last change that separates two sets of elements of an object.
   *
   * @param catalogNumber the object
   * @param earlier epoch of the earlier elements
   * @param later epoch of the later elements
   * @return the change
   */
  public Optional<KnownChange> separating(
      int catalogNumber, AbsoluteDate earlier, AbsoluteDate later) {
    return of(catalogNumber)
        .filter(one -> earlier.isBefore(one.newFrom()) && !later.isBefore(one.newFrom()))
        .max(Comparator.comparing(KnownChange::newFrom));
  }

  private Stream<KnownChange> of(int catalogNumber) {
    return byObject.getOrDefault(catalogNumber, List.of()).stream();
  }
}
