package org.orbsieve.report.html.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
    List<D> full,
    List<AssetTotals> assets,
    List<Companions> pairs,
    Map<String, Long> met,
    Densities densities) {

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
  public <T> Events<T> with(Function<D, T> change) {
    return new Events<>(
        counts, lines, full.stream().map(change).toList(), assets, pairs, met, densities);
  }
}
