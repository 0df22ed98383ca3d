package org.orbsieve.ephemeris.sgp4;

import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;

/**
 * Positions of many objects at many times, the bulk of a screening. An implementation may keep
 * scratch and belongs to one thread; {@link KnotKernels} makes one.
 */
interface KnotKernel {

  /** One object after the other: the specification. */
  static KnotKernel scalar() {
    double[] scratch = new double[Sgp4.POSITION];
    return (table, rows, from, to, times, out) -> {
      for (int i = from; i < to; i++) {
        Sgp4.positions(table, rows[i], times, out.from(i - from), scratch);
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
   * @param times the times [s since the table's reference]
   * @param out receives the positions of {@code rows[i]} as of object {@code i - from} [m]
   */
  void positions(
      Sgp4Table table, int[] rows, int from, int to, SampleTimes times, PositionBlock out);
}
