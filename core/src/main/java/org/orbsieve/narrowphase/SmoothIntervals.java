package org.orbsieve.narrowphase;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.ephemeris.ElementSetSeams;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionRemainders;
import org.orbsieve.ephemeris.PieceBounds;
import org.orbsieve.ephemeris.Span;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.TimeGrid;

/**
 * Cuts the time of a pair within a step into intervals in which both have states and move smoothly.
 * For two objects with one element set each that is the step, up to the end of their orbits.
 * Ephemerides have gaps, and their motion has a break at each node; that of successive element sets
 * has one at each seam.
 */
public final class SmoothIntervals {

  private final TimeGrid grid;
  private final double[] validUntil;
  private final Ephemeris ephemeris;
  private final MotionRemainders remainders;
  private final double[] knot = new double[3];

  /**
   * For the rows of an ephemeris.
   *
   * @param grid steps of the period
   * @param validUntil per row, the time at which its orbit ends [s]
   * @param ephemeris used by one thread
   * @param remainders what the sieve's polynomials miss of the motions
   */
  public SmoothIntervals(
      TimeGrid grid, double[] validUntil, Ephemeris ephemeris, MotionRemainders remainders) {
    this.grid = grid;
    this.validUntil = validUntil;
    this.ephemeris = ephemeris;
    this.remainders = remainders;
  }

  /**
   * The steps of the period.
   *
   * @return the grid that is cut
   */
  public TimeGrid grid() {
    return grid;
  }

  /**
   * The states of all objects.
   *
   * @return the ephemeris, used by one thread
   */
  public Ephemeris ephemeris() {
    return ephemeris;
  }

  /**
   * What polynomials miss of the motions.
   *
   * @return bounds by row
   */
  public MotionRemainders remainders() {
    return remainders;
  }

  /**
   * When the time of a pair ends, as far as is known.
   *
   * @param i row of the first object
   * @param j row of the second object
   * @return the end of the period or of an orbit [s]
   */
  public double end(int i, int j) {
    return Math.min(grid.duration(), Math.min(validUntil[i], validUntil[j]));
  }

  /**
   * The intervals of a pair in a step, in the order of time.
   *
   * @param i row of the first object
   * @param j row of the second object
   * @param step number of the step
   * @param residual what the sieve says of the pair's acceleration [m/s^2]
   * @return intervals without a break
   */
  public List<SmoothInterval> of(int i, int j, int step, double residual) {
    return of(i, j, step, end(i, j), residual);
  }

  /**
   * The intervals of a pair in a step, in the order of time.
   *
   * @param i row of the first object
   * @param j row of the second object
   * @param step number of the step
   * @param end when the time of the pair ends at the latest [s]
   * @param known what the sieve says of the pair's acceleration, that is of the polynomials [m/s^2]
   * @return intervals without a break
   */
  public List<SmoothInterval> of(int i, int j, int step, double end, double known) {
    double residual = known + missed(i) + missed(j);
    double a = grid.begin(step);
    double b = Math.min(grid.begin(step + 1), end);
    if (b <= a) {
      return List.of();
    }
    if (!ephemeris.canBreak(i)
        && !ephemeris.canBreak(j)
        && isSmooth(i, a, b)
        && isSmooth(j, a, b)) {
      return List.of(SmoothInterval.ofTheory(a, b, step == 0, b == end, residual));
    }
    List<SmoothInterval> out = new ArrayList<>();
    for (Span window : windows(i, j, end)) {
      double from = Math.max(a, window.from());
      double to = Math.min(b, window.to());
      if (from < to) {
        cut(i, j, step, new Span(from, to), window, residual, out);
      }
    }
    return out;
  }

  /** What the sieve's polynomial misses of an object's acceleration [m/s^2]. */
  private double missed(int row) {
    return ephemeris.tabulated(row) == null ? remainders.curvature(row) : 0;
  }

  private boolean isSmooth(int row, double a, double b) {
    return ephemeris.nextBreak(row, a, b) == Double.POSITIVE_INFINITY;
  }

  /**
   * When both objects of a pair have states, in the order of time.
   *
   * @param i row of the first object
   * @param j row of the second object
   * @param end when the time of the pair ends at the latest [s]
   * @return intervals in which both have states
   */
  public List<Span> windows(int i, int j, double end) {
    List<Span> windows = new ArrayList<>();
    for (Span one : spans(i, end)) {
      for (Span other : spans(j, end)) {
        double from = Math.max(one.from(), other.from());
        double to = Math.min(one.to(), other.to());
        if (from < to) {
          windows.add(new Span(from, to));
        }
      }
    }
    return windows;
  }

  /** When an object has states, within the period: always, if one element set gives it. */
  private List<Span> spans(int row, double end) {
    TabulatedMotion motion = ephemeris.tabulated(row);
    ElementSetSeams seams = ephemeris.seams(row);
    if (seams != null) {
      return seams.spans(validUntil, end);
    }
    Span whole = new Span(0, end);
    return motion == null
        ? List.of(whole)
        : motion.spans().stream()
            .filter(span -> span.from() < end && span.to() > 0)
            .map(span -> new Span(Math.max(0, span.from()), Math.min(end, span.to())))
            .toList();
  }

  private void cut(
      int i, int j, int step, Span part, Span window, double residual, List<SmoothInterval> out) {
    TabulatedMotion first = ephemeris.tabulated(i);
    TabulatedMotion second = ephemeris.tabulated(j);
    double b = part.to();
    for (double from = part.from(); from < b; ) {
      double to = Math.min(pieceEnd(i, from, b), pieceEnd(j, from, b));
      boolean last = !(to < b);
      boolean breaks = to <= b;
      to = last ? b : to;
      PieceBounds one = bounds(first, second, step, from, residual);
      PieceBounds other = bounds(second, first, step, from, residual);
      out.add(
          new SmoothInterval(
              from,
              to,
              from == window.from(),
              to == window.to(),
              breaks && to < window.to(),
              limits(one, other, step, first != null ? first : second, residual),
              one,
              other));
      from = to;
    }
  }

  private double pieceEnd(int row, double t, double limit) {
    TabulatedMotion motion = ephemeris.tabulated(row);
    return motion == null ? ephemeris.nextBreak(row, t, limit) : motion.pieceEnd(t);
  }

  private MotionLimits limits(
      PieceBounds first, PieceBounds second, int step, TabulatedMotion tabulated, double residual) {
    if (first != null && second != null) {
      return MotionLimits.ofTabulated(first, second);
    }
    if (first == null && second == null) {
      return MotionLimits.ofTheory(residual);
    }
    return MotionLimits.ofMixed(
        isKnown(tabulated, step, residual) ? residual : Double.POSITIVE_INFINITY,
        first != null ? first : second);
  }

  /**
   * Bounds of an ephemeris' motion on a piece: for its own rate or, beside a theory, for that to
   * which the pair's residual refers. Null if there is no ephemeris.
   */
  private PieceBounds bounds(
      TabulatedMotion motion, TabulatedMotion other, int step, double from, double residual) {
    if (motion == null) {
      return null;
    }
    boolean isMiddle = other == null && isKnown(motion, step, residual);
    return motion.bounds(from, rate(motion, isMiddle ? grid.centre(step) : from));
  }

  /** Whether the residual of an ephemeris and a theory says something. */
  private boolean isKnown(TabulatedMotion motion, int step, double residual) {
    return rate(motion, grid.centre(step)) < Double.POSITIVE_INFINITY
        && residual < Double.POSITIVE_INFINITY;
  }

  /** {@code mu / r^3} of a motion's knot [1/s^2]. */
  private double rate(TabulatedMotion motion, double t) {
    motion.knot(t, knot);
    double rr = knot[0] * knot[0] + knot[1] * knot[1] + knot[2] * knot[2];
    return MotionKernel.MU / (rr * Math.sqrt(rr));
  }
}
