package org.orbsieve.ephemeris;

import java.util.Arrays;

/**
 * The knots of all objects, grouped by the spacing that each needs, and the order in which the
 * sieve sees the objects: level by level, within a level by mean motion, so that neighbours in
 * memory are neighbours in orbit.
 */
public final class KnotSampler {

  private final TimeGrid grid;
  private final int[] order;
  private final int[] firstOfLevel = new int[InterpolationBound.LEVELS + 1];
  private final KnotTable[] tables = new KnotTable[InterpolationBound.LEVELS];

  /**
   * Groups the objects.
   *
   * @param grid steps of the screening period
   * @param rows rows to sample
   * @param level level of the knot spacing, per row
   * @param meanMotion per row [rad/s]; only orders the objects
   */
  public KnotSampler(TimeGrid grid, int[] rows, int[] level, double[] meanMotion) {
    this.grid = grid;
    this.order = ordered(rows, level, meanMotion);
    for (int row : order) {
      firstOfLevel[level[row] + 1]++;
    }
    for (int l = 0; l < tables.length; l++) {
      tables[l] = new KnotTable(grid, l, firstOfLevel[l + 1]);
      firstOfLevel[l + 1] += firstOfLevel[l];
    }
  }

  /** By level, then by mean motion to six figures, then by row: the digits of one number. */
  private static int[] ordered(int[] rows, int[] level, double[] meanMotion) {
    return Arrays.stream(rows)
        .mapToLong(
            row ->
                (long) level[row] << 61
                    | (long) (Float.floatToIntBits((float) meanMotion[row]) >>> 1) << 31
                    | row)
        .sorted()
        .mapToInt(key -> (int) (key & Integer.MAX_VALUE))
        .toArray();
  }

  /** Rows in the sieve's order. */
  public int[] order() {
    return order.clone();
  }

  /** Makes room for the steps {@code fromStep} (inclusive) to {@code toStep} (exclusive). */
  public void prepare(int fromStep, int toStep) {
    for (KnotTable table : tables) {
      table.prepare(fromStep, toStep);
    }
  }

  /**
   * The same for the steps that follow those before, of which all objects are sampled: knots that
   * both have are not sampled again. {@link #makeRoom} follows, once for each part.
   */
  public void follow(int fromStep, int toStep) {
    for (KnotTable table : tables) {
      table.follow(fromStep, toStep);
    }
  }

  /** Number of parts of the room for knots. */
  public int rooms() {
    return tables.length * KnotTable.COORDINATES;
  }

  /**
   * Makes a part of the room for the knots after {@link #follow}, on any thread: new memory is slow
   * to get, and this is most of what a run uses.
   */
  public void makeRoom(int part) {
    tables[part / KnotTable.COORDINATES].makeRoom(part % KnotTable.COORDINATES);
  }

  /** Samples the objects {@code from} (inclusive) to {@code to} (exclusive) of the order. */
  public void sample(int from, int to, Ephemeris ephemeris) {
    for (int level = 0; level < tables.length; level++) {
      int begin = Math.max(from, firstOfLevel[level]);
      int end = Math.min(to, firstOfLevel[level + 1]);
      if (begin < end) {
        tables[level].sample(begin - firstOfLevel[level], order, begin, end, ephemeris);
      }
    }
  }

  /**
   * Smallest distances from the Earth's centre of the objects {@code from} (inclusive) to {@code
   * to} (exclusive) among their knots of the prepared steps [m]; NaN where one is.
   */
  public void lowest(int from, int to, double[] out) {
    for (int level = 0; level < tables.length; level++) {
      int begin = Math.max(from, firstOfLevel[level]);
      int end = Math.min(to, firstOfLevel[level + 1]);
      if (begin < end) {
        tables[level].lowest(begin - firstOfLevel[level], end - begin, out, begin);
      }
    }
  }

  /** Level of the knot spacing of an object of the order. */
  public int level(int i) {
    int level = 0;
    while (i >= firstOfLevel[level + 1]) {
      level++;
    }
    return level;
  }

  /** Motion of all objects during a prepared step. */
  public void fit(int step, MotionFit fit, MotionTable out) {
    for (int level = 0; level < tables.length; level++) {
      fit.fit(tables[level], step, grid.half(), firstOfLevel[level], out);
    }
  }

  /** Knots that an object needs per step, on average. */
  public double knotsPerObjectAndStep() {
    return order.length == 0 ? 0 : (double) positionsPerStep() / order.length;
  }

  /** Bytes that the knots of one step need, about. */
  public long bytesPerStep() {
    return 3L * Double.BYTES * Math.max(1, positionsPerStep());
  }

  private long positionsPerStep() {
    long positions = 0;
    for (int level = 0; level < tables.length; level++) {
      positions += ((long) tables[level].objects()) << level;
    }
    return positions;
  }
}
