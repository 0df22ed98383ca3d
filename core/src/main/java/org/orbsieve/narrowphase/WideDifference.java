package org.orbsieve.narrowphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.PositionBlock;
import org.orbsieve.ephemeris.SampleTimes;

/**
 * The derivatives of a theory's position where a short difference shows little but rounding: that
 * of the polynomial through {@value #POINTS} positions in a window of up to {@value #WIDTH} s in
 * which the theory keeps its formula. In a low orbit the polynomial misses less than a nanometre
 * per second in the middle of the window and less than a hundred at its ends. Scratch of one
 * thread.
 */
final class WideDifference {

  private static final int POINTS = 7;

  /** Width of the window [s]. */
  private static final double WIDTH = 72;

  /** Keeps the last position of a window inside it, whatever the rounding of its time. */
  private static final double INSIDE = 1 - 0x1p-30;

  private final Ephemeris ephemeris;
  private final double[] px = new double[POINTS];
  private final double[] py = new double[POINTS];
  private final double[] pz = new double[POINTS];
  private final PositionBlock block = new PositionBlock(px, py, pz, 0, 1);

  WideDifference(Ephemeris ephemeris) {
    this.ephemeris = ephemeris;
  }

  /**
   * The first two derivatives at a time.
   *
   * @param isBefore whether of the motion that ends there, if one does
   * @param out receives them at index 3 to 5 [m/s] and 6 to 8 [m/s^2]; NaN where the theory has no
   *     position
   */
  void at(int row, double t, boolean isBefore, double[] out) {
    double lo = lastChange(row, t, isBefore);
    double next = ephemeris.nextBreak(row, Math.nextDown(t), t + 0.5 * WIDTH);
    if (next == t && !isBefore) {
      next = ephemeris.nextBreak(row, t, t + 0.5 * WIDTH);
    }
    double hi = Math.min(Math.nextDown(next), t + 0.5 * WIDTH);
    differentiate(row, t, lo, hi, out);
    if (Double.isNaN(out[3])) {
      differentiate(row, t, lo, Math.min(t, hi), out);
    }
  }

  /** The last change of formula before a time, or the earliest begin of the window [s]. */
  private double lastChange(int row, double t, boolean isBefore) {
    double last = t - 0.5 * WIDTH;
    double to = isBefore ? Math.nextDown(t) : t;
    for (double change = ephemeris.nextBreak(row, last, to);
        change <= to;
        change = ephemeris.nextBreak(row, last, to)) {
      last = change;
    }
    return last;
  }

  private void differentiate(int row, double t, double lo, double hi, double[] out) {
    double step = INSIDE * (hi - lo) / (POINTS - 1);
    ephemeris.positions(row, new SampleTimes(lo, step, POINTS), block);
    double s = (t - lo) / step;
    Arrays.fill(out, 3, 9, 0);
    for (int k = 0; k < POINTS; k++) {
      double first = slope(k, s) / step;
      double second = bend(k, s) / (step * step);
      out[3] += first * px[k];
      out[4] += first * py[k];
      out[5] += first * pz[k];
      out[6] += second * px[k];
      out[7] += second * py[k];
      out[8] += second * pz[k];
    }
  }

  /** Derivative of the Lagrange polynomial of a point at a place, both in steps. */
  private static double slope(int point, double s) {
    double sum = 0;
    for (int left = 0; left < POINTS; left++) {
      if (left != point) {
        sum += product(point, left, left, s);
      }
    }
    return sum;
  }

  /** Its second derivative. */
  private static double bend(int point, double s) {
    double sum = 0;
    for (int one = 0; one < POINTS; one++) {
      for (int other = 0; other < POINTS; other++) {
        if (one != point && other != point && one != other) {
          sum += product(point, one, other, s);
        }
      }
    }
    return sum;
  }

  /** The Lagrange polynomial of a point without the factors of one or two others. */
  private static double product(int point, int one, int other, double s) {
    double product = 1;
    for (int k = 0; k < POINTS; k++) {
      if (k != point) {
        product *= (k == one || k == other ? 1 : s - k) / (point - k);
      }
    }
    return product;
  }
}
