package org.orbsieve.engine;

import java.util.stream.IntStream;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.ephemeris.ElementSetRows;
import org.orbsieve.ephemeris.TimeGrid;

/**
 * The element sets that count in a part of the period, as one worker's sieve sees them: each is
 * there in the steps that have a time in common with its own. At a seam both sets are, since a pair
 * may be near by either.
 */
final class SuccessiveSets {

  private final TimeGrid grid;
  private final Roster roster;
  private final ElementSetRows rows;
  private final int[] sets;

  /**
   * Looks for them.
   *
   * @param worker roster of this worker, or of all workers if it needs none of its own yet
   */
  SuccessiveSets(TimeGrid grid, Roster worker, ElementSetRows rows) {
    this.grid = grid;
    this.rows = rows;
    sets =
        IntStream.range(0, worker.size()).filter(i -> rows.isSuccessive(worker.row(i))).toArray();
    roster = sets.length == 0 || worker.isFork() ? worker : worker.fork();
  }

  /** The roster that knows of them. */
  Roster roster() {
    return roster;
  }

  /** Tells the roster which are there in a step. */
  void enter(int step) {
    double begin = grid.begin(step);
    double end = grid.begin(step + 1);
    for (int i : sets) {
      int row = roster.row(i);
      roster.setPresent(i, rows.from(row) <= end && rows.to(row) >= begin);
    }
  }
}
