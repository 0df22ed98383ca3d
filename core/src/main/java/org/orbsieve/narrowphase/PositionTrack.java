package org.orbsieve.narrowphase;

import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orbsieve.ephemeris.TabulatedMotion;

/**
 * Positions of an object and their derivatives. An ephemeris is a polynomial, whose derivative is
 * exact. Of a theory it is a difference of positions half a second to either side: it leaves out
 * {@code h^2/6} of the third derivative, for two objects that meet a 25 millionth of their relative
 * orbital motion. Beside a time at which the theory changes its formula all three positions are on
 * the same side of it. Scratch of one thread.
 */
final class PositionTrack {

  /** Time between two positions of a difference [s]. */
  static final double STEP = 0.5;

  /**
   * The same where the difference is nothing but rounding [s]; two objects that slow part by a
   * thousandth of their relative motion in it.
   */
  static final double LONG_STEP = 32;

  private final Ephemeris ephemeris;
  private final double[] px = new double[3];
  private final double[] py = new double[3];
  private final double[] pz = new double[3];
  private final PositionBlock block = new PositionBlock(px, py, pz, 0, 1);

  PositionTrack(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
  }

  /**
   * Position at a time.
   *
   * @param isBefore whether by the motion that ends there, if one does
   * @param out receives x, y, z [m]
   */
  void position(int row, double t, boolean isBefore, double[] out) {
    TabulatedMotion tabulated = ephemeris.tabulated(row);
    if (tabulated != null) {
      tabulated.track(t, isBefore, out);
      return;
    }
    sample(row, isBefore ? lastBefore(row, t) : t, 0, 1);
    out[0] = px[0];
    out[1] = py[0];
    out[2] = pz[0];
  }

  /**
   * Position at a time and its derivative.
   *
   * @param isBefore whether by the motion that ends there, if one does
   * @param out receives x, y, z [m], their derivatives [m/s] and the second ones [m/s^2]
   */
  void follow(int row, double t, boolean isBefore, double[] out) {
    follow(row, t, isBefore, STEP, out);
  }

  /**
   * Position at a time and its derivative.
   *
   * @param isBefore whether by the motion that ends there, if one does
   * @param step time between two positions of a difference [s]
   * @param out receives x, y, z [m], their derivatives [m/s] and the second ones [m/s^2]
   */
  void follow(int row, double t, boolean isBefore, double step, double[] out) {
    TabulatedMotion tabulated = ephemeris.tabulated(row);
    if (tabulated != null) {
      tabulated.track(t, isBefore, out);
      return;
    }
    double change = ephemeris.nextBreak(row, t - step, t + step);
    if (change == Double.POSITIVE_INFINITY) {
      central(row, t, step, out);
      if (Double.isNaN(out[3])) {
        oneSided(row, t, -step, out);
      }
    } else if (change > t || (change == t && isBefore)) {
      oneSided(row, isBefore ? Math.min(t, Math.nextDown(change)) : t, -step, out);
    } else {
      oneSided(row, t, step, out);
    }
  }

  private void central(int row, double t, double step, double[] out) {
    sample(row, t - step, step, 3);
    out[0] = px[1];
    out[1] = py[1];
    out[2] = pz[1];
    out[3] = (px[2] - px[0]) / (2 * step);
    out[4] = (py[2] - py[0]) / (2 * step);
    out[5] = (pz[2] - pz[0]) / (2 * step);
    bend(step, out);
  }

  private void oneSided(int row, double t, double step, double[] out) {
    sample(row, t, step, 3);
    out[0] = px[0];
    out[1] = py[0];
    out[2] = pz[0];
    out[3] = (4 * (px[1] - px[0]) - (px[2] - px[0])) / (2 * step);
    out[4] = (4 * (py[1] - py[0]) - (py[2] - py[0])) / (2 * step);
    out[5] = (4 * (pz[1] - pz[0]) - (pz[2] - pz[0])) / (2 * step);
    bend(step, out);
  }

  private void bend(double step, double[] out) {
    double per = 1 / (step * step);
    out[6] = per * (px[2] - 2 * px[1] + px[0]);
    out[7] = per * (py[2] - 2 * py[1] + py[0]);
    out[8] = per * (pz[2] - 2 * pz[1] + pz[0]);
  }

  private void sample(int row, double t, double step, int count) {
    ephemeris.positions(row, new SampleTimes(t, step, count), block);
  }

  /** The last time at which the formula holds that ends at a time; that time, if none does. */
  double lastBefore(int row, double t) {
    double down = Math.nextDown(t);
    return ephemeris.nextBreak(row, down, t) == t ? down : t;
  }
}
