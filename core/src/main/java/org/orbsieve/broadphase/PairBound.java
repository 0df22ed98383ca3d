package org.orbsieve.broadphase;

import java.util.Arrays;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.KnotTable;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.ephemeris.MotionTable;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.TimeGrid;

/**
 * The bound of a pair's relative acceleration in any step, by knots of its own: what the sieve
 * gives a candidate, for steps that are not sieved yet or no longer. One instance per thread.
 */
public final class PairBound {

  private final TimeGrid grid;
  private final Roster roster;
  private final double threshold;
  private final Ephemeris ephemeris;

  /** Object of the roster, per row; -1 for none. */
  private final int[] object;

  /** Knots of one object by its level of spacing. */
  private final KnotTable[] knots;

  private final int[] level;
  private final int[] row = new int[1];
  private final MotionTable motion = new MotionTable(2);

  /**
   * Bounds for the pairs of a roster.
   *
   * @param grid the steps
   * @param roster the objects
   * @param sampler how finely each is sampled
   * @param threshold largest distance that matters [m]
   * @param ephemeris where they are; used by this instance alone
   */
  public PairBound(
      TimeGrid grid, Roster roster, KnotSampler sampler, double threshold, Ephemeris ephemeris) {
    this.grid = grid;
    this.roster = roster;
    this.threshold = threshold;
    this.ephemeris = ephemeris;
    this.object = new int[ephemeris.size()];
    this.level = new int[roster.size()];
    Arrays.fill(object, -1);
    for (int i = 0; i < roster.size(); i++) {
      object[roster.row(i)] = i;
      level[i] = sampler.level(i);
    }
    this.knots = new KnotTable[Arrays.stream(level).max().orElse(0) + 1];
    Arrays.setAll(knots, l -> new KnotTable(grid, l, 1));
  }

  /**
   * Bound of the relative acceleration beyond a central one [m/s^2], for a pair that comes within
   * the threshold during a step; infinite when there is none.
   *
   * @param rowI row of an object of the roster
   * @param rowJ row of another object of the roster
   * @param step the step
   */
  public double residual(int rowI, int rowJ, int step) {
    int i = object[rowI];
    int j = object[rowJ];
    // a row without an orbit has no knots
    if (i < 0 || j < 0 || !fit(i, 0, step) || !fit(j, 1, step)) {
      return Double.POSITIVE_INFINITY;
    }
    double g = EncounterBound.beyondCentral(motion, 0, 1, eps(i, step), eps(j, step), threshold);
    return g >= 0 ? g : Double.POSITIVE_INFINITY;
  }

  /** Fits an object's polynomial, and tells whether the sieve's bounds hold for it. */
  private boolean fit(int i, int at, int step) {
    double begin = grid.begin(step);
    if (roster.isRough(i, begin, begin + grid.width())) {
      return false;
    }
    KnotTable table = knots[level[i]];
    row[0] = roster.row(i);
    table.prepare(step, step + 1);
    table.sample(0, row, 0, 1, ephemeris);
    MotionKernel.fit(table, step, grid.half(), at, motion);
    double angle = Math.sqrt(EncounterBound.rate(motion, at)) * grid.half();
    return angle < EncounterBound.MAX_ANGLE && eps(i, step) < InterpolationBound.USELESS_ERROR;
  }

  /** Error of an object's knots; that of an ephemeris' is known step by step. */
  private double eps(int i, int step) {
    TabulatedMotion tabulated = ephemeris.tabulated(roster.row(i));
    if (tabulated == null) {
      return roster.eps(i);
    }
    double spacing = Math.scalb(grid.width(), 1 - InterpolationBound.LEVELS);
    return tabulated.knotFit(grid.centre(step), spacing, grid.half()).error();
  }
}
