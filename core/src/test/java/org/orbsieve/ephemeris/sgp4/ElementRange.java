package org.orbsieve.ephemeris.sgp4;

import java.util.Random;

/**
 * What random element sets of a regime may have.
 *
 * @param slowest smallest Kozai mean motion [rev/day]
 * @param fastest largest Kozai mean motion [rev/day]
 * @param minEccentricity smallest eccentricity
 * @param maxEccentricity largest eccentricity
 * @param minInclination smallest inclination [deg]
 * @param maxInclination largest inclination [deg]
 */
record ElementRange(
    double slowest,
    double fastest,
    double minEccentricity,
    double maxEccentricity,
    double minInclination,
    double maxInclination) {

  double meanMotion(Random random) {
    return between(random, slowest, fastest);
  }

  double eccentricity(Random random) {
    return between(random, minEccentricity, maxEccentricity);
  }

  double inclination(Random random) {
    return between(random, minInclination, maxInclination);
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
