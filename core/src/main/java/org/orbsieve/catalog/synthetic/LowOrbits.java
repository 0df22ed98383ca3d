package org.orbsieve.catalog.synthetic;

import static org.orbsieve.catalog.synthetic.Orbit.EARTH_RADIUS;
import static org.orbsieve.catalog.synthetic.Orbit.MU;

import org.hipparchus.util.FastMath;

/**
 * Orbit models of the families in low orbits. Heights over the equatorial radius [m]; angles in
 * radians.
 */
final class LowOrbits {

  private static final double KM = 1e3;
  private static final double DEG = FastMath.toRadians(1);

  /** Lowest perigee that a fragment in orbit for years has kept [m]. */
  private static final double OLD_DEBRIS_PERIGEE = 300 * KM;

  private LowOrbits() {}

  /** Upper stages on the inclinations of the launch sites and of sun-synchronous missions. */
  static Orbit rocketBody(Member member) {
    Draws own = member.own();
    double degrees = own.oneOf(47, 51.6, 62.8, 65, 71, 74, 81.2, 82.6, 82.95, 97.7, 98.8);
    double perigee = own.chance(0.3) ? own.between(350, 600) : own.between(600, 1000);
    return scattered(own, perigee * KM, 40 * KM, degrees * DEG, own.logBetween(1e-4, 1e-3));
  }

  /** Payloads of past decades, most of them silent, in the long-lived band above 700 km. */
  static Orbit oldPayload(Member member) {
    Draws own = member.own();
    double degrees = own.oneOf(65, 69.9, 74, 82.5, 82.95, 90, 99);
    double perigee = own.between(700, 1450) * KM;
    return scattered(own, perigee, 25 * KM, degrees * DEG, own.logBetween(5e-5, 1e-3));
  }

  /** Earth observation: the inclination follows from the height, the node from the local time. */
  static Orbit sunSynchronous(Member member) {
    Draws shared = member.shared();
    Draws own = member.own();
    double height = shared.between(500, 880) * KM + 3 * KM * own.normal();
    double raan = localTimeNode(member) + 0.5 * DEG * own.normal();
    double half = 4 * KM * own.rayleigh();
    return Orbit.ofHeights(
        height - half,
        height + half,
        sunSynchronousInclination(height) + 0.02 * DEG * own.normal(),
        raan,
        90 * DEG + 40 * DEG * own.normal(),
        own.angle(),
        own.logBetween(3e-5, 8e-4));
  }

  /**
   * Small satellites of shared launches, released together and since drifted apart along the orbit.
   */
  static Orbit smallSatellite(Member member) {
    Draws shared = member.shared();
    Draws own = member.own();
    double common = shared.between(420, 590) * KM;
    boolean sunSynchronous = shared.chance(0.6);
    double inclination =
        sunSynchronous ? sunSynchronousInclination(common) : shared.oneOf(37, 45, 51.6) * DEG;
    double raan = sunSynchronous ? localTimeNode(member) : shared.angle();
    double height = common + 8 * KM * own.normal();
    double half = 4 * KM * own.rayleigh();
    return Orbit.ofHeights(
        height - half,
        height + half,
        inclination + 0.03 * DEG * own.normal(),
        raan + 2 * DEG * own.normal(),
        own.angle(),
        own.angle(),
        own.logBetween(2e-4, 3e-3));
  }

  /**
   * A fragment of a breakup: an isotropic change of velocity, 15 to 150 m/s in scale, at one point
   * of the parent's circular orbit fixes period, eccentricity and inclination; since then apsides
   * and, for two clouds in three, nodes have spread over the whole turn. A change after which drag
   * would have removed the fragment is halved.
   */
  static Orbit debris(Member member) {
    Draws shared = member.shared();
    Draws own = member.own();
    double radius = EARTH_RADIUS + shared.oneOf(720, 790, 850, 865, 960, 1000, 1400) * KM;
    double parentInclination = shared.oneOf(65.8, 71, 74.04, 82.6, 86.4, 98.8, 99.1) * DEG;
    double nodeSpread = (shared.chance(0.67) ? 180 : 25) * DEG;
    double parentRaan = shared.angle();
    double breakupLatitude = shared.angle();
    double scale = own.logBetween(15, 150);
    double radial = scale * own.normal();
    double along = scale * own.normal();
    double across = scale * own.normal();
    double speed = Math.sqrt(MU / radius);
    double[] shape = shape(radius, radial, speed + along, across);
    while (shape[0] * (1 - shape[1]) < EARTH_RADIUS + OLD_DEBRIS_PERIGEE) {
      radial /= 2;
      along /= 2;
      across /= 2;
      shape = shape(radius, radial, speed + along, across);
    }
    double tilt = across / speed * StrictMath.cos(breakupLatitude);
    return new Orbit(
        shape[0],
        shape[1],
        parentInclination + tilt,
        parentRaan + own.between(-nodeSpread, nodeSpread),
        own.angle(),
        own.angle(),
        own.logBetween(4e-4, 2e-2));
  }

  /** Semi-major axis [m] and eccentricity from radius and the components of velocity [m/s]. */
  private static double[] shape(double radius, double radial, double along, double across) {
    double transverse = along * along + across * across;
    double a = 1 / (2 / radius - (radial * radial + transverse) / MU);
    double cosine = radius * transverse / MU - 1;
    double sine = radial * radius * Math.sqrt(transverse) / MU;
    return new double[] {a, Math.sqrt(cosine * cosine + sine * sine)};
  }

  /**
   * Days from re-entry: perigee 150 to 220 km and strong drag; some will not last the screening
   * period.
   */
  static Orbit decaying(Member member) {
    Draws own = member.own();
    double perigee = own.between(152, 220) * KM;
    return Orbit.ofHeights(
        perigee,
        perigee + own.logBetween(5, 250) * KM,
        own.oneOf(28.5, 43, 51.6, 53, 65, 82.5, 97.5) * DEG + 0.1 * DEG * own.normal(),
        own.angle(),
        own.angle(),
        own.angle(),
        own.logBetween(3e-4, 5e-3));
  }

  /**
   * A freshly deployed train: one plane, one low height, the satellites lined up behind each other.
   */
  static Orbit train(Member member) {
    Draws shared = member.shared();
    Draws own = member.own();
    double height = shared.between(290, 350) * KM + 15 * member.piece();
    double inclination = shared.oneOf(43, 53.05) * DEG;
    double raan = shared.angle();
    double spacing = shared.logBetween(0.08, 0.4) * DEG;
    double along = shared.angle() + spacing * member.piece() + 0.1 * spacing * own.normal();
    double bstar = shared.logBetween(4e-4, 1e-3);
    return Orbit.ofHeights(height - KM, height + KM, inclination, raan, 90 * DEG, along, bstar);
  }

  /**
   * A station and the vehicles docked to it: published with the same elements to the last digit.
   */
  static Orbit docked(Member member) {
    Draws shared = member.shared();
    double height = shared.between(385, 425) * KM;
    return Orbit.ofHeights(
        height - 3 * KM,
        height + 3 * KM,
        shared.oneOf(41.5, 51.64) * DEG,
        shared.angle(),
        shared.angle(),
        shared.angle(),
        shared.logBetween(2e-4, 6e-4));
  }

  /**
   * A formation: same period, 1 to 4 km apart along the orbit, slightly other eccentricity and
   * node.
   */
  static Orbit formation(Member member) {
    Draws shared = member.shared();
    double height = shared.between(500, 700) * KM;
    return new Orbit(
        EARTH_RADIUS + height,
        3e-4 + 5e-5 * member.piece(),
        sunSynchronousInclination(height),
        localTimeNode(member) + 0.003 * DEG * member.piece(),
        90 * DEG,
        shared.angle() + shared.between(0.01, 0.03) * DEG * member.piece(),
        shared.logBetween(3e-5, 1e-4));
  }

  private static Orbit scattered(
      Draws own, double perigee, double apogeeScale, double inclination, double bstar) {
    return Orbit.ofHeights(
        perigee,
        perigee + apogeeScale * own.rayleigh(),
        inclination + 0.05 * DEG * own.normal(),
        own.angle(),
        own.angle(),
        own.angle(),
        bstar);
  }

  /**
   * The node at which the launch crosses the equator at one of the usual local mean solar times.
   */
  private static double localTimeNode(Member member) {
    double hours = member.shared().oneOf(6, 9.5, 10.5, 13.5, 18, 22.5);
    return member.clock().sunRightAscension() + (hours - 12) * 15 * DEG;
  }

  /** The inclination at which J2 turns the node with the Sun: cos i = -(a / 12352 km)^3.5. */
  private static double sunSynchronousInclination(double height) {
    double ratio = (EARTH_RADIUS + height) / (12352 * KM);
    return StrictMath.acos(-ratio * ratio * ratio * Math.sqrt(ratio));
  }
}
