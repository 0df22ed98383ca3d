package org.orbsieve.ephemeris;

/**
 * The ephemeris of objects some of which have several element sets, each of which counts in its
 * time. Rows are objects; those of the underlying ephemeris are element sets.
 */
public final class SuccessiveEphemeris implements Ephemeris {

  private final Ephemeris sets;
  private final ElementSetRows rows;
  private final double[] scratch = new double[6];

  /**
   * An ephemeris for one thread.
   *
   * @param sets the ephemeris of the element sets; used by this instance alone
   * @param rows which of them counts when
   */
  public SuccessiveEphemeris(Ephemeris sets, ElementSetRows rows) {
    if (sets.size() != rows.size()) {
      throw new IllegalArgumentException("an ephemeris of other element sets");
    }
    this.sets = sets;
    this.rows = rows;
  }

  @Override
  public int size() {
    return rows.objects();
  }

  @Override
  public Ephemeris fork() {
    return new SuccessiveEphemeris(sets.fork(), rows);
  }

  @Override
  public TabulatedMotion tabulated(int row) {
    return sets.tabulated(row);
  }

  @Override
  public ElementSetSeams seams(int row) {
    return rows.seams(row);
  }

  @Override
  public void state(int row, double t, double[] out) {
    sets.state(rowAt(row, t, false), t, out);
  }

  @Override
  public void stateBefore(int row, double t, double[] out) {
    sets.stateBefore(rowAt(row, t, true), t, out);
  }

  private int rowAt(int row, double t, boolean isBefore) {
    ElementSetSeams seams = rows.seams(row);
    return seams == null ? row : seams.row(seams.at(t, isBefore));
  }

  @Override
  public void positions(int row, SampleTimes times, PositionBlock out) {
    if (rows.seams(row) == null) {
      sets.positions(row, times, out);
      return;
    }
    for (int l = 0, at = out.offset(); l < times.count(); l++, at += out.stride()) {
      double t = times.at(l);
      state(row, t, scratch);
      out.x()[at] = scratch[0];
      out.y()[at] = scratch[1];
      out.z()[at] = scratch[2];
    }
  }

  @Override
  public double nextBreak(int row, double from, double to) {
    ElementSetSeams seams = rows.seams(row);
    if (seams == null) {
      return sets.nextBreak(row, from, to);
    }
    double seam = seams.next(from);
    double own = sets.nextBreak(rowAt(row, from, false), from, Math.min(seam, to));
    return own <= to ? own : seam <= to ? seam : Double.POSITIVE_INFINITY;
  }

  /** Of the parts between seams, and of the jumps at them. */
  @Override
  public Stray stray(int row, double from, double to) {
    ElementSetSeams seams = rows.seams(row);
    if (seams == null) {
      return sets.stray(row, from, to);
    }
    Stray total = new Stray(0, 0);
    double begin = from;
    for (double seam = seams.next(from); seam < to; seam = seams.next(seam)) {
      total = total.and(sets.stray(rowAt(row, begin, false), begin, seam));
      total = total.and(new Stray(0, jump(row, seam)));
      begin = seam;
    }
    return total.and(sets.stray(rowAt(row, begin, false), begin, to));
  }

  private double jump(int row, double seam) {
    double[] before = new double[6];
    stateBefore(row, seam, before);
    state(row, seam, scratch);
    return Math.hypot(
        Math.hypot(scratch[0] - before[0], scratch[1] - before[1]), scratch[2] - before[2]);
  }

  @Override
  public double rounding(int row, double t) {
    return sets.rounding(rowAt(row, t, false), t);
  }
}
