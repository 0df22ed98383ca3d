package org.orbsieve.ephemeris.sgp4;

import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orbsieve.ephemeris.Stray;

/**
 * The ephemeris of a catalogue by the project's own kernels: Orekit's states at a multiple of its
 * speed. One object's states are scalar, the positions of many by the kernels that {@link
 * KnotKernels} chose. Forks share one table.
 */
public final class Sgp4Ephemeris implements Ephemeris {

  private final Sgp4Table table;
  private final KnotKernels kernels;
  private final KnotKernel kernel;
  private final StrayBound strays;
  private final double[] scratch = new double[Sgp4.POSITION];

  /**
   * Ephemeris of the rows of a table, by the scalar kernels.
   *
   * @param table constants of the objects
   */
  public Sgp4Ephemeris(Sgp4Table table) {
    this(table, KnotKernels.of(Kernel.SCALAR));
  }

  /**
   * Ephemeris of the rows of a table.
   *
   * @param table constants of the objects
   * @param kernels kernels for many positions
   */
  public Sgp4Ephemeris(Sgp4Table table, KnotKernels kernels) {
    this.table = table;
    this.kernels = kernels;
    this.kernel = kernels.create();
    this.strays = new StrayBound(table);
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public Ephemeris fork() {
    return new Sgp4Ephemeris(table, kernels);
  }

  @Override
  public Stray stray(int row, double from, double to) {
    return strays.of(row, from, to);
  }

  @Override
  public void state(int row, double t, double[] out) {
    Sgp4.state(table, row, t, out, 0);
  }

  @Override
  public void positions(int row, SampleTimes times, PositionBlock out) {
    Sgp4.positions(table, row, times, out, scratch);
  }

  @Override
  public void positions(int[] rows, int from, int to, SampleTimes times, PositionBlock out) {
    kernel.positions(table, rows, from, to, times, out);
  }

  @Override
  public double nextBreak(int row, double from, double to) {
    return FormulaChanges.next(table, row, from, to);
  }

  @Override
  public double rounding(int row, double t) {
    return PositionRounding.of(table, row, t);
  }
}
