package org.orbsieve.catalog.synthetic;

import org.hipparchus.util.FastMath;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.Wgs72;
import org.orekit.time.AbsoluteDate;

/**
 * A mean orbit at the reference epoch of a synthetic catalogue, and the element set that it becomes
 * at the object's own epoch. SI units, radians, frame TEME.
 *
 * <p>Between the two epochs the angles move by the secular rates of J2 to first order (Kozai 1959);
 * drag and resonances are left to SGP4, whose work starts at the object's epoch.
 *
 * @param semiMajorAxis Kepler's semi-major axis of the Kozai mean motion [m]
 * @param eccentricity in [0, 1)
 * @param inclination [rad]
 * @param raan right ascension of the ascending node [rad], any turn
 * @param argPerigee argument of perigee [rad], any turn
 * @param meanAnomaly [rad], any turn
 * @param bstar drag term [1/Earth radii]
 */
record Orbit(
    double semiMajorAxis,
    double eccentricity,
    double inclination,
    double raan,
    double argPerigee,
    double meanAnomaly,
    double bstar) {

  /** Gravitational parameter of WGS-72, the model of SGP4 [m^3/s^2]. */
  static final double MU = 398600.8e9;

  /** Equatorial radius of WGS-72 [m]. */
  static final double EARTH_RADIUS = Wgs72.EARTH_RADIUS;

  /** Second zonal harmonic of WGS-72. */
  static final double J2 = 1.082616e-3;

  private static final double DAY = 86400.0;

  /** An orbit from the heights of perigee and apogee over the equatorial radius [m]. */
  static Orbit ofHeights(
      double perigee,
      double apogee,
      double inclination,
      double raan,
      double argPerigee,
      double meanAnomaly,
      double bstar) {
    double a = EARTH_RADIUS + (perigee + apogee) / 2;
    double e = (apogee - perigee) / (2 * a);
    return new Orbit(a, e, inclination, raan, argPerigee, meanAnomaly, bstar);
  }

  /** The semi-major axis of a mean motion [rev/day], in metres. */
  static double semiMajorAxisOf(double revolutionsPerDay) {
    double n = revolutionsPerDay * 2 * Math.PI / DAY;
    return StrictMath.cbrt(MU / (n * n));
  }

  /** Kepler's mean motion [rad/s]. */
  double meanMotion() {
    return Math.sqrt(MU / semiMajorAxis) / semiMajorAxis;
  }

  /**
   * The element set at an epoch before the reference epoch, every number exactly as a TLE's digits
   * read back, so that a catalogue written as CSV and as TLE is the same catalogue. The order of
   * the operations is Orekit's when it reads a TLE: the last bit depends on it.
   *
   * @param epoch epoch of the element set, on a multiple of 1e-8 day
   * @param age seconds from that epoch to the reference epoch
   * @param revolutionNumber revolution at epoch
   */
  ElementSet elementsAt(AbsoluteDate epoch, double age, int revolutionNumber) {
    double n = meanMotion();
    double parameter = semiMajorAxis * (1 - eccentricity * eccentricity) / EARTH_RADIUS;
    double rate = 0.75 * J2 * n / (parameter * parameter);
    double cosI = StrictMath.cos(inclination);
    double halfDot = halfMeanMotionDot();
    return new ElementSet(
        epoch,
        Math.rint(n * DAY / (2 * Math.PI) * 1e8) / 1e8 * Math.PI / 43200.0,
        Math.rint(eccentricity * 1e7) / 1e7,
        FastMath.toRadians(Math.rint(FastMath.toDegrees(inclination) * 1e4) / 1e4),
        tleAngle(raan + 2 * rate * cosI * age),
        tleAngle(argPerigee - rate * (5 * cosI * cosI - 1) * age),
        tleAngle(meanAnomaly - n * age),
        fiveDigits(bstar),
        Math.rint(halfDot * 1e8) / 1e8 * Math.PI / 1.86624e9,
        fiveDigits(halfDot * halfDot / (n * DAY / (2 * Math.PI))) * Math.PI / 5.3747712e13,
        999,
        revolutionNumber);
  }

  private static double tleAngle(double angle) {
    long tenThousandths = (long) Math.rint(FastMath.toDegrees(angle) * 1e4);
    return FastMath.toRadians(Math.floorMod(tenThousandths, 3_600_000L) / 1e4);
  }

  /** Rounded to five significant digits; below 1e-9, where a TLE has no exponent left, zero. */
  private static double fiveDigits(double value) {
    double magnitude = Math.abs(value);
    if (magnitude < 1e-9) {
      return 0;
    }
    double scale = 1e5; // a TLE shows a fraction of five digits and a power of ten
    while (magnitude * scale < 1e4) {
      scale *=
          10; // a power of ten up to 1e22 is exact, so the quotient below is what a parser reads
    }
    return Math.rint(value * scale) / scale;
  }

  /**
   * The number a TLE shows as first derivative [rev/day^2]: 1.5 n C1, the secular effect of drag in
   * SGP4 (Hoots and Roehrich 1980, without its small J2 part), so that it fits to BSTAR. SGP4
   * itself does not read it.
   */
  private double halfMeanMotionDot() {
    double a = semiMajorAxis / EARTH_RADIUS;
    double e = eccentricity;
    double perigee = (a * (1 - e) - 1) * EARTH_RADIUS / 1e3;
    double s = 1 + Math.max(20, Math.min(78, perigee - 78)) * 1e3 / EARTH_RADIUS;
    double height = 1 + 120e3 / EARTH_RADIUS - s;
    double xi = 1 / (a - s);
    double eta = a * e * xi;
    double density = height * height * height * height * xi * xi * xi * xi;
    double narrowing = Math.abs(1 - eta * eta);
    double shape = a * (1 + 1.5 * eta * eta + e * eta * (4 + eta * eta));
    double n = meanMotion() * DAY; // [rad/day]
    double c1 =
        bstar * density * n * shape / (narrowing * narrowing * narrowing * Math.sqrt(narrowing));
    return Math.max(-0.99, Math.min(0.99, 1.5 * n * c1 / (2 * Math.PI)));
  }
}
