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
   * @param tabulated per row, its motion; null where the theory counts
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
  public void state(int row, double t, double[] out) {
    if (tabulated[row] == null) {
      theory.state(row, t, out);
    } else {
      tabulated[row].state(t, out);
    }
  }

  @Override
  public void positions(
      int row,
      double t0,
      double dt,
      int count,
      double[] x,
      double[] y,
      double[] z,
      int offset,
      int stride) {
    if (tabulated[row] == null) {
      theory.positions(row, t0, dt, count, x, y, z, offset, stride);
      return;
    }
    for (int l = 0, at = offset; l < count; l++, at += stride) {
      tabulated[row].knot(t0 + l * dt, scratch);
      x[at] = scratch[0];
      y[at] = scratch[1];
      z[at] = scratch[2];
    }
  }

  @Override
  public void positions(
      int[] rows,
      int from,
      int to,
      double t0,
      double dt,
      int count,
      double[] x,
      double[] y,
      double[] z,
      int offset,
      int stride) {
    for (int i = from; i < to; ) {
      int end = i;
      while (end < to && tabulated[rows[end]] == null) {
        end++;
      }
      if (end > i) {
        theory.positions(rows, i, end, t0, dt, count, x, y, z, offset + i - from, stride);
      } else {
        positions(rows[i], t0, dt, count, x, y, z, offset + i - from, stride);
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
