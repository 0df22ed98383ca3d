package org.orbsieve.report.html.model;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The first of many in an order, with something about each; all others are forgotten.
 *
 * @param <D> what is kept about each
 */
final class Best<D> {

  private final int size;
  private final TreeMap<EventRow, D> kept;

  Best(int size, Comparator<EventRow> order) {
    this.size = size;
    this.kept = new TreeMap<>(order);
  }

  /** Takes one; what is kept about it is made only if it is among the first. */
  void offer(EventRow row, Supplier<D> about) {
    if (kept.size() >= size && kept.comparator().compare(row, kept.lastKey()) >= 0) {
      return;
    }
    kept.put(row, about.get());
    if (kept.size() > size) {
      kept.pollLastEntry();
    }
  }

  /** What is kept about one; null of one that was forgotten. */
  D get(EventRow row) {
    return kept.get(row);
  }

  List<EventRow> rows() {
    return List.copyOf(kept.keySet());
  }

  List<D> all() {
    return List.copyOf(kept.values());
  }
}
