package org.orbsieve.run.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/**
 * The closest conjunctions so far, one for each pair, as they come in the order of time. Docked
 * vehicles and formations are always close and would take all places day after day, so that slow
 * pairs are only counted.
 */
public final class ClosestTally implements Tally<ClosestTally.State> {

  /** Relative speed below which two objects fly together [m/s]. */
  public static final double SLOW = 10.0;

  private static final int ROWS = 5;

  /**
   * A conjunction as a table shows it.
   *
   * @param primary catalogue number
   * @param secondary catalogue number
   * @param range miss distance [m]
   * @param speed relative [m/s]
   * @param tca time of closest approach
   * @param first number and name of the primary
   * @param second number and name of the secondary
   */
  public record Row(
      int primary,
      int secondary,
      double range,
      double speed,
      AbsoluteDate tca,
      String first,
      String second) {

    static Row of(Conjunction conjunction) {
      return new Row(
          conjunction.primary().catalogNumber(),
          conjunction.secondary().catalogNumber(),
          conjunction.missDistance(),
          conjunction.relativeSpeed(),
          conjunction.tca(),
          label(conjunction.primary()),
          label(conjunction.secondary()));
    }

    private boolean isOf(long one, long other) {
      return primary == one && secondary == other;
    }
  }

  /**
   * What is known so far.
   *
   * @param closest the closest conjunctions, the closest first
   * @param slowPairs primary and secondary of each slow pair, as one number
   */
  public record State(List<Row> closest, List<Long> slowPairs) {}

  /** Closest first; of two that are equally close, the one that came first. */
  private final List<Row> closest = new ArrayList<>();

  private final Set<Long> slowPairs = new HashSet<>();

  ClosestTally() {}

  ClosestTally(@SuppressWarnings("unused") Scene scene) {
    this();
  }

  @Override
  public String name() {
    return "closest";
  }

  @Override
  public void add(AssessedConjunction row) {
    if (Tally.isConjunction(row)) {
      add(row.conjunction());
    }
  }

  /** Looks at a conjunction that is not earlier than the one before. */
  void add(Conjunction conjunction) {
    long primary = conjunction.primary().catalogNumber();
    long secondary = conjunction.secondary().catalogNumber();
    if (conjunction.relativeSpeed() < SLOW) {
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
    closest.add(Row.of(conjunction));
    closest.sort(Comparator.comparingDouble(Row::range));
    if (closest.size() > ROWS) {
      closest.remove(ROWS);
    }
  }

  /** {@return the closest conjunctions, the closest first} */
  public List<Row> rows() {
    return List.copyOf(closest);
  }

  /** {@return number of pairs that fly together} */
  public int slowPairs() {
    return slowPairs.size();
  }

  @Override
  public State state() {
    return new State(rows(), slowPairs.stream().sorted().toList());
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    closest.addAll(state.closest());
    slowPairs.addAll(state.slowPairs());
  }

  private static String label(SpaceObject object) {
    return (object.catalogNumber() + " " + object.displayName()).strip();
  }
}
