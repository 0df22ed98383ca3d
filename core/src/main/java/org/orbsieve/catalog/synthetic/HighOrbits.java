package org.orbsieve.catalog.synthetic;

import static org.orbsieve.catalog.synthetic.Orbit.EARTH_RADIUS;
import static org.orbsieve.catalog.synthetic.Orbit.ofHeights;
import static org.orbsieve.catalog.synthetic.Orbit.semiMajorAxisOf;

import org.hipparchus.util.FastMath;

/**
 * Orbit models of the families above low orbit. Heights over the equatorial radius [m]; angles in
 * radians.
 */
final class HighOrbits {

  private static final double KM = 1e3;
  private static final double DEG = FastMath.toRadians(1);

  /** Mean motion that keeps a longitude [rev/day]. */
  private static final double SYNCHRONOUS = 1.00273791;

  private HighOrbits() {}

  /**
   * Stages, fragments and stranded payloads on transfer orbits, half of them not yet drawn down by
   * drag.
   */
  static Orbit transfer(Member member) {
    Draws own = member.own();
    double apogee = own.chance(0.5) ? own.between(33_000, 36_500) : own.between(4_000, 33_000);
    double inclination = own.oneOf(5, 7, 20, 24, 27, 28.5, 47, 51.5) + 1.5 * own.normal();
    return ofHeights(
        own.between(200, 900) * KM,
        apogee * KM,
        Math.abs(inclination) * DEG,
        own.angle(),
        own.angle(),
        own.angle(),
        own.logBetween(1e-4, 4e-3));
  }

  /** Half-day orbits with a fixed apogee over the north, near the critical inclination. */
  static Orbit molniya(Member member) {
    Draws own = member.own();
    double a = semiMajorAxisOf(2.006 + 0.002 * own.normal());
    double perigee = EARTH_RADIUS + own.between(500, 2500) * KM;
    return new Orbit(
        a,
        1 - perigee / a,
        (63.4 + 0.5 * own.normal()) * DEG,
        own.angle(),
        (270 + 8 * own.normal()) * DEG,
        own.angle(),
        0);
  }

  /**
   * Observatories and lunar-transfer stages: apogees a quarter to a half of the way to the Moon.
   */
  static Orbit highEccentric(Member member) {
    Draws own = member.own();
    return ofHeights(
        own.between(400, 6_000) * KM,
        own.between(90_000, 220_000) * KM,
        own.between(5, 86) * DEG,
        own.angle(),
        own.angle(),
        own.angle(),
        0);
  }

  /**
   * The geostationary belt: kept satellites, librating or drifting ones, and the graveyard above.
   */
  static Orbit geostationary(Member member) {
    Draws own = member.own();
    double kind = own.unit();
    if (kind < 0.4) {
      return keptGeostationary(member);
    }
    // Abandoned orbits: the pole circles the Laplace plane's, 7.4 deg away, in 53 years.
    double phase = own.angle();
    double x = 7.4 * (1 - StrictMath.cos(phase));
    double y = 7.4 * StrictMath.sin(phase);
    double libration = SYNCHRONOUS + 0.0015 * own.normal();
    double graveyard = SYNCHRONOUS - 0.0117 - 0.004 * own.rayleigh();
    return new Orbit(
        semiMajorAxisOf(kind < 0.65 ? libration : graveyard),
        5e-5 + 1e-3 * own.rayleigh(),
        (0.05 + Math.sqrt(x * x + y * y)) * DEG,
        StrictMath.atan2(y, x),
        own.angle(),
        own.angle(),
        0);
  }

  /**
   * A satellite in its box of 0.1 deg; slots are a degree apart, so some are shared by neighbours.
   */
  private static Orbit keptGeostationary(Member member) {
    Draws own = member.own();
    double longitude = (own.below(360) + 0.03 * own.normal()) * DEG;
    double raan = own.angle();
    double argPerigee = own.angle();
    return new Orbit(
        semiMajorAxisOf(SYNCHRONOUS + 2e-5 * own.normal()),
        5e-5 + 1.5e-4 * own.rayleigh(),
        (0.005 + 0.03 * own.rayleigh()) * DEG,
        raan,
        argPerigee,
        longitude + member.clock().siderealAngle() - raan - argPerigee,
        0);
  }

  /** The four navigation shells; a quarter is retired to orbits nearby. */
  static Orbit navigation(Member member) {
    Draws own = member.own();
    int shell = member.launch() % 4;
    double height = new double[] {20_180, 19_130, 23_222, 21_528}[shell];
    double inclination = new double[] {55, 64.8, 56, 55}[shell] + 0.8 * own.normal();
    int planes = shell == 0 ? 6 : 3;
    boolean retired = own.chance(0.25);
    double offset = retired ? own.between(150, 800) : own.normal();
    return new Orbit(
        EARTH_RADIUS + (height + offset) * KM,
        1e-4 + (retired ? 4e-3 : 5e-4) * own.rayleigh(),
        inclination * DEG,
        (member.shared().below(planes) * 360.0 / planes + 2 * own.normal()) * DEG,
        own.angle(),
        own.angle(),
        0);
  }
}
