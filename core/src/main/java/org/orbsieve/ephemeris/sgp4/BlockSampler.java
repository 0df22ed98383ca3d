package org.orbsieve.ephemeris.sgp4;

import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;

/**
 * Feeds a {@link BlockKernel}: gathers the constants of a block of objects once, and then runs
 * through the times. Near-earth and deep-space objects go into blocks of their own, whatever their
 * order.
 */
final class BlockSampler implements KnotKernel {

  private static final int SIZE = BlockKernel.SIZE;

  private final BlockKernel kernel;
  private final Block near = new Block();
  private final Block deep = new Block();
  private final NearEarthTable nearConstants = new NearEarthTable(SIZE);
  private final DeepSpaceTable deepConstants = new DeepSpaceTable(SIZE);
  private final BlockPositions out = new BlockPositions();
  private final double[] anomaly = new double[SIZE];
  private final double[] axis = new double[SIZE];
  private final double[] state = new double[Sgp4.POSITION];

  /**
   * The objects of a block: their rows, and where their positions go. The first blocks are small:
   * until a kernel is compiled its vectors are objects, and a thousand times slower, and how soon
   * that is depends on the number of calls.
   */
  private static final class Block {
    final int[] row = new int[SIZE];
    final int[] place = new int[SIZE];
    int count;
    private int limit = 2 * BlockKernel.GRANULE;

    void add(int r, int p) {
      row[count] = r;
      place[count++] = p;
    }

    boolean isFull() {
      return count == limit;
    }

    void clear() {
      count = 0;
      limit = Math.min(SIZE, 2 * limit);
    }

    /** Whether positions go to consecutive places. */
    boolean isContiguous() {
      return place[count - 1] - place[0] == count - 1;
    }

    int rounded() {
      return (count + BlockKernel.GRANULE - 1) / BlockKernel.GRANULE * BlockKernel.GRANULE;
    }
  }

  BlockSampler(BlockKernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public void positions(
      Sgp4Table table, int[] rows, int from, int to, SampleTimes times, PositionBlock into) {
    for (int i = from; i < to; i++) {
      boolean isDeep = table.isDeepSpace(rows[i]);
      Block block = isDeep ? deep : near;
      block.add(rows[i], into.offset() + i - from);
      if (block.isFull()) {
        flush(table, block, isDeep, times, into);
      }
    }
    flush(table, near, false, times, into);
    flush(table, deep, true, times, into);
  }

  private void flush(
      Sgp4Table table, Block block, boolean isDeep, SampleTimes times, PositionBlock into) {
    if (block.count == 0) {
      return;
    }
    gather(table, block, isDeep);
    boolean contiguous = block.isContiguous();
    for (int l = 0; l < times.count(); l++) {
      double t = times.at(l);
      if (isDeep) {
        meanMotion(table, t);
        kernel.deepSpace(deepConstants, anomaly, axis, block.rounded(), t, out);
      } else {
        kernel.nearEarth(nearConstants, block.rounded(), t, out);
      }
      redoLargeAngles(table, block, t);
      int shift = l * into.stride();
      put(out.x, block, contiguous, into.x(), shift);
      put(out.y, block, contiguous, into.y(), shift);
      put(out.z, block, contiguous, into.z(), shift);
    }
    block.clear();
  }

  /** Slots beyond the last object repeat it: a number of a healthy orbit, or as ill as it. */
  private void gather(Sgp4Table table, Block block, boolean isDeep) {
    for (int lane = 0; lane < block.rounded(); lane++) {
      int slot = table.slot(block.row[Math.min(lane, block.count - 1)]);
      if (isDeep) {
        deepConstants.copy(lane, table.deepSpace(), slot);
      } else {
        nearConstants.copy(lane, table.nearEarth(), slot);
      }
    }
  }

  private void meanMotion(Sgp4Table table, double time) {
    DeepSpaceTable all = table.deepSpace();
    for (int lane = 0; lane < deep.rounded(); lane++) {
      int slot = table.slot(deep.row[Math.min(lane, deep.count - 1)]);
      double t = all.minutesSinceEpoch(slot, time);
      double argp = DeepSpaceKernel.argp(all, slot, t);
      double node = DeepSpaceKernel.node(all, slot, t);
      DeepSpaceKernel.meanMotion(all, slot, t, argp, node, state, 0);
      anomaly[lane] = state[0];
      axis[lane] = state[1];
    }
  }

  private void redoLargeAngles(Sgp4Table table, Block block, double t) {
    for (int lane = 0; lane < block.count; lane++) {
      if (out.excess[lane] > TrigKernel.SMALL_ANGLE) {
        Sgp4.position(table, block.row[lane], t, state, 0);
        out.x[lane] = state[0];
        out.y[lane] = state[1];
        out.z[lane] = state[2];
      }
    }
  }

  private static void put(double[] from, Block block, boolean contiguous, double[] to, int shift) {
    if (contiguous) {
      System.arraycopy(from, 0, to, block.place[0] + shift, block.count);
    } else {
      for (int lane = 0; lane < block.count; lane++) {
        to[block.place[lane] + shift] = from[lane];
      }
    }
  }
}
