package org.orbsieve.engine;

import org.orbsieve.ephemeris.KnotSampler;
import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.ephemeris.TimeGrid;

/** Samples the knots of some rows slice by slice, and finds the orbits that end in a slice. */
final class KnotSlices {

  private final Preparation prepared;
  private final KnotSampler knots;
  private final int[] rows;
  private final Workers workers;

  /**
   * Slices of knots.
   *
   * @param knots of the rows
   */
  KnotSlices(Preparation prepared, KnotSampler knots, Workers workers) {
    this.prepared = prepared;
    this.knots = knots;
    this.rows = knots.order();
    this.workers = workers;
  }

  /**
   * Samples a slice.
   *
   * @param examine whether orbits that may end in it are looked at; not where all ends are known
   */
  void sample(int fromStep, int toStep, boolean examine) {
    TimeGrid grid = prepared.grid();
    knots.follow(fromStep, toStep);
    workers.forEach(knots.rooms(), (worker, part) -> knots.makeRoom(part));
    double[] lowest = new double[rows.length];
    boolean[] suspect = new boolean[rows.length];
    workers.forEachBatch(
        rows.length,
        (worker, from, to) -> {
          knots.sample(from, to, prepared.ephemeris(worker));
          knots.lowest(from, to, lowest);
          for (int i = from; i < to; i++) {
            suspect[i] =
                OrbitLifetime.isSuspect(lowest[i], grid.width())
                    && !(prepared.orbits().validUntil()[rows[i]] <= grid.begin(fromStep))
                    && prepared.ephemeris(worker).tabulated(rows[i]) == null
                    && !prepared.rows().isSuccessive(rows[i]);
          }
        });
    for (int i = 0; examine && i < suspect.length; i++) {
      if (suspect[i]) {
        prepared.orbits().examine(rows[i], grid.begin(fromStep), grid.begin(toStep));
      }
    }
  }
}
