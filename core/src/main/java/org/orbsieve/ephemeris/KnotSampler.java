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

  /**
   * Rows in the sieve's order.
   *
   * @return rows, level by level
   */
  public int[] order() {
    return order.clone();
  }

  /**
   * Allocates the knots of several steps.
   *
   * @param fromStep first step
   * @param toStep end of the steps, exclusive
   */
  public void prepare(int fromStep, int toStep) {
    for (KnotTable table : tables) {
      table.prepare(fromStep, toStep);
    }
  }

  /**
   * Prepares the steps that follow the previous ones, all of whose objects are sampled. Knots that
   * both have are not sampled again. {@link #makeRoom} must follow, once for each part.
   *
   * @param fromStep first step
   * @param toStep end of the steps, exclusive
   */
  public void follow(int fromStep, int toStep) {
    for (KnotTable table : tables) {
      table.follow(fromStep, toStep);
    }
  }

  /**
   * Number of parts in which the knots are allocated.
   *
   * @return the number
   */
  public int rooms() {
    return tables.length * KnotTable.COORDINATES;
  }

  /**
   * Allocates a part of the knots after {@link #follow}, on any thread: new memory is slow to
   * obtain, and this is most of what a run uses.
   *
   * @param part the part, from 0
   */
  public void makeRoom(int part) {
    tables[part / KnotTable.COORDINATES].makeRoom(part % KnotTable.COORDINATES);
  }

  /**
   * Samples a range of objects.
   *
   * @param from first object of the order
   * @param to end of the objects, exclusive
   * @param ephemeris states of the objects
   */
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
   * Smallest distances from the Earth's centre of a range of objects, among their knots of the
   * prepared steps.
   *
   * @param from first object of the order
   * @param to end of the objects, exclusive
   * @param out receives a distance per object [m]; NaN if a knot is NaN
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

  /**
   * Level of the knot spacing of an object of the order.
   *
   * @param i object of the order
   * @return the level
   */
  public int level(int i) {
    int level = 0;
    while (i >= firstOfLevel[level + 1]) {
      level++;
    }
    return level;
  }

  /**
   * Fits the motion of all objects during a prepared step.
   *
   * @param step the step
   * @param fit the kernel
   * @param out receives the motion
   */
  public void fit(int step, MotionFit fit, MotionTable out) {
    for (int level = 0; level < tables.length; level++) {
      fit.fit(tables[level], step, grid.half(), firstOfLevel[level], out);
    }
  }

  /**
   * Knots that an object needs per step, on average.
   *
   * @return the average number
   */
  public double knotsPerObjectAndStep() {
    return order.length == 0 ? 0 : (double) positionsPerStep() / order.length;
  }

  /**
   * Approximate memory for the knots of one step.
   *
   * @return bytes
   */
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
