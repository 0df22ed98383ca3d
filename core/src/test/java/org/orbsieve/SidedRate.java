package org.orbsieve;

import java.util.TreeSet;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.TabulatedMotion;

/**
 * Derivatives of positions for oracles with ephemerides: of the parabola through three positions of
 * one piece, wherever in it the time is.
 */
final class SidedRate {

  private static final double REACH = 0.02;

  private final PositionRate theory;
  private final TabulatedMotion[] motions;
  private final TreeSet<Double>[] breaks;
  private final double[] values = new double[PositionRate.VALUES];
  private final double[][] at = new double[3][6];

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
    double h = Math.min(REACH, (to - from) / 4);
    double centre = Math.min(Math.max(t, from + h * 1.01), to - h * 1.01);
    for (int k = -1; k <= 1; k++) {
      motions[row].state(centre + k * h, at[k + 1]);
    }
    double s = (t - centre) / h;
    for (int axis = 0; axis < 3; axis++) {
      double slope = 0.5 * (at[2][axis] - at[0][axis]);
      double bend = at[2][axis] - 2 * at[1][axis] + at[0][axis];
      values[axis] = at[1][axis] + s * (slope + 0.5 * s * bend);
      values[3 + axis] = (slope + s * bend) / h;
    }
    return values;
  }
}
