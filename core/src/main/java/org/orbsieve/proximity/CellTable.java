package org.orbsieve.proximity;

import java.util.Arrays;

/**
 * Cubic cells of space in a hash table: finds all pairs of points in the same or adjacent cells.
 */
final class CellTable {

  /** Receives a pair of points. */
  @FunctionalInterface
  interface PairConsumer {
    void accept(int i, int j);
  }

  /** Half of the 26 cells around one, so that each pair of cells is looked at once. */
  private static final int[][] AHEAD = {
    {1, -1, -1},
    {1, -1, 0},
    {1, -1, 1},
    {1, 0, -1},
    {1, 0, 0},
    {1, 0, 1},
    {1, 1, -1},
    {1, 1, 0},
    {1, 1, 1},
    {0, 1, -1},
    {0, 1, 0},
    {0, 1, 1},
    {0, 0, 1}
  };

  private static final int NONE = -1;
  private static final int BIAS = 1 << 20;
  private static final int MARK_BITS = 18;

  private final double width;
  private final int mask;

  /** Slot to cell, and to the first point in it. */
  private final long[] cells;

  private final int[] heads;

  /** Point to the next one in its cell, and to its cell. */
  private final int[] next;

  private final long[] cellOf;
  private final int[] used;
  private int usedCount;

  /** One bit per hash of a used cell: most cells around one are empty, and this says so at once. */
  private final long[] marks = new long[1 << (MARK_BITS - 6)];

  CellTable(int points, double width) {
    this.width = width;
    int size = Integer.highestOneBit(Math.max(16, points)) * 4;
    this.mask = size - 1;
    this.cells = new long[size];
    this.heads = new int[size];
    this.next = new int[points];
    this.cellOf = new long[points];
    this.used = new int[points];
    Arrays.fill(heads, NONE);
  }

  /** Takes the points at {@code block[axis][at + i]}; one without a position is in no cell. */
  void fill(double[][] block, int at) {
    for (int k = 0; k < usedCount; k++) {
      heads[used[k]] = NONE;
    }
    usedCount = 0;
    Arrays.fill(marks, 0);
    for (int i = 0; i < next.length; i++) {
      double x = block[0][at + i] / width;
      double y = block[1][at + i] / width;
      double z = block[2][at + i] / width;
      if (Math.abs(x) + Math.abs(y) + Math.abs(z) < BIAS) {
        put(i, cell((int) Math.floor(x), (int) Math.floor(y), (int) Math.floor(z)));
      }
    }
  }

  private void put(int i, long cell) {
    int slot = slot(cell);
    if (heads[slot] == NONE) {
      cells[slot] = cell;
      int mark = mark(cell);
      marks[mark >> 6] |= 1L << mark;
      used[usedCount++] = slot;
    }
    cellOf[i] = cell;
    next[i] = heads[slot];
    heads[slot] = i;
  }

  /** Gives all pairs of points that are in the same cell or in adjacent ones, each once. */
  void pairs(PairConsumer out) {
    for (int k = 0; k < usedCount; k++) {
      int slot = used[k];
      long cell = cells[slot];
      for (int i = heads[slot]; i != NONE; i = next[i]) {
        for (int j = next[i]; j != NONE; j = next[j]) {
          out.accept(i, j);
        }
      }
      for (int[] step : AHEAD) {
        int other = head(cell + ((long) step[0] << 42) + ((long) step[1] << 21) + step[2]);
        if (other != NONE) {
          for (int i = heads[slot]; i != NONE; i = next[i]) {
            for (int j = other; j != NONE; j = next[j]) {
              out.accept(i, j);
            }
          }
        }
      }
    }
  }

  private static long cell(int x, int y, int z) {
    return ((long) (x + BIAS) << 42) + ((long) (y + BIAS) << 21) + (z + BIAS);
  }

  /** The first point in a cell. */
  private int head(long cell) {
    int mark = mark(cell);
    return (marks[mark >> 6] & (1L << mark)) == 0 ? NONE : heads[slot(cell)];
  }

  private static int mark(long cell) {
    return (int) ((cell * 0x9E3779B97F4A7C15L) >>> (64 - MARK_BITS));
  }

  /** The slot of a cell, or the empty one where it would be. */
  private int slot(long cell) {
    int slot = (int) ((cell * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (heads[slot] != NONE && cells[slot] != cell) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
