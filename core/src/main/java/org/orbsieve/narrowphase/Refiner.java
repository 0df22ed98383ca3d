package org.orbsieve.narrowphase;

import java.util.List;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.TimeGrid;
import org.orekit.time.AbsoluteDate;

/**
 * Turns candidates into conjunctions: every local minimum of range within the threshold and
 * strictly inside the screening period, and the pairs within the threshold at an end of the period
 * (or of an orbit) without a minimum there. One instance per thread.
 */
public final class Refiner {

  private final Catalog catalog;
  private final AbsoluteDate start;
  private final TimeGrid grid;
  private final PairScope scope;
  private final double[] validUntil;
  private final CoincidentPairs coincident;
  private final RelativeMotion motion;
  private final RangeMinima minima;

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
    this.grid = grid;
    this.scope = scope;
    this.validUntil = validUntil;
    this.coincident = coincident;
    this.motion = new RelativeMotion(ephemeris);
    this.minima = new RangeMinima(motion, scope.largestThreshold(), grid.half());
  }

  /** Refines one candidate and adds what it yields to {@code out}. */
  public void refine(CandidateBuffer candidates, int candidate, List<Conjunction> out) {
    int i = candidates.i(candidate);
    int j = candidates.j(candidate);
    int step = candidates.step(candidate);
    double a = grid.begin(step);
    double end = Math.min(grid.duration(), Math.min(validUntil[i], validUntil[j]));
    double b = Math.min(grid.begin(step + 1), end);
    if (b <= a || coincident.contains(i, j)) {
      return;
    }
    double threshold = scope.threshold(i, j);
    motion.pair(i, j);
    RangeMinima.Sample atA = RangeMinima.Sample.at(motion, a);
    if (step == 0 && atA.range() <= threshold && atA.closing() >= 0) {
      add(Conjunction.Kind.START, i, j, a, out);
    }
    RangeMinima.Sample atB = RangeMinima.Sample.at(motion, b);
    if (b == end && atB.range() <= threshold && atB.closing() <= 0) {
      add(Conjunction.Kind.STOP, i, j, b, out);
    }
    minima.search(a, atA, b, atB, candidates.residual(candidate));
    for (int m = 0; m < minima.count(); m++) {
      double t = minima.time(m);
      motion.evaluate(t);
      if (motion.range <= threshold && t > 0 && t < end) {
        add(Conjunction.Kind.MINIMUM, i, j, t, out);
      }
    }
  }

  /** A pair with identical motion, as a row of its own at the start of the period. */
  public Conjunction coincident(int i, int j) {
    motion.pair(i, j);
    motion.evaluate(0);
    return conjunction(Conjunction.Kind.COINCIDENT, i, j, 0);
  }

  private void add(Conjunction.Kind kind, int i, int j, double t, List<Conjunction> out) {
    motion.evaluate(t);
    out.add(conjunction(kind, i, j, t));
  }

  private Conjunction conjunction(Conjunction.Kind kind, int i, int j, double t) {
    return new Conjunction(
        kind,
        catalog.object(i),
        catalog.object(j),
        start.shiftedBy(t),
        motion.firstState(),
        motion.secondState());
  }
}
