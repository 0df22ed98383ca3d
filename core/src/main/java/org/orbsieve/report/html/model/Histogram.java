package org.orbsieve.report.html.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts in a grid of cells; what falls outside is counted in the nearest cell at the edge. */
final class Histogram {

  private final int rows;
  private final int columns;
  private final long[] counts;

  Histogram(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.counts = new long[rows * columns];
  }

  void add(double row, double column) {
    counts[cell(row, rows) * columns + cell(column, columns)]++;
  }

  private static int cell(double place, int cells) {
    return (int) Math.max(0, Math.min(cells - 1.0, Math.floor(place)));
  }

  int height() {
    return rows;
  }

  /** The counts of a row. */
  long[] row(int row) {
    return Arrays.copyOfRange(counts, row * columns, (row + 1) * columns);
  }

  /** All counts, as text for a checkpoint: pairs of place and count of those that are not 0. */
  List<Long> state() {
    List<Long> state = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        state.add((long) i);
        state.add(counts[i]);
      }
    }
    return state;
  }

  void restore(List<Long> state) {
    for (int i = 0; i + 1 < state.size(); i += 2) {
      counts[Math.toIntExact(state.get(i))] = state.get(i + 1);
    }
  }
}
