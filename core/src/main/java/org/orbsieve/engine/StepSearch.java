package org.orbsieve.engine;

import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.broadphase.ShellSieve;
import org.orbsieve.ephemeris.ElementSetRows;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.MotionFit;
import org.orbsieve.ephemeris.MotionTable;
import org.orbsieve.ephemeris.TimeGrid;

/** One worker's search: fits the objects' polynomials at a step and sieves them. */
final class StepSearch {

  private final TimeGrid grid;
  private final KnotSampler knots;
  private final TabulatedObjects tabulated;
  private final SuccessiveSets successive;
  private final ElementSetRows rows;
  private final Roster roster;
  private final MotionFit fit;
  private final MotionTable motion;
  private final ShellSieve sieve;
  private final CandidateBuffer candidates = new CandidateBuffer();
  private long pairChecks;

  StepSearch(
      TimeGrid grid,
      KnotSampler knots,
      Roster shared,
      ElementSetRows rows,
      double threshold,
      Propagation kernels,
      Ephemeris ephemeris) {
    this.grid = grid;
    this.knots = knots;
    this.tabulated = new TabulatedObjects(grid, shared, ephemeris);
    this.rows = rows;
    this.successive = new SuccessiveSets(grid, tabulated.roster(), rows);
    this.roster = successive.roster();
    this.fit = kernels.motionFit();
    this.motion = new MotionTable(roster.size());
    this.sieve =
        new ShellSieve(
            roster.size(),
            threshold,
            grid.half(),
            kernels.pairCheck(),
            (row, from, to) -> ephemeris.stray(row, from, to).within(to - from));
  }

  /** Searches a step whose knots are sampled; the candidates are added to {@link #candidates}. */
  void search(int step) {
    knots.fit(step, fit, motion);
    tabulated.enter(step);
    successive.enter(step);
    int first = candidates.size();
    pairChecks += sieve.search(motion, roster, step, grid.begin(step), candidates);
    if (!rows.isOneEach()) {
      candidates.merge(first, rows);
    }
  }

  /** The candidates since they were last cleared. */
  CandidateBuffer candidates() {
    return candidates;
  }

  /** Pairs looked at one by one. */
  long pairChecks() {
    return pairChecks;
  }

  /** The sieve, for what it observed. */
  ShellSieve sieve() {
    return sieve;
  }

  /** The objects that ephemerides give, for how well their knots gave their motion. */
  TabulatedObjects tabulated() {
    return tabulated;
  }
}
