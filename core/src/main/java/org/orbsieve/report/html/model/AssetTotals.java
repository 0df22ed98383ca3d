package org.orbsieve.report.html.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one asset meets.
 *
 * @param asset the asset, as its first event has it
 * @param counts events by rank
 * @param worst its likeliest event
 * @param next its earliest event at a level; where there is none, its earliest event
 * @param survival logarithm of the probability that none of its events is a collision; those
 *     without a probability do not count
 * @param ticks when its events are, the first 150
 */
public record AssetTotals(
    Party asset,
    List<Long> counts,
    EventRow worst,
    EventRow next,
    double survival,
    List<Tick> ticks) {

  private static final int MOST_TICKS = 150;

  /**
   * One event on the line of an asset.
   *
   * @param time after the start of the period [s]
   * @param rank of the event
   */
  public record Tick(double time, int rank) {}

  /**
   * Takes immutable copies.
   *
   * @param asset the asset
   * @param counts events by rank
   * @param worst its likeliest event
   * @param next its earliest event at a level
   * @param survival logarithm of the probability that none is a collision
   * @param ticks when its events are
   */
  public AssetTotals {
    Objects.requireNonNull(asset, "asset");
    counts = List.copyOf(counts);
    Objects.requireNonNull(worst, "worst");
    Objects.requireNonNull(next, "next");
    ticks = List.copyOf(ticks);
  }

  /** An asset with its first event. */
  static AssetTotals of(Party asset, EventRow row, Levels levels, double time) {
    List<Long> none = new ArrayList<>();
    for (int rank = 0; rank < levels.ranks(); rank++) {
      none.add(0L);
    }
    return new AssetTotals(asset, none, row, row, 0, List.of()).plus(row, levels, time);
  }

  /** The same with one more event. */
  AssetTotals plus(EventRow row, Levels levels, double time) {
    int rank = levels.rank(row.chance());
    List<Long> more = new ArrayList<>(counts);
    more.set(rank, more.get(rank) + 1);
    List<Tick> ticksNow = ticks;
    if (ticks.size() < MOST_TICKS) {
      ticksNow = new ArrayList<>(ticks);
      ticksNow.add(new Tick(time, rank));
    }
    double chance = Math.min(row.chance().value().orElse(0), 1 - 1e-16);
    return new AssetTotals(
        asset,
        more,
        EventRow.LIKELIEST.compare(row, worst) < 0 ? row : worst,
        isSooner(row, levels) ? row : next,
        survival + Math.log1p(-chance),
        ticksNow);
  }

  private boolean isSooner(EventRow row, Levels levels) {
    boolean own = levels.rank(row.chance()) < levels.below();
    boolean known = levels.rank(next.chance()) < levels.below();
    return own == known ? row.tca().isBefore(next.tca()) : own;
  }

  /**
   * All events of the asset.
   *
   * @return their number
   */
  public long events() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The chance of at least one collision, if the errors were right.
   *
   * @return a probability
   */
  public double anyChance() {
    return -Math.expm1(survival);
  }
}
