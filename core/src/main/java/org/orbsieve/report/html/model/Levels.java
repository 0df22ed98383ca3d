package org.orbsieve.report.html.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The action levels of a run. An event has a rank: the place of its level, the worst one 0; then
 * comes what is below all of them, then what has no probability.
 *
 * @param worstFirst the levels
 */
public record Levels(List<Level> worstFirst) {

  /** No levels. */
  public static final Levels NONE = new Levels(List.of());

  /**
   * A level.
   *
   * @param name its name
   * @param threshold probability from which on it is reached
   */
  public record Level(String name, double threshold) {}

  /**
   * Orders them.
   *
   * @param worstFirst the levels in any order
   */
  public Levels {
    worstFirst =
        worstFirst.stream()
            .sorted(Comparator.comparingDouble(Level::threshold).reversed())
            .toList();
  }

  /**
   * The levels as a manifest has them.
   *
   * @param levels thresholds by name; what is not a number is left out
   * @return the levels
   */
  public static Levels of(Map<?, ?> levels) {
    List<Level> all = new ArrayList<>();
    levels.forEach(
        (name, threshold) -> {
          if (threshold instanceof Number number) {
            all.add(new Level(name.toString(), number.doubleValue()));
          }
        });
    return new Levels(all);
  }

  /**
   * The rank of an event.
   *
   * @param chance its probability
   * @return place of its level, {@link #below} or {@link #none}
   */
  public int rank(Chance chance) {
    for (int rank = 0; rank < worstFirst.size(); rank++) {
      if (worstFirst.get(rank).name().equals(chance.level())) {
        return rank;
      }
    }
    return chance.value().isPresent() ? below() : none();
  }

  /**
   * The rank that a probability would have.
   *
   * @param probability a probability
   * @return place of its level, or {@link #below}
   */
  public int rank(double probability) {
    for (int rank = 0; rank < worstFirst.size(); rank++) {
      if (probability >= worstFirst.get(rank).threshold()) {
        return rank;
      }
    }
    return below();
  }

  /**
   * The rank of what is below all levels.
   *
   * @return the number of levels
   */
  public int below() {
    return worstFirst.size();
  }

  /**
   * The rank of what has no probability.
   *
   * @return the last rank
   */
  public int none() {
    return worstFirst.size() + 1;
  }

  /**
   * Number of ranks.
   *
   * @return levels, below, none
   */
  public int ranks() {
    return worstFirst.size() + 2;
  }

  /**
   * What a rank is called.
   *
   * @param rank a rank
   * @return a word or some
   */
  public String name(int rank) {
    if (rank < below()) {
      return worstFirst.get(rank).name();
    }
    if (rank > below()) {
      return "no Pc";
    }
    return worstFirst.isEmpty() ? "Pc known" : "below all levels";
  }
}
