package org.orbsieve.narrowphase;

import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;
import org.orbsieve.ephemeris.TabulatedMotion;

/**
 * Positions of an object and their derivatives. An ephemeris is a polynomial, whose derivative is
 * exact. Of a theory it is a difference of positions half a second to either side, less what the
 * third derivative of Kepler's motion adds to it; what is left is below a micrometre per second.
 * Beside a time at which the theory changes its formula all three positions are on the same side of
 * it. Scratch of one thread.
 */
final class PositionTrack {

  /** Time between two positions of a difference [s]. */
  static final double STEP = 0.5;

  private final Ephemeris ephemeris;
  private final WideDifference wide;
  private final double[] px = new double[3];
  private final double[] py = new double[3];
  private final double[] pz = new double[3];
  private final PositionBlock block = new PositionBlock(px, py, pz, 0, 1);

  PositionTrack(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
    this.wide = new WideDifference(ephemeris);
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
    TabulatedMotion tabulated = ephemeris.tabulated(row);
    if (tabulated != null) {
      tabulated.track(t, isBefore, out);
      return;
    }
    double change = ephemeris.nextBreak(row, t - STEP, t + STEP);
    if (change == Double.POSITIVE_INFINITY) {
      central(row, t, out);
      if (Double.isNaN(out[3])) {
        oneSided(row, t, -STEP, out);
      }
    } else if (change > t || (change == t && isBefore)) {
      oneSided(row, isBefore ? Math.min(t, Math.nextDown(change)) : t, -STEP, out);
    } else {
      oneSided(row, t, STEP, out);
    }
  }

  private void central(int row, double t, double[] out) {
    sample(row, t - STEP, STEP, 3);
    out[0] = px[1];
    out[1] = py[1];
    out[2] = pz[1];
    out[3] = (px[2] - px[0]) / (2 * STEP);
    out[4] = (py[2] - py[0]) / (2 * STEP);
    out[5] = (pz[2] - pz[0]) / (2 * STEP);
    correct(-STEP * STEP / 6, out);
    bend(out);
  }

  /**
   * The derivatives of the position at a time where those differences show little but rounding.
   *
   * @param isBefore whether of the motion that ends there, if one does
   * @param out what {@link #follow} gave, of which the derivatives are replaced
   */
  void refine(int row, double t, boolean isBefore, double[] out) {
    if (ephemeris.tabulated(row) == null) {
      wide.at(row, t, isBefore, out);
    }
  }

  private void oneSided(int row, double t, double step, double[] out) {
    sample(row, t, step, 3);
    out[0] = px[0];
    out[1] = py[0];
    out[2] = pz[0];
    out[3] = (4 * (px[1] - px[0]) - (px[2] - px[0])) / (2 * step);
    out[4] = (4 * (py[1] - py[0]) - (py[2] - py[0])) / (2 * step);
    out[5] = (4 * (pz[1] - pz[0]) - (pz[2] - pz[0])) / (2 * step);
    correct(step * step / 3, out);
    bend(out);
  }

  /** Adds a multiple of the third derivative, that of motion about the Earth's centre. */
  private static void correct(double factor, double[] out) {
    double rr = out[0] * out[0] + out[1] * out[1] + out[2] * out[2];
    double rv = out[0] * out[3] + out[1] * out[4] + out[2] * out[5];
    double k = factor * MotionKernel.MU / (rr * Math.sqrt(rr));
    double inward = 3 * k * rv / rr;
    out[3] += inward * out[0] - k * out[3];
    out[4] += inward * out[1] - k * out[4];
    out[5] += inward * out[2] - k * out[5];
  }

  private void bend(double[] out) {
    double per = 1 / (STEP * STEP);
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
