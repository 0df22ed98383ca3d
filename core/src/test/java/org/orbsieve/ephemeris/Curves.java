package org.orbsieve.ephemeris;

/**
 * An ephemeris of arbitrary curves, and their motion in one step, for tests of what is derived from
 * knots.
 */
public final class Curves implements Ephemeris {

  /** Position as a function of time. */
  @FunctionalInterface
  public interface Curve {

    /**
     * Position.
     *
     * @param t time [s]
     * @param out receives x, y, z [m]
     */
    void at(double t, double[] out);
  }

  private final Curve[] curves;

  /** The curves, row by row. */
  public Curves(Curve... curves) {
    this.curves = curves.clone();
  }

  /** Motion of all curves in the first step of a period, whose centre is at {@code tau}. */
  public static MotionTable motion(double tau, int level, Curve... curves) {
    TimeGrid grid = new TimeGrid(1, 2 * tau);
    KnotTable knots = new KnotTable(grid, level, curves.length);
    knots.prepare(0, 1);
    Curves ephemeris = new Curves(curves);
    for (int i = 0; i < curves.length; i++) {
      knots.sample(i, new int[] {i}, 0, 1, ephemeris);
    }
    MotionTable out = new MotionTable(curves.length);
    MotionKernel.fit(knots, 0, tau, 0, out);
    return out;
  }

  @Override
  public int size() {
    return curves.length;
  }

  @Override
  public void state(int row, double t, double[] out) {
    double[] after = new double[3];
    curves[row].at(t + 0.01, after);
    curves[row].at(t - 0.01, out);
    for (int axis = 0; axis < 3; axis++) {
      out[3 + axis] = (after[axis] - out[axis]) / 0.02;
    }
    curves[row].at(t, out);
  }

  @Override
  public void positions(int row, SampleTimes times, PositionBlock out) {
    double[] position = new double[3];
    for (int l = 0, at = out.offset(); l < times.count(); l++, at += out.stride()) {
      curves[row].at(times.at(l), position);
      out.x()[at] = position[0];
      out.y()[at] = position[1];
      out.z()[at] = position[2];
    }
  }

  @Override
  public Ephemeris fork() {
    return this;
  }
}
