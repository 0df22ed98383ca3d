package org.orbsieve.ephemeris.sgp4;

import java.util.Random;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** Seeded random element sets of a regime of SGP4 or SDP4. */
enum RandomElements {
  LOW_EARTH_ORBIT(11, 16.2, 0, 0.05, 0, 179),
  CIRCULAR(11, 15.8, 0, 1.2e-4, 0, 179),
  ECCENTRIC_NEAR_EARTH(6.45, 9, 0.1, 0.4, 0, 179),
  NEAR_EARTH_UP_TO_THE_BOUNDARY(6.401, 6.5, 0, 0.4, 0, 179),
  DEEP_SPACE_FROM_THE_BOUNDARY(6.2, 6.399, 0, 0.5, 0, 179),
  SEMI_SYNCHRONOUS_CIRCULAR(1.9, 2.1, 0, 0.05, 0, 179),
  HALF_DAY_BELOW_RESONANT_ECCENTRICITY(1.9, 2.1, 0.4, 0.4999, 0, 179),
  HALF_DAY_E_TO_065(1.9, 2.1, 0.5, 0.65, 10, 170),
  HALF_DAY_E_TO_070(1.9, 2.1, 0.65, 0.7, 10, 170),
  HALF_DAY_E_TO_0715(1.9, 2.1, 0.7, 0.715, 10, 170),
  HALF_DAY_E_ABOVE_0715(1.9, 2.1, 0.715, 0.77, 10, 170),
  SYNCHRONOUS(0.95, 1.05, 0, 0.1, 0, 60),
  SYNCHRONOUS_EDGE(0.79, 0.83, 0, 0.3, 0, 60),
  GEOSTATIONARY(1.0026, 1.0028, 0, 5e-4, 0, 0.1),
  BELOW_THREE_DEGREES(0.9, 6.3, 0, 0.4, 0, 3.1),
  AROUND_THE_LYDDANE_SWITCH(0.9, 6.3, 0, 0.4, 11.2, 11.7),
  HIGHLY_ECCENTRIC(0.2, 2.2, 0.7, 0.9, 0, 179),
  EXTREMELY_ECCENTRIC(0.15, 0.22, 0.9, 0.93, 0, 179),
  SLOW(0.05, 0.8, 0, 0.6, 0, 179);

  private final ElementRange range;

  RandomElements(
      double slowest,
      double fastest,
      double minEccentricity,
      double maxEccentricity,
      double minInclination,
      double maxInclination) {
    this.range =
        new ElementRange(
            slowest, fastest, minEccentricity, maxEccentricity, minInclination, maxInclination);
  }

  /** An element set of this regime, its epoch within a year of the reference. */
  ElementSet next(Random random, AbsoluteDate reference) {
    double bstar = random.nextInt(4) == 0 ? 0 : Math.pow(10, -6 + 3 * random.nextDouble());
    return elements(
        reference.shiftedBy((2 * random.nextDouble() - 1) * 365 * 86400),
        range.meanMotion(random),
        range.eccentricity(random),
        range.inclination(random),
        random,
        random.nextInt(8) == 0 ? -bstar : bstar);
  }

  /**
   * An element set with random angles.
   *
   * @param revolutionsPerDay Kozai mean motion
   * @param degrees inclination
   */
  static ElementSet elements(
      AbsoluteDate epoch,
      double revolutionsPerDay,
      double eccentricity,
      double degrees,
      Random random,
      double bstar) {
    return new ElementSet(
        epoch,
        revolutionsPerDay * Math.PI / 43200,
        eccentricity,
        Math.toRadians(degrees),
        angle(random),
        angle(random),
        angle(random),
        bstar,
        0,
        0,
        1,
        1);
  }

  private static double angle(Random random) {
    return 2 * Math.PI * random.nextDouble();
  }
}
