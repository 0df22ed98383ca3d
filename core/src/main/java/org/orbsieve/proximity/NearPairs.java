package org.orbsieve.proximity;

import java.util.Arrays;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;

/**
 * Which pairs can be within limits near which sample of a coarse grid. Every instant lies within
 * half a step of a sample, so a pair that is within the limits then is, by {@link
 * TidalBound#reach}, within {@code near} at that sample and within {@code far} at the two beside
 * it. All pairs within {@code near} are found by cells of that size; the samples beside it keep out
 * what only passes, without velocities. Scratch of one thread.
 */
final class NearPairs {

  /** Samples that are evaluated together. */
  static final int BATCH = 16;

  private final Ephemeris ephemeris;
  private final int[] rows;
  private final SampleTimes grid;
  private final PairReach reach;
  private final Reach largest;
  private final boolean isLow;
  private final double[][] block;
  private final CellTable cells;
  private long[] found = new long[1024];
  private int count;

  /**
   * A search.
   *
   * @param ephemeris where the objects are
   * @param rows the objects to look at
   * @param grid the samples
   * @param reach distances at the samples
   * @param isLow whether pairs of low orbits are looked for, or all others
   */
  NearPairs(Ephemeris ephemeris, int[] rows, SampleTimes grid, PairReach reach, boolean isLow) {
    this.ephemeris = ephemeris;
    this.rows = rows;
    this.grid = grid;
    this.reach = reach;
    this.largest = reach.largest(isLow);
    this.isLow = isLow;
    this.block = new double[3][(BATCH + 2) * rows.length];
    this.cells = new CellTable(rows.length, largest.near());
  }

  /** Looks at a batch of samples, from {@code first} on. */
  void search(int first) {
    int to = Math.min(grid.count(), first + BATCH);
    int n = rows.length;
    SampleTimes times =
        new SampleTimes(grid.at(first) - grid.spacing(), grid.spacing(), to - first + 2);
    ephemeris.positions(rows, 0, n, times, new PositionBlock(block[0], block[1], block[2], 0, n));
    for (int sample = first; sample < to; sample++) {
      int at = (sample - first + 1) * n;
      int now = sample;
      cells.fill(block, at);
      cells.pairs((i, j) -> check(i, j, at, now));
    }
  }

  private void check(int i, int j, int at, int sample) {
    double now = square(at + i, at + j);
    if (!(now <= largest.near() * largest.near())) {
      return;
    }
    int n = rows.length;
    double before = square(at - n + i, at - n + j);
    double after = square(at + n + i, at + n + j);
    if (largest.allows(now, before, after)
        && reach.isLow(rows[i], rows[j]) == isLow
        && reach.of(rows[i], rows[j]).allows(now, before, after)) {
      add(key(rows[i], rows[j], sample));
    }
  }

  private double square(int p, int q) {
    double x = block[0][p] - block[0][q];
    double y = block[1][p] - block[1][q];
    double z = block[2][p] - block[2][q];
    return x * x + y * y + z * z;
  }

  private void add(long key) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = key;
  }

  /** What was found: keys in no order. */
  long[] found() {
    return Arrays.copyOf(found, count);
  }

  /** A pair of rows and a sample, ordered by them. */
  static long key(int i, int j, int sample) {
    return ((long) Math.min(i, j) << 40) | ((long) Math.max(i, j) << 16) | sample;
  }

  /** Smaller row of a key. */
  static int first(long key) {
    return (int) (key >>> 40);
  }

  /** Larger row of a key. */
  static int second(long key) {
    return (int) (key >>> 16) & 0xFFFFFF;
  }

  /** Sample of a key. */
  static int sample(long key) {
    return (int) key & 0xFFFF;
  }
}
