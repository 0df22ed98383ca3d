package org.orbsieve.ephemeris;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orekit.time.AbsoluteDate;

/**
 * The motion that an operator's ephemeris states: piecewise polynomials in TEME. Between two
 * neighbouring nodes they are those through the nodes about them, as many on either side as the
 * segment has; see {@link TabulatedPiece}. Nothing is extrapolated: outside of the usable times
 * there is no state.
 *
 * <pre>
 *   nodes      o-----o-----o-----o-----o-----o        piece i rests on the nodes about it
 *                          [--i--]
 *   usable        |=========================|
 * </pre>
 *
 * <p>An instance belongs to one thread: it keeps the pieces that it used last.
 */
public final class TabulatedMotion {

  /** What the rounding of times and coefficients may add to a bound [m]. */
  private static final double ROUNDING = 1e-3;

  /** The same in proportion to the distance from the Earth's centre. */
  private static final double RELATIVE_ROUNDING = 0x1p-38;

  /** Rounding of a value in proportion to its size: some units in the last place. */
  private static final double VALUE_ROUNDING = 0x1p-48;

  /** Pieces that are kept, a power of two: those of a step with nodes every half a minute. */
  private static final int KEPT = 8;

  private final double offset;
  private final Arcs arcs;
  private final List<TabulatedSegment> segments;
  private final List<Span> spans;
  private final double[] scratch = new double[TabulatedSegment.STATE];

  /** The pieces used last: those of a step are asked for several times, by their number. */
  private final TabulatedPiece[] pieces = new TabulatedPiece[KEPT];

  /**
   * The motion of an orbit.
   *
   * @param orbit states at times
   * @param start instant from which times are counted here
   */
  public TabulatedMotion(TabulatedOrbit orbit, AbsoluteDate start) {
    offset = orbit.reference().durationFrom(start);
    segments = orbit.segments();
    arcs = Arcs.of(segments);
    spans = arcs.spans(offset);
  }

  private TabulatedMotion(TabulatedMotion original) {
    offset = original.offset;
    segments = original.segments;
    arcs = original.arcs;
    spans = original.spans;
  }

  /**
   * A copy for another thread.
   *
   * @return a copy with caches of its own
   */
  public TabulatedMotion fork() {
    return new TabulatedMotion(this);
  }

  /**
   * The intervals with states.
   *
   * @return intervals in the order of time
   */
  public List<Span> spans() {
    return spans;
  }

  /**
   * When one segment counts, in the order of time: between two of them the motion may break.
   *
   * @return the spans
   */
  public List<Span> segmentSpans() {
    List<Span> each = new ArrayList<>();
    for (int index = 0; index < arcs.count(); index++) {
      each.add(new Span(arcs.get(index).from() + offset, arcs.get(index).to() + offset));
    }
    return each;
  }

  /**
   * Whether there is a state at a time.
   *
   * @param t time [s]
   * @return true if there is a state
   */
  public boolean covers(double t) {
    return arcs.at(t - offset) != null;
  }

  /**
   * State at a time; at a node or where another segment takes over, that of the piece that begins.
   *
   * @param t time [s]
   * @param out receives x, y, z [m], vx, vy, vz [m/s], TEME; NaN where nothing is stated
   */
  public void state(double t, double[] out) {
    state(arcs.at(t - offset), t - offset, true, out);
  }

  /**
   * State at a time; at a node or where another segment takes over, that of the piece that ends.
   *
   * @param t time [s]
   * @param out as in {@link #state}
   */
  public void stateBefore(double t, double[] out) {
    state(arcs.before(t - offset), t - offset, false, out);
  }

  /**
   * Bound of the rounding error of a position: the coefficients define the motion, so that only the
   * value of the polynomial is rounded, and the time within it.
   *
   * @param t time [s]
   * @return the bound [m]
   */
  public double rounding(double t) {
    double[] s = scratch;
    state(t, s);
    double radius = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    double speed = Math.sqrt(s[3] * s[3] + s[4] * s[4] + s[5] * s[5]);
    return VALUE_ROUNDING * radius + Math.ulp(Math.abs(t) + Math.abs(offset)) * speed;
  }

  private void state(Arcs.Arc arc, double own, boolean after, double[] out) {
    if (arc == null) {
      Arrays.fill(out, 0, TabulatedSegment.STATE, Double.NaN);
    } else {
      select(arc, own, after).state(own, out);
    }
  }

  /**
   * Position and its derivatives at a time; they need not be the velocity that is stated.
   *
   * @param t time [s]
   * @param isBefore whether at a node the piece that ends counts, not the one that begins
   * @param out receives x, y, z [m], their derivatives [m/s], and the second ones [m/s^2], TEME;
   *     NaN where nothing is stated
   */
  public void track(double t, boolean isBefore, double[] out) {
    double own = t - offset;
    Arcs.Arc arc = isBefore ? arcs.before(own) : arcs.at(own);
    if (arc == null) {
      Arrays.fill(out, Double.NaN);
    } else {
      select(arc, own, !isBefore).track(own, out);
    }
  }

  /**
   * The positions between two times, within one piece, as a polynomial in {@code w} from -1 at the
   * first to 1 at the second: its coefficients are added to those given.
   *
   * @param from first time [s], at which the piece has begun
   * @param to second time [s]
   * @param factor by which they are multiplied
   * @param sum receives, by axis, the coefficients of the powers of {@code w} [m]
   * @return bound of what the powers that {@code sum} has no room for add [m]
   */
  public double addPolynomial(double from, double to, double factor, double[][] sum) {
    Arcs.Arc arc = arcs.at(from - offset);
    if (arc == null) {
      return Double.NaN;
    }
    return select(arc, from - offset, true).between(from - offset, to - offset).addTo(sum, factor);
  }

  private TabulatedPiece select(Arcs.Arc arc, double own, boolean after) {
    int i = interval(arc.segment(), own);
    return select(arc.segment(), !after && i > 0 && arc.segment().time(i) == own ? i - 1 : i);
  }

  /**
   * Position at a time for a knot: the stated one; up to an hour beyond an end of what is stated,
   * one that a free fall leads to.
   *
   * @param t time [s]
   * @param out receives x, y, z [m]; NaN farther away
   */
  public void knot(double t, double[] out) {
    double own = t - offset;
    Arcs.Arc arc = arcs.at(own);
    if (arc != null) {
      select(arc.segment(), interval(arc.segment(), own)).position(own, out);
      return;
    }
    int before = arcs.lastFrom(own);
    double since = before < 0 ? Double.POSITIVE_INFINITY : own - arcs.get(before).to();
    double until =
        before + 1 < arcs.count() ? arcs.get(before + 1).from() - own : Double.POSITIVE_INFINITY;
    if (!(Math.min(since, until) <= FreeFall.LIMIT)) {
      Arrays.fill(out, 0, 3, Double.NaN);
      return;
    }
    Arcs.Arc nearest = arcs.get(since <= until ? before : before + 1);
    double end = since <= until ? nearest.to() : nearest.from();
    state(nearest, end, true, scratch);
    FreeFall.move(scratch, own - end);
    System.arraycopy(scratch, 0, out, 0, 3);
  }

  /**
   * How well the polynomial of degree 6 through seven knots ({@link #knot}) gives this motion: what
   * a sieve that sees the motion by such knots has to add. The motion is a polynomial between two
   * nodes, so that nothing is left to an assumption: on every piece the coefficients of both are
   * subtracted and their norms added up. The values at the step's two ends are those of the pieces
   * before and after.
   *
   * @param centre time of the middle knot [s]
   * @param spacing time between knots [s]
   * @param reach the bounds hold where there is a state from {@code centre - reach} to {@code
   *     centre + reach} [s]
   * @return the bounds
   */
  public KnotFit knotFit(double centre, double spacing, double reach) {
    double own = centre - offset;
    int last = arcs.lastFrom(own + reach);
    int first = last;
    while (first > 0 && arcs.get(first - 1).to() >= own - reach) {
      first--;
    }
    if (last < 0 || arcs.get(last).to() < own - reach) {
      return KnotFit.ABSENT;
    }
    double[][] values = new double[3][7];
    for (int l = -3; l <= 3; l++) {
      knot(centre + l * spacing, scratch);
      for (int axis = 0; axis < 3; axis++) {
        values[axis][l + 3] = scratch[axis];
      }
    }
    NodePolynomial knots = NodePolynomial.throughKnots(values);
    NodePolynomial middle =
        new NodePolynomial(new double[][] {{values[0][3]}, {values[1][3]}, {values[2][3]}});
    double error = 0;
    double stray = 0;
    for (int index = first; index <= last; index++) {
      Arcs.Arc arc = arcs.get(index);
      double end = Math.min(arc.to(), own + reach);
      double from = Math.max(arc.from(), own - reach);
      boolean more = true;
      while (more) {
        int i = interval(arc.segment(), from);
        double next = arc.segment().time(i + 1);
        double to = next > from ? Math.min(next, end) : end;
        NodePolynomial mine = select(arc.segment(), i).between(from, to);
        NodePolynomial theirs =
            knots.shifted(((from + to) / 2 - own) / spacing, (to - from) / 2 / spacing);
        error = Math.max(error, mine.distanceBound(theirs));
        stray = Math.max(stray, mine.distanceBound(middle));
        from = to;
        more = to < end;
      }
    }
    double rounding = ROUNDING + RELATIVE_ROUNDING * middle.bound();
    // a knot too far from all that is stated is NaN, and there is no bound
    return new KnotFit(
        error >= 0 ? error + rounding : Double.POSITIVE_INFINITY,
        stray >= 0 ? stray + rounding : Double.POSITIVE_INFINITY);
  }

  /**
   * End of the piece that begins at a time or contains it.
   *
   * @param t time [s]
   * @return end of the piece [s]; positive infinity if there is no piece
   */
  public double pieceEnd(double t) {
    double own = t - offset;
    for (Arcs.Arc arc = arcs.at(own); arc != null; arc = arcs.at(own)) {
      double next = arc.segment().time(interval(arc.segment(), own) + 1);
      double end = next > own ? Math.min(next, arc.to()) : arc.to();
      if (end + offset > t) {
        return end + offset;
      }
      // at the end of all, or an end that is this time but for rounding
      if (end <= own) {
        break;
      }
      own = end;
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Bounds on the piece that counts at a time.
   *
   * @param t time [s] at which there is a state
   * @param rate see {@link PieceBounds}
   * @return the bounds
   */
  public PieceBounds bounds(double t, double rate) {
    Arcs.Arc arc = arcs.at(t - offset);
    return select(arc.segment(), interval(arc.segment(), t - offset)).bounds(rate);
  }

  /**
   * Bounds of the distance from the Earth's centre, by the sums of the norms of the coefficients of
   * each piece.
   *
   * @return the smallest and the largest distance [m]
   */
  public double[] radii() {
    double inner = Double.POSITIVE_INFINITY;
    double outer = 0;
    for (int index = 0; index < arcs.count(); index++) {
      Arcs.Arc arc = arcs.get(index);
      int last = interval(arc.segment(), arc.to());
      for (int i = interval(arc.segment(), arc.from()); i <= last; i++) {
        double[] radii = new TabulatedPiece(arc.segment(), i).radii();
        inner = Math.min(inner, radii[0]);
        outer = Math.max(outer, radii[1]);
      }
    }
    return new double[] {inner - ROUNDING, outer + ROUNDING};
  }

  /**
   * How far the interpolated positions may be from the motion that the ephemeris tabulates: an
   * estimate, since the table does not contain what happens between its nodes. See {@link
   * #interpolationLosses()}.
   *
   * @return the largest estimate [m]; infinite if there are too few nodes
   */
  public double interpolationError() {
    return interpolationLosses().metres();
  }

  /**
   * How far the interpolated positions may be from the motion of which the ephemeris is a table,
   * and where. It is the largest of three estimates over all usable pieces:
   *
   * <ul>
   *   <li>twice the distance from two other polynomials, one through two nodes more and one that
   *       does without velocities, and the distance from one through two nodes fewer: what a higher
   *       degree would change, and where velocities are not the derivatives of the positions;
   *   <li>the distance of a node from the polynomial through its neighbours, multiplied where it
   *       stands out ({@link LeaveOneOut});
   *   <li>the cost of a sudden change of velocity, where the velocities of two neighbours differ by
   *       more than gravity explains ({@link KickLoss}), and of an oscillation between the nodes,
   *       where their velocities contradict their positions.
   * </ul>
   *
   * <p>Infinite where there are too few nodes.
   *
   * @return the largest estimates and their times
   */
  public InterpolationLosses interpolationLosses() {
    InterpolationLosses worst = InterpolationLosses.NONE;
    for (TabulatedSegment one : segments) {
      worst = worst.or(new InterpolationEstimate(one).largest());
    }
    return worst;
  }

  /** Chooses the piece between a node and the next. */
  private TabulatedPiece select(TabulatedSegment at, int i) {
    int place = i & (KEPT - 1);
    if (pieces[place] == null || !pieces[place].is(at, i)) {
      pieces[place] = new TabulatedPiece(at, i);
    }
    return pieces[place];
  }

  /** The node at or before a time, but for the last. */
  private static int interval(TabulatedSegment at, double own) {
    int low = 0;
    int high = at.size() - 2;
    while (low < high) {
      int mid = (low + high + 1) / 2;
      if (at.time(mid) <= own) {
        low = mid;
      } else {
        high = mid - 1;
      }
    }
    return low;
  }
}
