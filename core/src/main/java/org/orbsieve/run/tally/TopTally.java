package org.orbsieve.run.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;

/**
 * The conjunctions that matter most, each pair once: by action level, then by probability of
 * collision, then by miss distance. Slow ones wait until the run is over, since only then it is
 * known which pairs fly together.
 */
public final class TopTally implements Tally<TopTally.State> {

  /** Number of conjunctions. */
  public static final int ROWS = 5;

  /** The worst of each pair; more of them than are shown are not kept. */
  private final Map<Long, TopRow> fast = new HashMap<>();

  private final Map<Long, TopRow> slow = new TreeMap<>();

  /** The least of the fast ones, which others must surpass; null while there is room. */
  private TopRow last;

  /**
   * What is known so far.
   *
   * @param fast the worst conjunctions that are not slow
   * @param slow the worst slow conjunction of each pair
   */
  public record State(List<TopRow> fast, List<TopRow> slow) {}

  TopTally() {}

  TopTally(@SuppressWarnings("unused") Scene scene) {
    this();
  }

  @Override
  public String name() {
    return "top";
  }

  @Override
  public void add(AssessedConjunction row) {
    if (!Tally.isConjunction(row)) {
      return;
    }
    if (PassGroups.isSlow(row.conjunction())) {
      TopRow one = TopRow.of(row);
      slow.merge(one.pair(), one, TopTally::worse);
    } else if (isCandidate(row)) {
      add(TopRow.of(row));
    }
  }

  /** Whether it can be among the worst; a quick look spares most rows the rest. */
  private boolean isCandidate(AssessedConjunction row) {
    if (last == null) {
      return true;
    }
    TopRow.Chance chance = TopRow.Chance.of(row);
    if (chance.rank() != last.chance().rank()) {
      return chance.rank() > last.chance().rank();
    }
    double probability = chance.probability().orElse(-1);
    double least = last.chance().probability().orElse(-1);
    return probability != least
        ? probability > least
        : row.conjunction().missDistance() <= last.approach().range();
  }

  private void add(TopRow one) {
    fast.merge(one.pair(), one, TopTally::worse);
    if (fast.size() > ROWS) {
      fast.remove(ordered(List.copyOf(fast.values())).get(ROWS).pair());
    }
    last = fast.size() < ROWS ? null : ordered(List.copyOf(fast.values())).get(ROWS - 1);
  }

  private static TopRow worse(TopRow one, TopRow other) {
    return TopRow.WORST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  private static List<TopRow> ordered(List<TopRow> rows) {
    return rows.stream().sorted(TopRow.WORST_FIRST).toList();
  }

  /**
   * The conjunctions that matter most.
   *
   * @param together pairs that fly together, which are told apart
   * @return the worst first, at most {@value #ROWS}
   */
  public List<TopRow> rows(CompanionTally together) {
    Set<Long> apart = together.keys();
    List<TopRow> all = new ArrayList<>(fast.values());
    slow.forEach(
        (pair, row) -> {
          if (!apart.contains(pair)) {
            all.add(row);
          }
        });
    // a pair may have both
    Map<Long, TopRow> each = new HashMap<>();
    all.forEach(row -> each.merge(row.pair(), row, TopTally::worse));
    return ordered(List.copyOf(each.values())).stream().limit(ROWS).toList();
  }

  @Override
  public State state() {
    return new State(ordered(List.copyOf(fast.values())), List.copyOf(slow.values()));
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public void restore(State state) {
    state.fast().forEach(this::add);
    state.slow().forEach(row -> slow.put(row.pair(), row));
  }
}
