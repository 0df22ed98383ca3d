package org.orbsieve.assessment.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;

/**
 * The element sets of one object in the order of their epochs.
 *
 * @param object the object as its newest record names it
 * @param sets its element sets; epochs strictly increase
 * @param superseded records not used because another one has the same epoch
 */
public record ElementHistory(SpaceObject object, List<ElementSet> sets, int superseded) {

  /** Of two element sets with the same epoch the one issued later counts. */
  private static final Comparator<CatalogRecord> BY_EPOCH =
      Comparator.comparing((CatalogRecord record) -> record.object().elements().epoch())
          .thenComparingInt(record -> record.object().elements().elementSetNumber())
          .thenComparing(CatalogRecord::source)
          .thenComparingLong(CatalogRecord::line);

  /**
   * Takes an immutable copy and checks the order.
   *
   * @param object the object as its newest record names it
   * @param sets its element sets
   * @param superseded records not used because another one has the same epoch
   * @throws IllegalArgumentException if a component is invalid
   */
  public ElementHistory {
    sets = List.copyOf(sets);
    if (sets.isEmpty()) {
      throw new IllegalArgumentException("a history has at least one element set");
    }
    for (int i = 1; i < sets.size(); i++) {
      if (!sets.get(i).epoch().isAfter(sets.get(i - 1).epoch())) {
        throw new IllegalArgumentException("the epochs of a history must strictly increase");
      }
    }
  }

  /**
   * Groups records into histories by catalogue number.
   *
   * @param contents the records
   * @return the histories in the order of the numbers
   */
  public static List<ElementHistory> of(CatalogContents contents) {
    TreeMap<Integer, List<CatalogRecord>> byObject = new TreeMap<>();
    for (CatalogRecord record : contents.records()) {
      byObject
          .computeIfAbsent(record.object().catalogNumber(), number -> new ArrayList<>())
          .add(record);
    }
    return byObject.values().stream().map(ElementHistory::of).toList();
  }

  private static ElementHistory of(List<CatalogRecord> records) {
    records.sort(BY_EPOCH);
    List<ElementSet> sets = new ArrayList<>();
    for (CatalogRecord record : records) {
      ElementSet next = record.object().elements();
      int last = sets.size() - 1;
      if (last >= 0 && !next.epoch().isAfter(sets.get(last).epoch())) {
        sets.set(last, next);
      } else {
        sets.add(next);
      }
    }
    SpaceObject newest = records.get(records.size() - 1).object();
    return new ElementHistory(newest, sets, records.size() - sets.size());
  }

  /** Time from the epoch of one set to that of another [s]. */
  double age(int from, int to) {
    return sets.get(to).epoch().durationFrom(sets.get(from).epoch());
  }
}
