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

  private final double slowest;
  private final double fastest;
  private final double minEccentricity;
  private final double maxEccentricity;
  private final double minInclination;
  private final double maxInclination;

  WildElements(
      double slowest,
      double fastest,
      double minEccentricity,
      double maxEccentricity,
      double minInclination,
      double maxInclination) {
    this.slowest = slowest;
    this.fastest = fastest;
    this.minEccentricity = minEccentricity;
    this.maxEccentricity = maxEccentricity;
    this.minInclination = minInclination;
    this.maxInclination = maxInclination;
  }

  /** An element set of this regime. */
  public ElementSet next(Random random, AbsoluteDate epoch) {
    double size = Math.pow(10, -4 * random.nextDouble());
    return RandomElements.elements(
        epoch,
        between(random, slowest, fastest),
        between(random, minEccentricity, maxEccentricity),
        between(random, minInclination, maxInclination),
        random,
        random.nextBoolean() ? size : -size);
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
