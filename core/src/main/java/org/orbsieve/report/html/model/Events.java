package org.orbsieve.report.html.model;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The events of a report.
 *
 * @param <D> an event in full
 * @param counts of all events
 * @param lines of the table, likeliest first
 * @param full the likeliest events in full, then some of pairs that fly together
 * @param assets worst first
 * @param pairs that fly together, likeliest first
 * @param met events of assets by owner and type of the other object, separated by a tabulator
 * @param densities where the events are
 */
public record Events<D>(
    Counts counts,
    List<EventRow> lines,
    List<Kept<D>> full,
    List<AssetTotals> assets,
    List<SlowPair> pairs,
    Map<String, Long> met,
    Densities densities) {

  /**
   * An event in full.
   *
   * @param <D> what is kept of it
   * @param row its line
   * @param detail what is kept of it
   */
  public record Kept<D>(EventRow row, D detail) {}

  /**
   * Takes immutable copies.
   *
   * @param counts of all events
   * @param lines of the table, likeliest first
   * @param full the likeliest events in full
   * @param assets worst first
   * @param pairs that fly together
   * @param met events of assets by owner and type of the other object
   * @param densities where the events are
   */
  public Events {
    lines = List.copyOf(lines);
    full = List.copyOf(full);
    assets = List.copyOf(assets);
    pairs = List.copyOf(pairs);
    met = Map.copyOf(met);
  }

  /**
   * The same with other details.
   *
   * @param <T> an event in full
   * @param change makes one of another
   * @return the events
   */
  public <T> Events<T> with(BiFunction<EventRow, D, T> change) {
    List<Kept<T>> changed =
        full.stream()
            .map(kept -> new Kept<>(kept.row(), change.apply(kept.row(), kept.detail())))
            .toList();
    return new Events<>(counts, lines, changed, assets, pairs, met, densities);
  }
}
