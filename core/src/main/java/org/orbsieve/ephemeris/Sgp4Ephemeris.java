package org.orbsieve.ephemeris;

/** The ephemeris of an {@link Sgp4Table}: the project's own kernels, equal to Orekit's propagator to far below 1 mm. */
public final class Sgp4Ephemeris implements Ephemeris {

  private final Sgp4Table table;
  private final double[] scratch = new double[Sgp4.STATE];

  /** The ephemeris of a table whose reference is the start of the screening period. */
  public Sgp4Ephemeris(Sgp4Table table) {
    this.table = table;
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public Ephemeris fork() {
    return new Sgp4Ephemeris(table);
  }

  @Override
  public void state(int row, double t, double[] out) {
    Sgp4.state(table, row, t, out, 0);
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
    Sgp4.positions(table, row, t0, dt, count, x, y, z, offset, stride, scratch);
  }
}
