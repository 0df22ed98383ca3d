package org.orbsieve.narrowphase;

import java.util.List;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.TimeGrid;
import org.orekit.time.AbsoluteDate;

/**
 * Turns candidates into conjunctions: every local minimum of range within the threshold and
 * strictly inside the screening period, and the pairs within the threshold at an end of the period
 * (or of an orbit) without a minimum there. One instance per thread.
 */
public final class Refiner {

  /** Smaller differences of range at a break are rounding, not a jump [m]. */
  private static final double JUMP = 1e-3;

  private final Catalog catalog;
  private final AbsoluteDate start;
  private final PairScope scope;
  private final Ephemeris ephemeris;
  private final SmoothIntervals intervals;
  private final CoincidentPairs coincident;
  private final RelativeMotion motion;
  private final RangeMinima minima;
  private final SharedMotion shared;

  /**
   * A refiner.
   *
   * @param catalog the objects
   * @param start start of the screening period
   * @param grid steps of the screening period
   * @param scope largest miss distance of each pair
   * @param validUntil per row, the time at which its orbit ends [s]; infinite when it outlasts the
   *     period
   * @param coincident pairs with identical motion, which have no minimum
   * @param ephemeris the reference states; used by this refiner alone
   */
  public Refiner(
      Catalog catalog,
      AbsoluteDate start,
      TimeGrid grid,
      PairScope scope,
      double[] validUntil,
      CoincidentPairs coincident,
      Ephemeris ephemeris) {
    this.catalog = catalog;
    this.start = start;
    this.scope = scope;
    this.ephemeris = ephemeris;
    this.intervals = new SmoothIntervals(grid, validUntil, ephemeris);
    this.coincident = coincident;
    this.motion = new RelativeMotion(ephemeris);
    this.shared = new SharedMotion(motion);
    this.minima = new RangeMinima(motion, scope.largestThreshold());
  }

  /**
   * Refines one candidate and adds what it yields to {@code out}.
   *
   * @param candidates candidates of the sieve
   * @param candidate index of the candidate to refine
   * @param out receives the conjunctions
   */
  public void refine(CandidateBuffer candidates, int candidate, List<Conjunction> out) {
    int i = candidates.i(candidate);
    int j = candidates.j(candidate);
    if (coincident.contains(i, j)) {
      return;
    }
    motion.pair(i, j);
    int step = candidates.step(candidate);
    double residual = candidates.residual(candidate);
    List<SmoothInterval> parts = intervals.of(i, j, step, residual);
    for (int p = 0; p < parts.size(); p++) {
      SmoothInterval part = parts.get(p);
      RangeMinima.Sample atStart = RangeMinima.Sample.at(motion, part.from());
      if (atStart.range() > SharedMotion.FAR || !shared.isShared(part)) {
        refine(part, atStart, out);
      } else if (part.starts() || !isSharedBefore(part, step, residual, parts.subList(0, p))) {
        add(Conjunction.Kind.COINCIDENT, i, j, part.from(), out);
      }
    }
  }

  /** Whether a pair that moves as one in a part has done so before it. */
  private boolean isSharedBefore(
      SmoothInterval part, int step, double residual, List<SmoothInterval> before) {
    List<SmoothInterval> earlier =
        before.isEmpty() && step > 0
            ? intervals.of(motion.first(), motion.second(), step - 1, residual)
            : before;
    return shared.isSharedBefore(part.from(), earlier);
  }

  private void refine(SmoothInterval part, RangeMinima.Sample atA, List<Conjunction> out) {
    int i = motion.first();
    int j = motion.second();
    double threshold = scope.threshold(i, j);
    double a = part.from();
    double b = part.to();
    if (part.starts() && atA.range() <= threshold && atA.closing() >= 0) {
      add(Conjunction.Kind.START, i, j, a, out);
    }
    RangeMinima.Sample atB =
        part.breaks() ? RangeMinima.Sample.before(motion, b) : RangeMinima.Sample.at(motion, b);
    if (part.stops() && atB.range() <= threshold && atB.closing() <= 0) {
      add(Conjunction.Kind.STOP, i, j, b, out);
    }
    minima.search(a, atA, b, atB, part.limits());
    for (int m = 0; m < minima.count(); m++) {
      double t = minima.time(m);
      motion.evaluate(t, isBefore(part, t));
      boolean inside = !(part.starts() && t <= a) && !(part.stops() && t >= b);
      if (motion.range <= threshold && inside) {
        out.add(conjunction(Conjunction.Kind.MINIMUM, i, j, t, isBefore(part, t)));
      }
    }
    if (part.breaks()) {
      refineBreak(i, j, b, atB, out);
    }
  }

  private static boolean isBefore(SmoothInterval part, double t) {
    return part.breaks() && t == part.to();
  }

  /**
   * Where one piece of an ephemeris, or one element set, follows another, the range can cease to
   * fall at once. It can also jump out of the threshold while it falls, or into it while it grows:
   * then too the pair is nowhere nearer than at that time.
   */
  private void refineBreak(
      int i, int j, double t, RangeMinima.Sample before, List<Conjunction> out) {
    double threshold = scope.threshold(i, j);
    boolean wasNear = before.range() <= threshold;
    boolean fell = before.closing() < 0;
    motion.evaluate(t);
    boolean isNear = motion.range <= threshold;
    boolean falls = motion.closing < 0;
    boolean turns = fell && !falls && (wasNear || isNear);
    boolean jumps = Math.abs(before.range() - motion.range) > JUMP;
    boolean leaves = jumps && fell && falls && wasNear && !isNear;
    boolean enters = jumps && !fell && !falls && isNear && !wasNear;
    if (turns || leaves || enters) {
      boolean isBefore = before.range() < motion.range;
      motion.evaluate(t, isBefore);
      out.add(conjunction(Conjunction.Kind.MINIMUM, i, j, t, isBefore));
    }
  }

  /**
   * A pair with identical motion, as a row of its own at the start of the period, or of their
   * ephemerides.
   *
   * @param i row of the first object
   * @param j row of the second object
   * @return the conjunction
   */
  public Conjunction coincident(int i, int j) {
    motion.pair(i, j);
    double t = start(i);
    motion.evaluate(t);
    return conjunction(Conjunction.Kind.COINCIDENT, i, j, t, false);
  }

  private double start(int row) {
    TabulatedMotion tabulated = ephemeris.tabulated(row);
    return tabulated == null
        ? 0
        : tabulated.spans().stream()
            .filter(span -> span.to() > 0)
            .mapToDouble(span -> Math.max(0, span.from()))
            .findFirst()
            .orElse(0);
  }

  private void add(Conjunction.Kind kind, int i, int j, double t, List<Conjunction> out) {
    motion.evaluate(t);
    out.add(conjunction(kind, i, j, t, false));
  }

  private Conjunction conjunction(Conjunction.Kind kind, int i, int j, double t, boolean isBefore) {
    return new Conjunction(
        kind,
        motion.object(catalog, i, t, isBefore),
        motion.object(catalog, j, t, isBefore),
        start.shiftedBy(t),
        motion.firstState(),
        motion.secondState());
  }
}
