package org.orbsieve.report.html.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A pair that flies together.
 *
 * @param counts its rows by rank
 * @param closest its closest row
 * @param likeliest its likeliest row
 */
public record Companions(List<Long> counts, EventRow closest, EventRow likeliest) {

  /**
   * Takes an immutable copy.
   *
   * @param counts its rows by rank
   * @param closest its closest row
   * @param likeliest its likeliest row
   */
  public Companions {
    counts = List.copyOf(counts);
    Objects.requireNonNull(closest, "closest");
    Objects.requireNonNull(likeliest, "likeliest");
  }

  static Companions of(EventRow row, Levels levels) {
    List<Long> none = new ArrayList<>();
    for (int rank = 0; rank < levels.ranks(); rank++) {
      none.add(0L);
    }
    return new Companions(none, row, row).plus(row, levels);
  }

  Companions plus(EventRow row, Levels levels) {
    int rank = levels.rank(row.chance());
    List<Long> more = new ArrayList<>(counts);
    more.set(rank, more.get(rank) + 1);
    return new Companions(
        more,
        row.meeting().miss() < closest.meeting().miss() ? row : closest,
        EventRow.LIKELIEST.compare(row, likeliest) < 0 ? row : likeliest);
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
