package org.orbsieve.narrowphase;

import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.Stray;

/**
 * How far one object strays, remembered for the interval last asked about: the bound holds for its
 * parts, a refinement halves the interval many times, and one bound costs as much as ten states.
 */
final class StrayMemo {

  private final Ephemeris ephemeris;
  private int row = -1;
  private double from;
  private double to = Double.NEGATIVE_INFINITY;
  private Stray stray = Stray.UNBOUNDED;

  StrayMemo(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
  }

  /** Chooses the object. */
  void choose(int newRow) {
    if (newRow != row) {
      row = newRow;
      to = Double.NEGATIVE_INFINITY;
    }
  }

  /**
   * Bound of the distance between positions of the object in an interval [m]; infinite when there
   * is none; 0 for an object with an operator's ephemeris, whose polynomials bound it.
   */
  double within(double begin, double end) {
    if (ephemeris.tabulated(row) != null) {
      return 0;
    }
    // the whole may have no bound where a part has one
    if (!(begin >= from && end <= to && stray.isBounded())) {
      stray = ephemeris.stray(row, begin, end);
      from = begin;
      to = end;
    }
    return stray.within(end - begin);
  }
}
