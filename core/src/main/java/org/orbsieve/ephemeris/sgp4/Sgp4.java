package org.orbsieve.ephemeris.sgp4;

import java.util.Objects;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;

/**
 * Positions and velocities of the objects of a {@link Sgp4Table} in TEME [m, m/s], by the scalar
 * kernels. They equal Orekit's TLEPropagator; what the theory does not define is NaN, see {@link
 * OsculatingKernel}. Nothing is allocated and nothing is remembered: the same row and time give the
 * same bits in any order of calls and on any thread.
 */
public final class Sgp4 {

  /** Values of a state: x, y, z, vx, vy, vz. */
  public static final int STATE = 6;

  /** Values of a position: x, y, z. */
  public static final int POSITION = 3;

  private Sgp4() {}

  /**
   * Position of a row.
   *
   * @param table the objects
   * @param row row of the table
   * @param t seconds since the table's reference
   * @param out receives x, y, z [m]
   * @param offset where in {@code out}
   */
  public static void position(Sgp4Table table, int row, double t, double[] out, int offset) {
    Objects.checkFromIndexSize(offset, POSITION, out.length);
    evaluate(table, row, t, false, out, offset);
  }

  /**
   * Position and velocity of a row.
   *
   * @param table the objects
   * @param row row of the table
   * @param t seconds since the table's reference
   * @param out receives x, y, z [m], vx, vy, vz [m/s]
   * @param offset where in {@code out}
   */
  public static void state(Sgp4Table table, int row, double t, double[] out, int offset) {
    Objects.checkFromIndexSize(offset, STATE, out.length);
    evaluate(table, row, t, true, out, offset);
  }

  /**
   * Positions of a row at equidistant times.
   *
   * @param table the objects
   * @param row row of the table
   * @param times the times [s since the table's reference]
   * @param out receives the positions, as of object 0 [m]
   * @param scratch at least {@link #POSITION} values that are overwritten
   */
  public static void positions(
      Sgp4Table table, int row, SampleTimes times, PositionBlock out, double[] scratch) {
    for (int k = 0, at = out.offset(); k < times.count(); k++, at += out.stride()) {
      evaluate(table, row, times.at(k), false, scratch, 0);
      out.x()[at] = scratch[0];
      out.y()[at] = scratch[1];
      out.z()[at] = scratch[2];
    }
  }

  private static void evaluate(
      Sgp4Table table, int row, double t, boolean velocity, double[] out, int offset) {
    if (table.isDeepSpace(row)) {
      DeepSpaceKernel.evaluate(table.deepSpace(), table.slot(row), t, velocity, out, offset);
    } else {
      NearEarthKernel.evaluate(table.nearEarth(), table.slot(row), t, velocity, out, offset);
    }
  }
}
