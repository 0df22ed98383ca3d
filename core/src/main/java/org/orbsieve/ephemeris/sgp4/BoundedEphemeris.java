package org.orbsieve.ephemeris.sgp4;

import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orbsieve.ephemeris.Stray;

/**
 * The states of SGP4 by other code, with this project's bounds: whoever evaluates the theory, they
 * are bounds of the theory.
 */
public final class BoundedEphemeris implements Ephemeris {

  private final Ephemeris states;
  private final Sgp4Table table;
  private final StrayBound strays;

  /**
   * An ephemeris for one thread.
   *
   * @param states where the objects are
   * @param table the same objects, with time counted from the same instant
   */
  public BoundedEphemeris(Ephemeris states, Sgp4Table table) {
    if (states.size() != table.size()) {
      throw new IllegalArgumentException("an ephemeris and a table of different catalogues");
    }
    this.states = states;
    this.table = table;
    this.strays = new StrayBound(table);
  }

  @Override
  public int size() {
    return states.size();
  }

  @Override
  public Ephemeris fork() {
    return new BoundedEphemeris(states.fork(), table);
  }

  @Override
  public Stray stray(int row, double from, double to) {
    return strays.of(row, from, to);
  }

  @Override
  public void state(int row, double t, double[] out) {
    states.state(row, t, out);
  }

  @Override
  public void positions(int row, SampleTimes times, PositionBlock out) {
    states.positions(row, times, out);
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
