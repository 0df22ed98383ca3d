package org.orbsieve.changes;

import java.util.List;

/**
 * What a search found.
 *
 * @param changes changes in the order of catalogue numbers and time
 * @param badSets wrong sets in the same order
 * @param breakUps objects from which many new ones come
 * @param objects objects with at least four element sets, which were searched
 * @param tooShort objects with fewer, of which nothing can be said
 */
public record ChangesResult(
    List<OrbitChange> changes,
    List<BadSet> badSets,
    List<BreakUp> breakUps,
    int objects,
    int tooShort) {

  /**
   * Takes immutable copies.
   *
   * @param changes changes
   * @param badSets wrong sets
   * @param breakUps objects from which many new ones come
   * @param objects objects that were searched
   * @param tooShort objects of which nothing can be said
   */
  public ChangesResult {
    changes = List.copyOf(changes);
    badSets = List.copyOf(badSets);
    breakUps = List.copyOf(breakUps);
  }
}
