package org.orbsieve;

import java.util.TreeSet;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.TabulatedMotion;

/**
 * Derivatives of positions for oracles with ephemerides and successive element sets: of the
 * polynomial through positions of one piece, wherever in it the time is, and of the theory of one
 * element set.
 */
final class SidedRate {

  /** Rounding of the value of a piece, in units in the last place of its size. */
  private static final double ULPS = 16;

  private final PositionRate theory;
  private final TabulatedMotion[] motions;
  private final NearestEpoch[] successive;
  private final Piece[] pieces;
  private final double[] first = new double[PositionRate.VALUES];
  private final double[] second = new double[PositionRate.VALUES];

  /**
   * For the rows of a catalogue.
   *
   * @param motions by row, null for what is no ephemeris
   * @param successive by row, null for what has one element set
   */
  SidedRate(Ephemeris theory, TabulatedMotion[] motions, NearestEpoch[] successive) {
    this.theory = new PositionRate(theory);
    this.motions = motions;
    this.successive = successive;
    this.pieces = new Piece[motions.length];
  }

  /** Takes note of where the pieces of an ephemeris end. */
  void breaks(int row, TabulatedOrbit orbit, double offset) {
    TreeSet<Double> breaks = new TreeSet<>();
    for (TabulatedSegment segment : orbit.segments()) {
      breaks.add(segment.usableFrom() + offset);
      breaks.add(segment.usableTo() + offset);
      for (int node = 0; node < segment.size(); node++) {
        breaks.add(segment.time(node) + offset);
      }
    }
    pieces[row] = new Piece(motions[row], breaks, offset);
  }

  /** {@code x . x'} of two rows. */
  double closing(int i, int j, double t) {
    at(i, t, first);
    at(j, t, second);
    double closing = 0;
    for (int axis = 0; axis < 3; axis++) {
      closing += (second[axis] - first[axis]) * (second[3 + axis] - first[3 + axis]);
    }
    return closing;
  }

  /** How far the relative velocity of {@link #closing} may be off [m/s]. */
  double doubt() {
    return first[6] + second[6];
  }

  private void at(int row, double t, double[] out) {
    if (successive[row] != null) {
      successive[row].rate(t, out);
    } else if (motions[row] == null) {
      theory.at(row, t, out, 0);
    } else {
      pieces[row].at(t, out);
    }
  }

  /** The polynomial of one piece after the other, in Chebyshev's form. */
  private static final class Piece {

    /** No piece of an ephemeris has a higher degree than one less. */
    private static final int NODES = 12;

    private final TabulatedMotion motion;
    private final TreeSet<Double> breaks;
    private final double offset;
    private final double[][] coefficients = new double[3][NODES];
    private final double[][] states = new double[NODES][6];
    private double from = Double.NaN;
    private double to;
    private double noise;

    Piece(TabulatedMotion motion, TreeSet<Double> breaks, double offset) {
      this.motion = motion;
      this.breaks = breaks;
      this.offset = offset;
    }

    void at(double t, double[] out) {
      if (!(from <= t && t < to)) {
        fit(t);
      }
      double half = (to - from) / 2;
      double w = (t - from) / half - 1;
      for (int axis = 0; axis < 3; axis++) {
        double value = 0;
        double slope = 0;
        // Chebyshev's polynomials T and the derivatives n U of the first kind's
        double last = 1;
        double now = w;
        double lastSlope = 0;
        double nowSlope = 1;
        value = coefficients[axis][0] + coefficients[axis][1] * w;
        slope = coefficients[axis][1];
        for (int n = 2; n < NODES; n++) {
          double next = 2 * w * now - last;
          double nextSlope = 2 * now + 2 * w * nowSlope - lastSlope;
          value += coefficients[axis][n] * next;
          slope += coefficients[axis][n] * nextSlope;
          last = now;
          now = next;
          lastSlope = nowSlope;
          nowSlope = nextSlope;
        }
        out[axis] = value;
        out[3 + axis] = slope / half;
      }
      // the inequalities of Markov and Bernstein, for a polynomial no larger than 3 of the noise
      double steepest = Math.min(NODES * NODES, NODES / Math.sqrt(Math.max(0, 1 - w * w)));
      out[6] = 3 * noise * steepest / half;
    }

    private void fit(double t) {
      Double before = breaks.floor(t);
      Double after = breaks.higher(t);
      from = before == null ? t - 1 : before;
      to = after == null ? t + 1 : after;
      double middle = (from + to) / 2;
      double size = 0;
      double speed = 0;
      for (int k = 0; k < NODES; k++) {
        motion.state(middle + (to - from) / 2 * node(k), states[k]);
        size = Math.max(size, norm(states[k], 0));
        speed = Math.max(speed, norm(states[k], 3));
      }
      noise = ULPS * Math.ulp(size) + Math.ulp(Math.abs(to) + 2 * Math.abs(offset)) * speed;
      for (int axis = 0; axis < 3; axis++) {
        for (int n = 0; n < NODES; n++) {
          double sum = 0;
          for (int k = 0; k < NODES; k++) {
            sum += states[k][axis] * Math.cos(n * Math.acos(node(k)));
          }
          coefficients[axis][n] = (n == 0 ? 1.0 : 2.0) / NODES * sum;
        }
      }
    }

    private static double node(int k) {
      return -Math.cos(Math.PI * (k + 0.5) / NODES);
    }

    private static double norm(double[] v, int from) {
      return Math.sqrt(
          v[from] * v[from] + v[from + 1] * v[from + 1] + v[from + 2] * v[from + 2]);
    }
  }
}
