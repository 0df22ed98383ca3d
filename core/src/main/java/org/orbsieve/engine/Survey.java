package org.orbsieve.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.ephemeris.ElementSetRows;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.MotionRemainders;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.ephemeris.sgp4.MotionBounds;
import org.orbsieve.ephemeris.sgp4.RadialRange;
import org.orbsieve.ephemeris.sgp4.Sgp4Table;

/**
 * What is decided before the first step: which objects have an orbit, and how finely each is
 * sampled.
 */
final class Survey {

  /**
   * Part of the threshold that an object's position error should stay below. Closer knots are used
   * to reach it; the sieve's bounds hold whatever the error is.
   */
  private static final double ERROR_SHARE = 1.0 / 10;

  private final ElementSetRows rows;
  private final TimeGrid grid;
  private final PairScope scope;
  private final double wanted;
  private BitSet reach;
  private final String[] reason;
  private final double[] horizon;
  private final double[] end;
  private final String[] endReason;
  private final InterpolationBound[] bounds;
  private final int[] level;
  private final double[] error;
  private final double[] meanMotion;

  /**
   * A survey.
   *
   * @param rows the element sets
   * @param scope which of them meet
   * @param threshold see {@link ScreeningSettings#surveyed} [m]
   */
  Survey(ElementSetRows rows, TimeGrid grid, PairScope scope, double threshold) {
    int size = rows.size();
    this.rows = rows;
    this.grid = grid;
    this.scope = scope;
    this.wanted = threshold * ERROR_SHARE;
    this.reach = new BitSet();
    this.reason = new String[size];
    this.horizon = new double[size];
    this.end = new double[size];
    this.endReason = new String[size];
    this.bounds = new InterpolationBound[size];
    this.level = new int[size];
    this.error = new double[size];
    this.meanMotion =
        IntStream.range(0, size)
            .mapToDouble(row -> rows.record(row).object().elements().meanMotion())
            .toArray();
  }

  /** Looks for the objects that can meet a primary at all; before the others are looked at. */
  void findReach(Sgp4Table table, Ephemeris ephemeris) {
    reach = RadialReach.rows(table, ephemeris, grid.duration(), scope);
  }

  /** Looks at the rows {@code from} (inclusive) to {@code to} (exclusive); on any thread. */
  void examine(int from, int to, Sgp4Table table, Ephemeris ephemeris) {
    OrbitLifetime lifetime = new OrbitLifetime(ephemeris);
    MotionBounds motion = new MotionBounds(table, grid.duration(), grid.width(), wanted);
    for (int row = from; row < to; row++) {
      TabulatedMotion tabulated = ephemeris.tabulated(row);
      if (tabulated != null) {
        examineTabulated(row, tabulated);
        continue;
      }
      if (rows.isSuccessive(row)) {
        examineInTime(row, table, lifetime, motion);
        continue;
      }
      horizon[row] = motion.horizon(row);
      if (!lifetime.isValid(row, 0)) {
        reason[row] = lifetime.reason(row, 0);
      } else if (horizon[row] == 0) {
        reason[row] = OrbitWatch.NO_ORBIT;
      } else if (!reach.get(row)) {
        // meets nobody, until whenever its orbit lasts
        horizon[row] = Double.POSITIVE_INFINITY;
      } else {
        bound(row, motion.of(row, lastNeed(row, lifetime)));
      }
    }
  }

  /** An element set that counts in a part of the period is looked at in that part only. */
  private void examineInTime(
      int row, Sgp4Table table, OrbitLifetime lifetime, MotionBounds motion) {
    double from = Math.max(0, rows.from(row));
    double to = Math.min(grid.duration(), rows.to(row));
    horizon[row] = Double.POSITIVE_INFINITY;
    double described = Math.min(to, motion.horizon(row, from, to));
    end[row] = canDecay(row, table) ? lifetime.end(row, from, described) : Double.POSITIVE_INFINITY;
    if (end[row] < Double.POSITIVE_INFINITY) {
      double over = end[row] + (end[row] > from ? OrbitLifetime.PRECISION : 0);
      endReason[row] = lifetime.reason(row, over);
    } else if (described < to) {
      end[row] = described;
      endReason[row] = OrbitWatch.NO_ORBIT;
    }
    if (end[row] <= from) {
      reason[row] = endReason[row];
    } else if (reach.get(row)) {
      double need = Math.min(to, end[row]) + grid.width();
      bound(row, motion.of(row, Math.max(0, from - grid.width()), need));
    }
  }

  private boolean canDecay(int row, Sgp4Table table) {
    RadialRange range = new RadialRange(table, grid.duration());
    range.of(row);
    return !(range.inner > OrbitLifetime.EARTH_RADIUS);
  }

  /**
   * An ephemeris gets the closest knots: how well they give its motion is seen step by step, and
   * they hardly reach beyond its ends.
   */
  private void examineTabulated(int row, TabulatedMotion motion) {
    horizon[row] = Double.POSITIVE_INFINITY;
    bound(row, InterpolationBound.none(new BitSet()));
    boolean inside =
        motion.spans().stream().anyMatch(span -> span.from() < grid.duration() && span.to() > 0);
    reason[row] = inside ? null : OrbitWatch.NO_STATES;
  }

  private void bound(int row, InterpolationBound bound) {
    bounds[row] = bound;
    level[row] = bound.level(wanted, grid.width());
    error[row] = bound.error(level[row], grid.width());
  }

  /** Until when a row must be bounded [s]: drag that ends an orbit grows without limit beyond. */
  private double lastNeed(int row, OrbitLifetime lifetime) {
    if (horizon[row] == Double.POSITIVE_INFINITY) {
      return grid.duration();
    }
    double end = lifetime.end(row, 0, horizon[row]);
    return Math.min(grid.duration(), Math.min(horizon[row], end) + grid.width());
  }

  /**
   * The time up to which a row's theory describes an orbit [s], which may end before by itself;
   * infinite when that is the whole period.
   */
  double horizon(int row) {
    return horizon[row];
  }

  /**
   * The time at which the orbit of an element set that counts in a part of the period ends [s]: the
   * begin of that part if there is none; infinite if it lasts.
   */
  double end(int row) {
    return end[row];
  }

  /** Why that orbit ends; null if it lasts. */
  String endReason(int row) {
    return endReason[row];
  }

  /** Why a row has no orbit at the start of its time; null when it has one. */
  String reason(int row) {
    return reason[row];
  }

  /** The rows that have one, whether they can meet a primary or not. */
  int[] rows() {
    return IntStream.range(0, reason.length).filter(row -> reason[row] == null).toArray();
  }

  /** The knots of those rows that can meet a primary. */
  KnotSampler knots() {
    int[] sampled = Arrays.stream(rows()).filter(reach::get).toArray();
    return new KnotSampler(grid, sampled, level, meanMotion);
  }

  /** What polynomials miss of the motions, by row. */
  MotionRemainders remainders() {
    return new MotionRemainders(bounds, level, grid.width());
  }

  /** Those rows in the order of the knots, with their bounds. */
  Roster roster(int[] order, double[] validUntil) {
    double[] eps = Arrays.stream(order).mapToDouble(row -> error[row]).toArray();
    InterpolationBound[] ordered =
        Arrays.stream(order).mapToObj(row -> bounds[row]).toArray(InterpolationBound[]::new);
    return new Roster(order, eps, ordered, validUntil, scope);
  }
}
