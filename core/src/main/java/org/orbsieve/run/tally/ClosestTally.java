package org.orbsieve.run.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.UtcFormat;

/**
 * The closest conjunctions so far, one for each pair, as they come in the order of time. Docked
 * vehicles and formations are always close and would take all places day after day, so that slow
 * pairs are only counted.
 */
final class ClosestTally {

  /** Relative speed below which two objects fly together [m/s]. */
  static final double SLOW = 10.0;

  private static final int ROWS = 5;

  /**
   * A conjunction as the table shows it.
   *
   * @param primary catalogue number
   * @param secondary catalogue number
   * @param range miss distance [m]
   * @param speed relative [m/s]
   * @param tca UTC
   * @param first number and name of the primary
   * @param second number and name of the secondary
   */
  record Row(
      long primary,
      long secondary,
      double range,
      double speed,
      String tca,
      String first,
      String second) {

    boolean isOf(long one, long other) {
      return primary == one && secondary == other;
    }

    List<Object> toList() {
      return List.of(primary, secondary, range, speed, tca, first, second);
    }

    static Row of(List<?> fields) {
      return new Row(
          (Long) fields.get(0),
          (Long) fields.get(1),
          (Double) fields.get(2),
          (Double) fields.get(3),
          (String) fields.get(4),
          (String) fields.get(5),
          (String) fields.get(6));
    }
  }

  private final UtcFormat utc;

  /** Closest first; of two that are equally close, the one that came first. */
  private final List<Row> closest = new ArrayList<>();

  /** Primary and secondary of each slow pair, as one number. */
  private final Set<Long> slowPairs = new HashSet<>();

  ClosestTally(UtcFormat utc) {
    this.utc = utc;
  }

  /** Looks at a conjunction that is not earlier than the one before. */
  void add(Conjunction conjunction) {
    long primary = conjunction.primary().catalogNumber();
    long secondary = conjunction.secondary().catalogNumber();
    double speed = conjunction.relativeSpeed();
    if (speed < SLOW) {
      slowPairs.add(primary << Integer.SIZE | secondary);
      return;
    }
    double range = conjunction.missDistance();
    if (closest.size() == ROWS && !(range < closest.get(ROWS - 1).range())) {
      return;
    }
    for (int k = 0; k < closest.size(); k++) {
      if (closest.get(k).isOf(primary, secondary)) {
        if (!(range < closest.get(k).range())) {
          return;
        }
        closest.remove(k);
        break;
      }
    }
    closest.add(
        new Row(
            primary,
            secondary,
            range,
            speed,
            utc.socrates(conjunction.tca()),
            name(conjunction.primary()),
            name(conjunction.secondary())));
    closest.sort(Comparator.comparingDouble(Row::range));
    if (closest.size() > ROWS) {
      closest.remove(ROWS);
    }
  }

  List<Row> rows() {
    return List.copyOf(closest);
  }

  int slowPairs() {
    return slowPairs.size();
  }

  /** All that is known, for a checkpoint. */
  Map<String, Object> state() {
    return Map.of(
        "closest",
        closest.stream().map(Row::toList).toList(),
        "slowPairs",
        slowPairs.stream().sorted().toList());
  }

  /** Goes on with what an earlier run knew. */
  void restore(Map<?, ?> state) {
    for (Object row : (List<?>) state.get("closest")) {
      closest.add(Row.of((List<?>) row));
    }
    for (Object pair : (List<?>) state.get("slowPairs")) {
      slowPairs.add((Long) pair);
    }
  }

  private static String name(SpaceObject object) {
    return (object.catalogNumber() + " " + object.displayName()).strip();
  }
}
