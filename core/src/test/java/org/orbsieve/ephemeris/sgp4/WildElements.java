package org.orbsieve.ephemeris.sgp4;

import java.util.Random;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** Seeded random element sets whose drag is far beyond nature: |B*| up to 1 per Earth radius. */
public enum WildElements {
  LOW(14, 16.8, 0, 0.02, 0, 180),
  NEARLY_CIRCULAR(14, 16.8, 0, 2e-4, 0, 180),
  ECCENTRIC_NEAR_EARTH(6.42, 14, 0.02, 0.6, 0, 180),
  RETROGRADE(13, 16, 0, 0.02, 179.9, 180),
  DEEP_SPACE(0.9, 6.38, 0, 0.7, 0, 175),
  HALF_DAY(1.9, 2.1, 0.4, 0.8, 0, 175),
  GEOSYNCHRONOUS(0.95, 1.05, 0, 0.3, 0, 60),
  HIGHLY_ECCENTRIC(0.2, 3.5, 0.6, 0.9, 0, 175),
  EXTREMELY_ECCENTRIC(0.08, 2, 0.9, 0.99, 0, 175);

  private final ElementRange range;

  WildElements(
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

  /** An element set of this regime. */
  public ElementSet next(Random random, AbsoluteDate epoch) {
    double size = Math.pow(10, -4 * random.nextDouble());
    return RandomElements.elements(
        epoch,
        range.meanMotion(random),
        range.eccentricity(random),
        range.inclination(random),
        random,
        random.nextBoolean() ? size : -size);
  }
}
