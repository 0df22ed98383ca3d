package org.orbsieve.broadphase;

/**
 * Where the partners of a block of entries can be: how far up, and in which sectors of a slab.
 * Scratch of one thread.
 *
 * <p>Seen from the axis, a disc of radius {@code d} at distance {@code r > d} spans the half angle
 * {@code asin(d / r)}; the window is the block's own sectors, widened by that of the entry nearest
 * to the axis. A disc that covers the axis spans everything.
 */
final class BlockWindow {

  /** Distance at the step's centre within which partners can be [m]. */
  double reach;

  /** Relative speed that no pair with a partner exceeds [m/s]. */
  double fastest;

  /** Height of the highest and of the lowest entry [m]. */
  double highest;

  double lowest;

  /**
   * Sectors of the window, inclusive; the last before the first where the window passes longitude
   * zero.
   */
  int first;

  int last;

  private double nearness;
  private double sectorsPerRadian;

  /**
   * Looks at the entries {@code from} (inclusive) to {@code to} (exclusive) of a shell. Integers
   * are compared faster than floats: those that are not negative have the order of their bits.
   */
  void around(ShellGrid grid, int shell, int from, int to) {
    float[] values = grid.entries.values;
    int stretch = 0;
    int axialSquare = Integer.MAX_VALUE;
    int top = Integer.MIN_VALUE;
    int bottom = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      int at = i * GridEntries.STRIDE;
      float x = values[at + GridEntries.X];
      float y = values[at + GridEntries.Y];
      int z = (int) values[at + GridEntries.Z];
      axialSquare = Math.min(axialSquare, Float.floatToRawIntBits(x * x + y * y));
      top = Math.max(top, z);
      bottom = Math.min(bottom, z);
      stretch = Math.max(stretch, Float.floatToRawIntBits(values[at + GridEntries.STRETCH]));
    }
    // the conversion cut off less than a metre, or all beyond its range, where no slab begins
    highest = top + 1.0;
    lowest = bottom - 1.0;
    reach = grid.list.reach(shell, Float.intBitsToFloat(stretch));
    // the stretch is more than what the speed alone covers
    fastest = reach / grid.list.reachTime[shell];
    nearness = (1 + 1e-6) / Math.sqrt(Float.intBitsToFloat(axialSquare));
    sectorsPerRadian = grid.sectors[shell] / Longitude.TURN;
  }

  /**
   * Finds the window in a slab that begins {@code up} metres above the highest entry, or as much
   * below the lowest one.
   *
   * @param sectors sectors of the slab
   * @param west first sector of the block
   * @param east last sector of the block
   */
  void open(int sectors, int west, int east, double up) {
    double sine = Math.sqrt(reach * reach - up * up) * nearness;
    double wide = (arcsine(sine) + 4 * Longitude.ERROR) * sectorsPerRadian;
    if (!(sine < 1) || 2 * wide + (east - west) + 2 >= sectors) {
      first = 0;
      last = sectors - 1;
      return;
    }
    first = (int) (west - wide + sectors) - sectors;
    last = (int) (east + 1 + wide);
    if (first < 0) {
      first += sectors;
    }
    if (last >= sectors) {
      last -= sectors;
    }
  }

  /**
   * An upper bound of the arc sine, equal to it at 0 and 1: the coefficients of its series are
   * positive and sum to pi/2, so that all terms from the fifth power on are at most what they sum
   * to at 1, times the fifth power.
   */
  static double arcsine(double s) {
    double s2 = s * s;
    return s + s * s2 * (1.0 / 6 + s2 * (0.5 * Math.PI - 1 - 1.0 / 6));
  }
}
