package org.orbsieve;

import java.util.NavigableSet;
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

  /** Rounding of the value of a piece by Horner's rule, in units in the last place of its size. */
  private static final double ULPS = 2;

  /** Multiple of its doubt below which a rate is looked at more closely. */
  private static final double NEAR_ZERO = 10;

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
    double closing = closing();
    if (Math.abs(closing) <= NEAR_ZERO * doubt() * range()) {
      refine(i, t, first);
      refine(j, t, second);
      closing = closing();
    }
    return closing;
  }

  private double closing() {
    double closing = 0;
    for (int axis = 0; axis < 3; axis++) {
      closing += (second[axis] - first[axis]) * (second[3 + axis] - first[3 + axis]);
    }
    return closing;
  }

  private double range() {
    return Math.hypot(Math.hypot(second[0] - first[0], second[1] - first[1]), second[2] - first[2]);
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

  private void refine(int row, double t, double[] out) {
    if (successive[row] != null) {
      successive[row].refine(t, out);
    } else if (motions[row] == null) {
      theory.refine(row, t, out);
    }
  }

  /** The polynomial of one piece after the other. */
  private static final class Piece {

    private final TabulatedMotion motion;
    private final NavigableSet<Double> breaks;
    private final double offset;
    private final ChebyshevFit fit = new ChebyshevFit();
    private double noise;

    Piece(TabulatedMotion motion, NavigableSet<Double> breaks, double offset) {
      this.motion = motion;
      this.breaks = breaks;
      this.offset = offset;
    }

    void at(double t, double[] out) {
      if (!fit.contains(t)) {
        Double before = breaks.floor(t);
        Double after = breaks.higher(t);
        double to = after == null ? t + 1 : after;
        fit.fit(motion::state, before == null ? t - 1 : before, to);
        noise =
            ULPS * Math.ulp(fit.largest(0))
                // the time within the ephemeris is rounded
                + 0.5 * Math.ulp(Math.abs(to) + Math.abs(offset)) * fit.largest(3);
      }
      fit.at(t, out);
      out[6] = noise * fit.perError(t);
    }
  }
}
