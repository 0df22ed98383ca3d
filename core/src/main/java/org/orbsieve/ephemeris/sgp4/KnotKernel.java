package org.orbsieve.ephemeris.sgp4;

/**
 * Positions of many objects at many times, the bulk of a screening. An implementation may keep
 * scratch and belongs to one thread; {@link KnotKernels} makes one.
 */
interface KnotKernel {

  /** One object after the other: the specification. */
  static KnotKernel scalar() {
    double[] scratch = new double[Sgp4.POSITION];
    return (table, rows, from, to, t0, dt, times, x, y, z, offset, stride) -> {
      for (int i = from; i < to; i++) {
        Sgp4.positions(table, rows[i], t0, dt, times, x, y, z, offset + i - from, stride, scratch);
      }
    };
  }

  /**
   * Positions at equidistant times.
   *
   * @param table the objects
   * @param rows rows of the table
   * @param from first index into {@code rows}
   * @param to index after the last
   * @param t0 first time [s since the table's reference]
   * @param dt spacing [s]
   * @param times number of times
   * @param x receives the first coordinate of {@code rows[i]} at time {@code l} at {@code offset +
   *     (i - from) + l * stride} [m]
   * @param y likewise the second coordinate [m]
   * @param z likewise the third coordinate [m]
   * @param offset place of the first value
   * @param stride distance from one time to the next
   */
  void positions(
      Sgp4Table table,
      int[] rows,
      int from,
      int to,
      double t0,
      double dt,
      int times,
      double[] x,
      double[] y,
      double[] z,
      int offset,
      int stride);
}
