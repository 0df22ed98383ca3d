package org.orbsieve.engine;

import java.util.stream.IntStream;
import org.orbsieve.broadphase.Roster;
import org.orbsieve.ephemeris.Ephemeris;
import org.orbsieve.ephemeris.InterpolationBound;
import org.orbsieve.ephemeris.KnotFit;
import org.orbsieve.ephemeris.TabulatedMotion;
import org.orbsieve.ephemeris.TimeGrid;

/**
 * The objects that operators' ephemerides give, as one worker's sieve sees them: whether they are
 * there in a step, and how well their knots give their motion in it.
 */
final class TabulatedObjects {

  private final TimeGrid grid;
  private final Roster roster;
  private final int[] objects;
  private final TabulatedMotion[] motions;
  private double largestError;

  /**
   * Looks for them.
   *
   * @param shared roster of all workers
   * @param ephemeris of this worker alone
   */
  TabulatedObjects(TimeGrid grid, Roster shared, Ephemeris ephemeris) {
    this.grid = grid;
    objects =
        IntStream.range(0, shared.size())
            .filter(i -> ephemeris.tabulated(shared.row(i)) != null)
            .toArray();
    motions =
        IntStream.of(objects)
            .mapToObj(i -> ephemeris.tabulated(shared.row(i)))
            .toArray(TabulatedMotion[]::new);
    roster = objects.length == 0 ? shared : shared.fork();
  }

  /** The roster that knows of them. */
  Roster roster() {
    return roster;
  }

  /** Tells the roster what holds in a step. */
  void enter(int step) {
    double spacing = Math.scalb(grid.width(), 1 - InterpolationBound.LEVELS);
    for (int k = 0; k < objects.length; k++) {
      KnotFit fit = motions[k].knotFit(grid.centre(step), spacing, grid.half());
      if (fit.isAbsent()) {
        roster.setAbsent(objects[k]);
      } else {
        roster.setStep(objects[k], fit.error(), fit.stray());
        largestError =
            fit.error() > largestError && fit.error() < Double.POSITIVE_INFINITY
                ? fit.error()
                : largestError;
      }
    }
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return objects.length == 0;
  }

  /** Largest error of the knots so far [m]. */
  double largestError() {
    return largestError;
  }
}
