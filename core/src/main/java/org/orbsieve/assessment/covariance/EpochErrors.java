package org.orbsieve.assessment.covariance;

import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.OrbitRegime;

/**
 * One-sigma errors of element sets at their epochs, by eccentricity, perigee height and
 * inclination: T. Flohrer, H. Krag and H. Klinkrad, <em>Assessment and Categorization of TLE Orbit
 * Errors for the US SSN Catalogue</em>, AMOS 2008, table 2, and table 1 where that has no entry. By
 * way of a public transcription of both tables, itself tested against the paper. The catalogue is
 * that of 2008-01-01.
 *
 * @param radial [m]
 * @param transverse in-track [m]
 * @param normal cross-track [m]
 */
record EpochErrors(double radial, double transverse, double normal) {

  private static final EpochErrors GEO_AVERAGE = new EpochErrors(359, 432, 86);
  private static final EpochErrors HEO_AVERAGE = new EpochErrors(824, 1_367, 1_059);

  /** Perigee from 800 to 25,000 km, above; inclination below 30 degrees, to 60, above. */
  private static final EpochErrors[][] CIRCULAR = {
    {new EpochErrors(191, 256, 203), new EpochErrors(71, 228, 95), new EpochErrors(91, 428, 114)},
    {new EpochErrors(357, 432, 83), GEO_AVERAGE, GEO_AVERAGE}
  };

  /** Eccentricities of 0.1 and more: perigee below 800 km, to 25,000 km, above; likewise. */
  private static final EpochErrors[][] ECCENTRIC = {
    {
      new EpochErrors(2_252, 4_270, 1_421),
      new EpochErrors(629, 909, 2_057),
      new EpochErrors(494, 814, 1_337)
    },
    {
      new EpochErrors(1_748, 3_119, 971),
      new EpochErrors(1_832, 1_878, 1_454),
      new EpochErrors(529, 817, 1_570)
    },
    {new EpochErrors(402, 418, 83), new EpochErrors(4_712, 6_223, 1_208), HEO_AVERAGE}
  };

  private static final double EARTH_RADIUS = 6_378_137;

  /** The errors of an element set that is not {@link OrbitRegime#LEO}. */
  static EpochErrors of(ElementSet elements) {
    double n = elements.meanMotion();
    double semiMajorAxis = Math.cbrt(EquinoctialMotion.MU / (n * n));
    double perigee = semiMajorAxis * (1 - elements.eccentricity()) - EARTH_RADIUS;
    int band = perigee < 800e3 ? 0 : perigee < 25_000e3 ? 1 : 2;
    double inclination = Math.toDegrees(elements.inclination());
    int tilt = inclination < 30 ? 0 : inclination < 60 ? 1 : 2;
    return OrbitRegime.of(elements) == OrbitRegime.HEO
        ? ECCENTRIC[band][tilt]
        : CIRCULAR[Math.max(0, band - 1)][tilt];
  }

  /** These errors with a growth [m/day]. */
  ErrorGrowth growing(double radialPerDay, double transversePerDay, double normalPerDay) {
    return new ErrorGrowth(
        radial, transverse, normal, radialPerDay, transversePerDay, normalPerDay);
  }
}
