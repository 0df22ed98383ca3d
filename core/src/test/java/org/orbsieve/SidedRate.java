package org.orbsieve;

import java.util.TreeSet;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.TabulatedMotion;

/**
 * Derivatives of positions for oracles with ephemerides: of the polynomial through five positions
 * of one piece, wherever in it the time is.
 */
final class SidedRate {

  private static final double REACH = 0.02;

  private final PositionRate theory;
  private final TabulatedMotion[] motions;
  private final TreeSet<Double>[] breaks;
  private final double[] values = new double[PositionRate.VALUES];
  private final double[][] at = new double[5][6];

  @SuppressWarnings("unchecked")
  SidedRate(Ephemeris theory, TabulatedMotion[] motions) {
    this.theory = new PositionRate(theory);
    this.motions = motions;
    this.breaks = (TreeSet<Double>[]) new TreeSet<?>[motions.length];
  }

  /** Takes note of where the pieces of an ephemeris end. */
  void breaks(int row, TabulatedOrbit orbit, double offset) {
    breaks[row] = new TreeSet<>();
    for (TabulatedSegment segment : orbit.segments()) {
      breaks[row].add(segment.usableFrom() + offset);
      breaks[row].add(segment.usableTo() + offset);
      for (int node = 0; node < segment.size(); node++) {
        breaks[row].add(segment.time(node) + offset);
      }
    }
  }

  /** {@code x . x'} of two rows. */
  double closing(int i, int j, double t) {
    double[] first = at(i, t).clone();
    double[] second = at(j, t);
    double closing = 0;
    for (int axis = 0; axis < 3; axis++) {
      closing += (second[axis] - first[axis]) * (second[3 + axis] - first[3 + axis]);
    }
    return closing;
  }

  private double[] at(int row, double t) {
    if (motions[row] == null) {
      theory.at(row, t, values, 0);
      return values;
    }
    Double lo = breaks[row].floor(t);
    Double hi = breaks[row].higher(t);
    double from = lo == null ? t - REACH : lo;
    double to = hi == null ? t + REACH : hi;
    double h = Math.min(REACH, (to - from) / 5);
    double centre = Math.min(Math.max(t, from + h * 2.01), to - h * 2.01);
    for (int k = -2; k <= 2; k++) {
      motions[row].state(centre + k * h, at[k + 2]);
    }
    double s = (t - centre) / h;
    for (int axis = 0; axis < 3; axis++) {
      double c0 = at[2][axis];
      double odd1 = 0.5 * (at[3][axis] - at[1][axis]);
      double odd2 = 0.25 * (at[4][axis] - at[0][axis]);
      double even1 = 0.5 * (at[3][axis] + at[1][axis]) - c0;
      double even2 = (0.5 * (at[4][axis] + at[0][axis]) - c0) / 4;
      double c3 = (odd2 - odd1) / 3;
      double c1 = odd1 - c3;
      double c4 = (even2 - even1) / 3;
      double c2 = even1 - c4;
      values[axis] = c0 + s * (c1 + s * (c2 + s * (c3 + s * c4)));
      values[3 + axis] = (c1 + s * (2 * c2 + s * (3 * c3 + s * 4 * c4))) / h;
    }
    return values;
  }
}
