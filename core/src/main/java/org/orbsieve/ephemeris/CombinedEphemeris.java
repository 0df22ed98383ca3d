package org.orbsieve.ephemeris;

/**
 * The ephemeris of a catalogue some of whose objects are given by operators' ephemerides, the
 * others by a theory.
 */
public final class CombinedEphemeris implements Ephemeris {

  private final Ephemeris theory;
  private final TabulatedMotion[] tabulated;
  private final double[] scratch = new double[3];

  /**
   * An ephemeris for one thread.
   *
   * @param theory of all rows; not asked about those that are tabulated
   * @param tabulated per row, its motion; null for objects of the theory
   */
  public CombinedEphemeris(Ephemeris theory, TabulatedMotion[] tabulated) {
    if (theory.size() != tabulated.length) {
      throw new IllegalArgumentException("two ephemerides of different catalogues");
    }
    this.theory = theory;
    this.tabulated = forks(tabulated);
  }

  private static TabulatedMotion[] forks(TabulatedMotion[] motions) {
    TabulatedMotion[] forks = new TabulatedMotion[motions.length];
    for (int row = 0; row < forks.length; row++) {
      forks[row] = motions[row] == null ? null : motions[row].fork();
    }
    return forks;
  }

  @Override
  public int size() {
    return tabulated.length;
  }

  @Override
  public Ephemeris fork() {
    return new CombinedEphemeris(theory.fork(), tabulated);
  }

  @Override
  public TabulatedMotion tabulated(int row) {
    return tabulated[row];
  }

  @Override
  public Stray stray(int row, double from, double to) {
    return theory.stray(row, from, to);
  }

  @Override
  public void state(int row, double t, double[] out) {
    if (tabulated[row] == null) {
      theory.state(row, t, out);
    } else {
      tabulated[row].state(t, out);
    }
  }

  @Override
  public void stateBefore(int row, double t, double[] out) {
    if (tabulated[row] == null) {
      theory.stateBefore(row, t, out);
    } else {
      tabulated[row].stateBefore(t, out);
    }
  }

  @Override
  public void positions(int row, SampleTimes times, PositionBlock out) {
    if (tabulated[row] == null) {
      theory.positions(row, times, out);
      return;
    }
    for (int l = 0, at = out.offset(); l < times.count(); l++, at += out.stride()) {
      tabulated[row].knot(times.at(l), scratch);
      out.x()[at] = scratch[0];
      out.y()[at] = scratch[1];
      out.z()[at] = scratch[2];
    }
  }

  @Override
  public void positions(int[] rows, int from, int to, SampleTimes times, PositionBlock out) {
    for (int i = from; i < to; ) {
      int end = i;
      while (end < to && tabulated[rows[end]] == null) {
        end++;
      }
      if (end > i) {
        theory.positions(rows, i, end, times, out.from(i - from));
      } else {
        positions(rows[i], times, out.from(i - from));
        end++;
      }
      i = end;
    }
  }

  @Override
  public double nextBreak(int row, double from, double to) {
    return tabulated[row] == null ? theory.nextBreak(row, from, to) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double rounding(int row, double t) {
    return tabulated[row] == null ? theory.rounding(row, t) : tabulated[row].rounding(t);
  }
}
