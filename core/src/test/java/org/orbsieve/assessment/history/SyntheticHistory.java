package org.orbsieve.assessment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * Element sets of one drag-free orbit with known errors. Without drag SGP4's mean elements move
 * along straight lines, whose slopes are in Spacetrack Report No. 3 (Hoots and Roehrich, 1980); the
 * true elements at any epoch follow from that alone.
 */
final class SyntheticHistory {

  private static final double KE = 0.0743669161331734132;
  private static final double J2 = 1.082616e-3;
  private static final double J4 = -1.65597e-6;
  private static final double EARTH_RADIUS = 6_378_135.0;
  private static final double MINUTE = 60;

  private static final double MEAN_MOTION = 14.3 * 2 * Math.PI / 86_400;
  private static final double ECCENTRICITY = 1e-3;
  private static final double INCLINATION = Math.toRadians(98.5);

  private final AstroContext context;
  private final AbsoluteDate start;
  private final Random random;
  private final double anomalyRate;
  private final double perigeeRate;
  private final double nodeRate;
  private final double semiMajorAxis;

  /** One-sigma error of each set's mean anomaly [rad]. */
  double anomalyNoise;

  /** One-sigma error of each set's mean motion [rad/s]. */
  double meanMotionNoise;

  /** One-sigma error of each set's node [rad]. */
  double nodeNoise;

  SyntheticHistory(AstroContext context, long seed) {
    this.context = context;
    start = new AbsoluteDate(2024, 1, 1, context.utc());
    random = new Random(seed);
    double n = MEAN_MOTION * MINUTE;
    double cos2 = Math.cos(INCLINATION) * Math.cos(INCLINATION);
    double cos4 = cos2 * cos2;
    double beta2 = 1 - ECCENTRICITY * ECCENTRICITY;
    double beta = Math.sqrt(beta2);
    double k2 = 0.5 * J2;
    double a1 = Math.pow(KE / n, 2.0 / 3);
    double d1 = 1.5 * k2 / (a1 * a1) * (3 * cos2 - 1) / (beta * beta2);
    double a0 = a1 * (1 - d1 / 3 - d1 * d1 - 134.0 / 81 * d1 * d1 * d1);
    double d0 = 1.5 * k2 / (a0 * a0) * (3 * cos2 - 1) / (beta * beta2);
    double brouwer = n / (1 + d0);
    double a = Math.pow(KE / brouwer, 2.0 / 3);
    double p2 = a * a * beta2 * beta2;
    double p4 = p2 * p2;
    double k22 = k2 * k2;
    double k4 = -0.375 * J4;
    anomalyRate =
        brouwer
            * (1
                + 1.5 * k2 * (3 * cos2 - 1) / (a * a * beta * beta2)
                + 3 * k22 * (13 - 78 * cos2 + 137 * cos4) / (16 * p4 / beta))
            / MINUTE;
    perigeeRate =
        brouwer
            * (-1.5 * k2 * (1 - 5 * cos2) / p2
                + 3 * k22 * (7 - 114 * cos2 + 395 * cos4) / (16 * p4)
                + 5 * k4 * (3 - 36 * cos2 + 49 * cos4) / (4 * p4))
            / MINUTE;
    double cos = Math.cos(INCLINATION);
    nodeRate =
        brouwer
            * (-3 * k2 * cos / p2
                + 1.5 * k22 * (4 * cos - 19 * cos * cos2) / p4
                + 2.5 * k4 * cos * (3 - 7 * cos2) / p4)
            / MINUTE;
    semiMajorAxis = a * EARTH_RADIUS;
  }

  double semiMajorAxis() {
    return semiMajorAxis;
  }

  double inclination() {
    return INCLINATION;
  }

  /**
   * Sets at irregular epochs, a third of a day apart on average.
   *
   * @param jumps days after the start at which the object moves ahead by a tenth of a degree, as
   *     after a manoeuvre
   */
  ElementHistory of(int count, double... jumps) {
    List<CatalogRecord> records = new ArrayList<>();
    double day = 0;
    for (int i = 0; i < count; i++) {
      day += 0.2 + 0.27 * random.nextDouble();
      double ahead = 0;
      for (double jump : jumps) {
        ahead += day > jump ? Math.toRadians(0.1) : 0;
      }
      records.add(new CatalogRecord(object(i, day * 86_400, ahead), "test", i + 1));
    }
    return ElementHistory.of(new CatalogContents(records, List.of())).get(0);
  }

  private SpaceObject object(int number, double t, double ahead) {
    ElementSet set =
        new ElementSet(
            start.shiftedBy(t),
            MEAN_MOTION + meanMotionNoise * random.nextGaussian(),
            ECCENTRICITY,
            INCLINATION,
            1 + nodeRate * t + nodeNoise * random.nextGaussian(),
            0.3 + perigeeRate * t,
            2 + anomalyRate * t + ahead + anomalyNoise * random.nextGaussian(),
            0,
            0,
            0,
            number,
            0);
    return new SpaceObject(7, "TEST", "", 'U', set);
  }

  AstroContext context() {
    return context;
  }
}
