package org.orbsieve.assessment;

import java.util.Random;
import org.orbsieve.assessment.covariance.EquinoctialMotion;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Encounter;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.narrowphase.StateVector;
import org.orekit.time.AbsoluteDate;

/** Encounters for tests. */
public final class Encounters {

  public static final double RADIUS = 7e6;
  private static final double SPEED = Math.sqrt(EquinoctialMotion.MU / RADIUS);

  private Encounters() {}

  public static SourcedCovariance covariance(RtnCovariance covariance) {
    return new SourcedCovariance(covariance, "test", true);
  }

  /**
   * Head on: two circular orbits in opposite directions, so that the encounter plane is that of the
   * radial and the normal axis, and only the primary has errors.
   */
  static Encounter of(EncounterGeometry geometry, double radius) {
    return new Encounter(
        AbsoluteDate.ARBITRARY_EPOCH,
        new StateVector(RADIUS, 0, 0, 0, SPEED, 0),
        new StateVector(RADIUS + geometry.missMajor(), 0, geometry.missMinor(), 0, -SPEED, 0),
        covariance(RtnCovariance.ofSigmas(geometry.sigmaMajor(), 10, geometry.sigmaMinor())),
        covariance(RtnCovariance.ofSigmas(0, 0, 0)),
        new HardBodyRadius(radius, "test"));
  }

  /** Two low orbits that cross at a random angle with random errors in position. */
  public static Encounter random(Random random, double radius) {
    double angle = 0.02 + 3 * random.nextDouble();
    double miss = 1_000 * random.nextDouble();
    double tilt = 2 * Math.PI * random.nextDouble();
    // The miss across the relative velocity, which lies in the plane y, z.
    double vy = SPEED * (Math.cos(angle) - 1);
    double vz = SPEED * Math.sin(angle);
    double v = Math.hypot(vy, vz);
    double along = Math.sin(tilt) * miss;
    return new Encounter(
        AbsoluteDate.ARBITRARY_EPOCH,
        new StateVector(RADIUS, 0, 0, 0, SPEED, 0),
        new StateVector(
            RADIUS + miss * Math.cos(tilt),
            -along * vz / v,
            along * vy / v,
            0,
            SPEED * Math.cos(angle),
            SPEED * Math.sin(angle)),
        covariance(randomCovariance(random)),
        covariance(randomCovariance(random)),
        new HardBodyRadius(radius, "test"));
  }

  private static RtnCovariance randomCovariance(Random random) {
    return RtnCovariance.ofSigmas(
        50 + 300 * random.nextDouble(),
        100 + 1_000 * random.nextDouble(),
        50 + 300 * random.nextDouble());
  }
}
