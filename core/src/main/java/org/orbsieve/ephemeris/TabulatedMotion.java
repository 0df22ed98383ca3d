package org.orbsieve.ephemeris;

import java.util.Arrays;
import java.util.List;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orekit.time.AbsoluteDate;

/**
 * The motion that an operator's ephemeris states: a piecewise polynomial in TEME. Between two
 * neighbouring nodes it is the polynomial through the nodes about them, as many on either side as
 * the segment has; its velocity is the polynomial's derivative, so that position and velocity
 * belong together. Nothing is extrapolated: outside of the usable times there is no state.
 *
 * <pre>
 *   nodes      o-----o-----o-----o-----o-----o        piece i rests on the nodes about it
 *                          [--i--]
 *   usable        |=========================|
 * </pre>
 *
 * <p>An instance belongs to one thread: it keeps the piece that it used last.
 */
public final class TabulatedMotion {

  /** What rounding may add to a bound [m]. */
  private static final double ROUNDING = 1e-6;

  private final double offset;
  private final List<TabulatedSegment> segments;
  private TabulatedSegment segment;
  private int interval = -1;
  private double middle;
  private double half;
  private NodePolynomial piece;

  /**
   * The motion of an orbit.
   *
   * @param orbit states at times
   * @param start instant from which times are counted here
   */
  public TabulatedMotion(TabulatedOrbit orbit, AbsoluteDate start) {
    this(orbit.reference().durationFrom(start), orbit.segments());
  }

  private TabulatedMotion(double offset, List<TabulatedSegment> segments) {
    this.offset = offset;
    this.segments = segments;
  }

  /** The same for another thread. */
  public TabulatedMotion fork() {
    return new TabulatedMotion(offset, segments);
  }

  /** Whether there is a state at a time [s]. */
  public boolean covers(double t) {
    return segmentAt(t - offset) != null;
  }

  /**
   * State at a time.
   *
   * @param t time [s]
   * @param out receives x, y, z [m], vx, vy, vz [m/s], TEME; NaN where nothing is stated
   */
  public void state(double t, double[] out) {
    double own = t - offset;
    TabulatedSegment at = segmentAt(own);
    if (at == null) {
      Arrays.fill(out, 0, TabulatedSegment.STATE, Double.NaN);
      return;
    }
    select(at, interval(at, own));
    double w = (own - middle) / half;
    for (int axis = 0; axis < 3; axis++) {
      out[axis] = piece.value(axis, w);
      out[3 + axis] = piece.slope(axis, w) / half;
    }
  }

  /**
   * Bound of the distance between this motion and the polynomial of degree 6 through seven of its
   * positions: what a sieve that sees the motion by such knots has to add. The motion is a
   * polynomial between two nodes, so that nothing is left to an assumption: on every piece the
   * coefficients of both are subtracted and their norms added up.
   *
   * @param centre time of the middle knot [s]
   * @param spacing time between knots [s]
   * @param reach the bound holds from {@code centre - reach} to {@code centre + reach} [s]
   * @return the bound [m]; infinite if a knot, or a part of that time, is not covered
   */
  public double knotError(double centre, double spacing, double reach) {
    double[][] values = new double[3][7];
    double[] state = new double[TabulatedSegment.STATE];
    for (int l = -3; l <= 3; l++) {
      state(centre + l * spacing, state);
      if (Double.isNaN(state[0])) {
        return Double.POSITIVE_INFINITY;
      }
      for (int axis = 0; axis < 3; axis++) {
        values[axis][l + 3] = state[axis];
      }
    }
    NodePolynomial knots = NodePolynomial.throughKnots(values);
    double own = centre - offset;
    double worst = 0;
    double end = own + reach;
    for (double from = own - reach; from < end; ) {
      TabulatedSegment at = segmentFrom(from);
      if (at == null) {
        return Double.POSITIVE_INFINITY;
      }
      int i = interval(at, from);
      double to = Math.min(end, pieceEnd(at, i, from));
      select(at, i);
      double m = (from + to) / 2;
      double h = (to - from) / 2;
      NodePolynomial mine = piece.shifted((m - middle) / half, h / half);
      NodePolynomial theirs = knots.shifted((m - own) / spacing, h / spacing);
      worst = Math.max(worst, mine.distanceBound(theirs));
      from = to;
    }
    return worst + ROUNDING;
  }

  /**
   * How far the interpolated positions may be from the motion of which the ephemeris is a table
   * [m]: an estimate, since the table does not know what it leaves out. It is the largest over all
   * usable pieces of twice the distance from two other polynomials, one through two nodes more and
   * one that does without velocities, and of the distance from one through two nodes fewer. So it
   * sees what a higher degree would change, and where velocities are not the derivatives of the
   * positions. Infinite where there are too few nodes.
   */
  public double interpolationError() {
    double worst = 0;
    for (TabulatedSegment one : segments) {
      worst = Math.max(worst, new InterpolationEstimate(one).largest());
    }
    return worst;
  }

  /** Chooses the piece between a node and the next. */
  private void select(TabulatedSegment at, int i) {
    if (at != segment || i != interval) {
      segment = at;
      interval = i;
      middle = (at.time(i) + at.time(i + 1)) / 2;
      half = (at.time(i + 1) - at.time(i)) / 2;
      int count = at.nodes();
      boolean velocities = at.method() == Method.HERMITE;
      piece = NodePolynomial.through(at, firstNode(at, i, count), count, velocities, middle, half);
    }
  }

  /** First of {@code count} nodes about an interval. */
  static int firstNode(TabulatedSegment at, int interval, int count) {
    return Math.max(0, Math.min(at.size() - count, interval + 1 - count / 2));
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

  /** The segment that counts at a time; null if there is none. */
  private TabulatedSegment segmentAt(double own) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (segments.get(i).usableFrom() <= own && own <= segments.get(i).usableTo()) {
        return segments.get(i);
      }
    }
    return null;
  }

  /** The segment that counts right after a time; null if there is none. */
  private TabulatedSegment segmentFrom(double own) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (segments.get(i).usableFrom() <= own && own < segments.get(i).usableTo()) {
        return segments.get(i);
      }
    }
    return null;
  }

  /** Where the piece that counts from a time on ends. */
  private double pieceEnd(TabulatedSegment at, int i, double from) {
    double end = Math.min(at.usableTo(), at.time(i + 1));
    for (TabulatedSegment other : segments) {
      if (other.usableFrom() > from) {
        end = Math.min(end, other.usableFrom());
      }
    }
    return end;
  }
}
