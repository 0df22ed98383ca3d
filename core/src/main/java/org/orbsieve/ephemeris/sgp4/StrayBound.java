package org.orbsieve.ephemeris.sgp4;

import org.orbsieve.ephemeris.Stray;

/**
 * How far apart an object's positions at any two times of an interval can be: for every element
 * set, whatever its drag terms do, as long as the theory itself keeps away from an eccentricity of
 * 1 and from an axis of 0. What the sieve and the refinement need where no polynomial holds.
 * Scratch of one thread. Derivation: docs/completeness.md, section 9.
 */
public final class StrayBound {

  private static final double METRES = Sgp4Constants.METRES_PER_KM * Sgp4Constants.EARTH_RADIUS_KM;

  private final Sgp4Table table;
  private final MotionRates rates = new MotionRates();

  /**
   * Bounds for the rows of a table.
   *
   * @param table the element sets, initialised
   */
  public StrayBound(Sgp4Table table) {
    this.table = table;
  }

  /**
   * The bound for an interval.
   *
   * @param row row of the object
   * @param from its begin [s since the table's reference]
   * @param to its end [s since the table's reference]
   * @return the bound
   */
  public Stray of(int row, double from, double to) {
    int slot = table.slot(row);
    SecularColumns secular = table.secular(row);
    double begin = secular.minutesSinceEpoch(slot, from);
    double end = secular.minutesSinceEpoch(slot, to);
    double middle = 0.5 * (begin + end);
    double half = 0.5 * Math.abs(end - begin);
    if (table.isDeepSpace(row)) {
      DeepSpaceRates.fill(table.deepSpace(), slot, middle, half, rates);
    } else {
      NearEarthRates.fill(table.nearEarth(), slot, middle, half, rates);
    }
    return new Stray(
        METRES / Sgp4Constants.SECONDS_PER_MINUTE * OsculatingSpeed.of(rates),
        METRES * 2 * (rates.jump + OsculatingSpeed.noise(rates)));
  }
}
