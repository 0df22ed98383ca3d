package org.orbsieve.catalog.volume;

import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.OrbitShape;

/**
 * Orbit regimes and their screening volumes after the Spaceflight Safety Handbook for Operators,
 * version 1.7 (April 2023), according to secondary summaries. The handbook's table of regimes does
 * not cover every orbit (eccentric ones, medium heights). For those, its volumes for an operator's
 * own ephemeris are used, which distinguish near earth from deep space and leave no orbit out.
 */
public enum HandbookRegime {
  /** Perigee height at most 500 km, eccentricity below 0.25. */
  LEO1(0.4, 44, 51),
  /** Perigee height above 500 km and at most 750 km, eccentricity below 0.25. */
  LEO2(0.4, 25, 25),
  /** Perigee height above 750 km and at most 1200 km, eccentricity below 0.25. */
  LEO3(0.4, 12, 12),
  /** Perigee height above 1200 km and at most 2000 km, eccentricity below 0.25. */
  LEO4(0.4, 2, 2),
  /** Period between 1300 and 1800 min, eccentricity below 0.25, inclination below 35 degrees. */
  DEEP_SPACE(10, 10, 10),
  /** Any other orbit with a period below 225 min. */
  OTHER_NEAR_EARTH(2, 25, 25),
  /** Any other orbit. */
  OTHER_DEEP_SPACE(20, 20, 20);

  private static final double KILOMETRE = 1_000;
  private static final double MINUTE = 60;
  private static final double MAX_ECCENTRICITY = 0.25;
  private static final double MAX_INCLINATION = Math.toRadians(35);
  private static final double NEAR_EARTH = 225 * MINUTE;

  private final double radial;
  private final double transverse;
  private final double normal;

  HandbookRegime(double radial, double transverse, double normal) {
    this.radial = radial * KILOMETRE;
    this.transverse = transverse * KILOMETRE;
    this.normal = normal * KILOMETRE;
  }

  /**
   * The volume around an object of this regime.
   *
   * @param shape ellipsoid or box
   * @return the volume
   */
  public RtnVolume volume(RtnVolume.Shape shape) {
    return new RtnVolume(shape, radial, transverse, normal);
  }

  /**
   * The regime of an orbit. Its perigee height is that of the mean elements: Kepler's third law
   * with the published mean motion gives the axis, and heights are above the equatorial radius,
   * both by WGS-72.
   *
   * @param elements the orbit
   * @return its regime
   */
  public static HandbookRegime of(ElementSet elements) {
    double period = 2 * Math.PI / elements.meanMotion();
    if (elements.eccentricity() < MAX_ECCENTRICITY) {
      double perigee = OrbitShape.of(elements).perigee();
      if (perigee <= 2_000 * KILOMETRE) {
        return low(perigee);
      }
      boolean synchronous = period > 1_300 * MINUTE && period < 1_800 * MINUTE;
      if (synchronous && elements.inclination() < MAX_INCLINATION) {
        return DEEP_SPACE;
      }
    }
    return period < NEAR_EARTH ? OTHER_NEAR_EARTH : OTHER_DEEP_SPACE;
  }

  private static HandbookRegime low(double perigee) {
    if (perigee <= 500 * KILOMETRE) {
      return LEO1;
    }
    if (perigee <= 750 * KILOMETRE) {
      return LEO2;
    }
    return perigee <= 1_200 * KILOMETRE ? LEO3 : LEO4;
  }
}
