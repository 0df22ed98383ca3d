package org.orbsieve.narrowphase;

import java.util.List;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orekit.time.AbsoluteDate;

/**
 * Turns candidates into conjunctions: every local minimum of the distance of positions within the
 * threshold and strictly inside the screening period, and the pairs within the threshold at an end
 * of the period (or of an orbit) without a minimum there. Two objects that move as one, but for
 * rounding, have no minima: that they do is one row where it begins. One instance per thread.
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
   * @param scope largest miss distance of each pair
   * @param coincident pairs with identical motion, which have no minimum
   * @param intervals the motions and where they break; used by this refiner alone
   */
  public Refiner(
      Catalog catalog,
      AbsoluteDate start,
      PairScope scope,
      CoincidentPairs coincident,
      SmoothIntervals intervals) {
    this.catalog = catalog;
    this.start = start;
    this.scope = scope;
    this.ephemeris = intervals.ephemeris();
    this.intervals = intervals;
    this.coincident = coincident;
    this.motion = new RelativeMotion(ephemeris);
    this.shared = new SharedMotion(motion);
    this.minima = new RangeMinima(motion, scope.largestThreshold(), intervals.remainders());
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
      TrackSample atStart = TrackSample.at(motion, part.from());
      if (atStart.range > SharedMotion.FAR || !shared.isShared(part)) {
        TrackSample atEnd =
            part.breaks()
                ? TrackSample.before(motion, part.to())
                : TrackSample.at(motion, part.to());
        refine(part, atStart, atEnd, out);
      } else if (part.starts() || !isSharedBefore(part, step, residual, parts.subList(0, p))) {
        add(Conjunction.Kind.COINCIDENT, part.from(), out);
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

  private void refine(SmoothInterval part, TrackSample a, TrackSample b, List<Conjunction> out) {
    double threshold = scope.threshold(motion.first(), motion.second());
    if (part.starts() && a.range <= threshold && a.closing() >= 0) {
      add(Conjunction.Kind.START, a.t, out);
    }
    if (part.stops() && b.range <= threshold && b.closing() <= 0) {
      add(Conjunction.Kind.STOP, b.t, out);
    }
    minima.search(a, b, part.limits());
    for (int m = 0; m < minima.count(); m++) {
      double t = minima.time(m);
      boolean isAtStart = part.starts() && t <= a.t;
      boolean isAtStop = part.stops() && t >= b.t;
      boolean isBefore = part.breaks() && t >= b.t;
      motion.evaluate(t, isBefore);
      if (motion.range <= threshold && !(isAtStop && b.closing() <= 0)) {
        // the sign at an end is that of a difference of positions, which rounding can turn
        out.add(
            conjunction(
                isAtStart
                    ? Conjunction.Kind.START
                    : isAtStop ? Conjunction.Kind.STOP : Conjunction.Kind.MINIMUM,
                t,
                isBefore));
      }
    }
    if (part.breaks()) {
      refineBreak(b, threshold, out);
    }
  }

  /**
   * Where one piece of an ephemeris, one element set or one formula follows another, the distance
   * can cease to fall at once. It can also jump out of the threshold while it falls, or into it
   * while it grows: then too the pair is nowhere nearer than at that time.
   */
  private void refineBreak(TrackSample before, double threshold, List<Conjunction> out) {
    TrackSample after = TrackSample.at(motion, before.t);
    boolean wasNear = before.range <= threshold;
    boolean isNear = after.range <= threshold;
    if (!wasNear && !isNear) {
      return;
    }
    boolean fell = before.closing() < 0;
    boolean falls = after.closing() < 0;
    boolean jumps = Math.abs(before.range - after.range) > JUMP;
    boolean leaves = jumps && fell && falls && wasNear && !isNear;
    boolean enters = jumps && !fell && !falls && isNear && !wasNear;
    if ((fell && !falls) || leaves || enters) {
      boolean isBefore = before.range < after.range;
      motion.evaluate(before.t, isBefore);
      out.add(conjunction(Conjunction.Kind.MINIMUM, before.t, isBefore));
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
    return conjunction(Conjunction.Kind.COINCIDENT, t, false);
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

  private void add(Conjunction.Kind kind, double t, List<Conjunction> out) {
    motion.evaluate(t);
    out.add(conjunction(kind, t, false));
  }

  private Conjunction conjunction(Conjunction.Kind kind, double t, boolean isBefore) {
    Approach approach =
        kind == Conjunction.Kind.MINIMUM && motion.speed() < Approach.SLOW
            ? Approach.of(motion.flatness(t, isBefore))
            : Approach.PLAIN;
    return new Conjunction(
        kind,
        motion.object(catalog, motion.first(), t, isBefore),
        motion.object(catalog, motion.second(), t, isBefore),
        start.shiftedBy(t),
        motion.firstState(),
        motion.secondState(),
        approach);
  }
}
