package org.orbsieve.report.html.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A pair with slow rows: one that flies together, or that drifts by, which only the whole run
 * shows.
 *
 * @param counts its slow rows by rank
 * @param closest its closest slow row
 * @param likeliest its likeliest slow row
 * @param first its first slow rows, at most 24: as many as a drift has
 */
public record SlowPair(
    List<Long> counts, EventRow closest, EventRow likeliest, List<EventRow> first) {

  private static final int MOST_ROWS = 24;

  /**
   * Takes an immutable copy.
   *
   * @param counts its rows by rank
   * @param closest its closest row
   * @param likeliest its likeliest slow row
   * @param first its first slow rows
   */
  public SlowPair {
    counts = List.copyOf(counts);
    first = List.copyOf(first);
    Objects.requireNonNull(closest, "closest");
    Objects.requireNonNull(likeliest, "likeliest");
  }

  static SlowPair of(EventRow row, Levels levels) {
    List<Long> none = new ArrayList<>();
    for (int rank = 0; rank < levels.ranks(); rank++) {
      none.add(0L);
    }
    return new SlowPair(none, row, row, List.of()).plus(row, levels);
  }

  SlowPair plus(EventRow row, Levels levels) {
    int rank = levels.rank(row.chance());
    List<Long> more = new ArrayList<>(counts);
    more.set(rank, more.get(rank) + 1);
    List<EventRow> kept = first;
    if (first.size() < MOST_ROWS) {
      kept = new ArrayList<>(first);
      kept.add(row);
    }
    return new SlowPair(
        more,
        row.meeting().miss() < closest.meeting().miss() ? row : closest,
        EventRow.LIKELIEST.compare(row, likeliest) < 0 ? row : likeliest,
        kept);
  }

  /**
   * The name of the pair.
   *
   * @return both numbers, the smaller one first
   */
  public String key() {
    return key(closest.asset().number(), closest.other().number());
  }

  /**
   * The name of a pair.
   *
   * @param one catalogue number
   * @param other catalogue number
   * @return both numbers, the smaller one first
   */
  public static String key(int one, int other) {
    return Math.min(one, other) + "-" + Math.max(one, other);
  }

  /**
   * All rows of the pair.
   *
   * @return their number
   */
  public long rows() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Rows at a level.
   *
   * @param levels the levels
   * @return their number
   */
  public long atLevel(Levels levels) {
    return counts.subList(0, levels.below()).stream().mapToLong(Long::longValue).sum();
  }
}
