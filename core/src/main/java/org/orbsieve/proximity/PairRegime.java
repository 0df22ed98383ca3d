package org.orbsieve.proximity;

import org.orbsieve.catalog.ElementSet;

/** Regime of a pair of orbits, which decides within what limits the two stay together. */
public enum PairRegime {
  /** Both near geosynchronous. */
  GEO,
  /** Both with a period above ten hours. */
  HIGH,
  /** Both with a period of at most 225 minutes, near earth in SGP4. */
  LOW,
  /** All others. */
  MID;

  private static final double MINUTE = 60;
  private static final double DAY = 1440 * MINUTE;
  private static final double GEO_FROM = DAY / 1.1;
  private static final double GEO_TO = DAY / 0.9;
  private static final double GEO_ECCENTRICITY = 0.25;
  private static final double HIGH_FROM = 600 * MINUTE;

  /** Longest period of a low orbit [s]. */
  static final double LOW_TO = 225 * MINUTE;

  /**
   * The regime of two orbits; every pair has one.
   *
   * @param first mean elements of the first
   * @param second mean elements of the second
   * @return the regime
   */
  public static PairRegime of(ElementSet first, ElementSet second) {
    double p = period(first);
    double q = period(second);
    if (isGeo(first, p) && isGeo(second, q)) {
      return GEO;
    }
    if (p > HIGH_FROM && q > HIGH_FROM) {
      return HIGH;
    }
    return p <= LOW_TO && q <= LOW_TO ? LOW : MID;
  }

  /**
   * Period of an orbit by its published mean motion.
   *
   * @param elements the orbit
   * @return the period [s]
   */
  public static double period(ElementSet elements) {
    return 2 * Math.PI / elements.meanMotion();
  }

  private static boolean isGeo(ElementSet elements, double period) {
    return period >= GEO_FROM && period <= GEO_TO && elements.eccentricity() <= GEO_ECCENTRICITY;
  }
}
