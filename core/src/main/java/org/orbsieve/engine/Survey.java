package org.orbsieve.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.ephemeris.ElementSetRows;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.TimeGrid;
import org.orbsieve.ephemeris.sgp4.DragTerms;
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
  private final boolean[] isExamined;
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
    this.isExamined = new boolean[size];
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
    DragTerms drag = new DragTerms(table, grid.duration());
    MotionBounds motion = new MotionBounds(table, grid.duration(), grid.width(), wanted);
    for (int row = from; row < to; row++) {
      TabulatedMotion tabulated = ephemeris.tabulated(row);
      if (tabulated != null) {
        examineTabulated(row, tabulated);
        continue;
      }
      if (rows.isSuccessive(row)) {
        examineInTime(row, table, drag, lifetime, motion);
        continue;
      }
      if (!lifetime.isValid(row, 0)) {
        reason[row] = lifetime.reason(row, 0);
        continue;
      }
      if (drag.meetsCentre(row)) {
        reason[row] = OrbitWatch.CENTRE;
        continue;
      }
      findEnd(row, drag, lifetime);
      reason[row] = end[row] == 0 ? endReason[row] : null;
      if (reason[row] == null && reach.get(row)) {
        // drag that ends an orbit grows without limit beyond
        bound(row, motion.of(row, Math.min(grid.duration(), end[row] + grid.width())));
      }
    }
  }

  /**
   * Checks all states of a row whose drag terms are not mild, but only the first state of a row
   * that meets no other: when its orbit ends does not matter. All other rows end where their lowest
   * knots show it.
   */
  private void findEnd(int row, DragTerms drag, OrbitLifetime lifetime) {
    end[row] = Double.POSITIVE_INFINITY;
    if (drag.isMild(row)) {
      return;
    }
    double circular = drag.eccentricityEnd(row);
    isExamined[row] = reach.get(row);
    double last = Math.min(isExamined[row] ? grid.duration() : 0, circular);
    double contradiction = lifetime.motionEnd(row, 0, last);
    last = Math.min(last, contradiction);
    double ground = lifetime.end(row, 0, last);
    end[row] = Math.min(Math.min(ground, contradiction), circular);
    if (ground < Double.POSITIVE_INFINITY) {
      endReason[row] = lifetime.reason(row, ground + OrbitLifetime.PRECISION);
    } else {
      endReason[row] = contradiction <= last ? OrbitWatch.NO_ORBIT : OrbitWatch.NEGATIVE;
    }
  }

  /** An element set that counts in a part of the period is looked at in that part only. */
  private void examineInTime(
      int row, Sgp4Table table, DragTerms drag, OrbitLifetime lifetime, MotionBounds motion) {
    double from = Math.max(0, rows.from(row));
    double to = Math.min(grid.duration(), rows.to(row));
    if (drag.meetsCentre(row)) {
      end[row] = from;
      endReason[row] = OrbitWatch.CENTRE;
    } else {
      findEndInTime(row, from, to, drag.isMild(row) && !canDecay(row, table), drag, lifetime);
    }
    if (end[row] <= from) {
      reason[row] = endReason[row];
    } else if (reach.get(row)) {
      double need = Math.min(to, end[row]) + grid.width();
      bound(row, motion.of(row, Math.max(0, from - grid.width()), need));
    }
  }

  private void findEndInTime(
      int row, double from, double to, boolean lasts, DragTerms drag, OrbitLifetime lifetime) {
    end[row] = Double.POSITIVE_INFINITY;
    if (lasts) {
      return;
    }
    double contradiction =
        drag.isMild(row) ? Double.POSITIVE_INFINITY : lifetime.motionEnd(row, from, to);
    double ground = lifetime.end(row, from, Math.min(to, contradiction));
    end[row] = Math.min(ground, contradiction);
    if (ground < Double.POSITIVE_INFINITY) {
      double over = ground + (ground > from ? OrbitLifetime.PRECISION : 0);
      endReason[row] = lifetime.reason(row, over);
    } else if (contradiction < Double.POSITIVE_INFINITY) {
      endReason[row] = OrbitWatch.NO_ORBIT;
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

  /** Whether all states of a row have been looked at, so that its end is known. */
  boolean isExamined(int row) {
    return isExamined[row];
  }

  /**
   * The time at which an examined row's orbit ends, or that of an element set that counts in a part
   * of the period [s]: the start of its time if there is none; infinite if it lasts.
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

  /** The knots of some of those rows that can meet a primary. */
  KnotSampler knots(IntPredicate chosen) {
    int[] sampled = Arrays.stream(rows()).filter(reach::get).filter(chosen).toArray();
    return new KnotSampler(grid, sampled, level, meanMotion);
  }

  /** Those rows in the order of the knots, with their bounds. */
  Roster roster(int[] order, double[] validUntil) {
    double[] eps = Arrays.stream(order).mapToDouble(row -> error[row]).toArray();
    InterpolationBound[] ordered =
        Arrays.stream(order).mapToObj(row -> bounds[row]).toArray(InterpolationBound[]::new);
    return new Roster(order, eps, ordered, validUntil, scope);
  }
}
