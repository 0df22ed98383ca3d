package org.orbsieve.ephemeris.sgp4;

/**
 * Constants of SGP4 and SDP4, WGS-72, as Hoots and Roehrich, Spacetrack Report No. 3 (1980), give
 * them and as Orekit spells them; other gravity constants would not fit published element sets.
 * Units of the theory: Earth radii, minutes, radians. What is public is so for the vector kernels.
 */
public final class Sgp4Constants {

  /** Equatorial radius of the Earth [km]. */
  public static final double EARTH_RADIUS_KM = 6378.135;

  /** Square root of the gravity constant [Earth radii^1.5/min]. */
  static final double XKE = 0.0743669161331734132;

  /** Half of J2 [Earth radii^2]. */
  public static final double CK2 = 0.5 * 1.082616e-3;

  /** -3/8 of J4 [Earth radii^4]. */
  static final double CK4 = -0.375 * -1.65597e-6;

  /** -J3 over CK2 [Earth radii]. */
  public static final double A3_OVER_CK2 = 2.53881e-6 / CK2;

  /** Parameter s of the density function, 78 km above ground [Earth radii]. */
  static final double S = 1. + 78. / EARTH_RADIUS_KM;

  /** (q0 - s)^4 of the density function [Earth radii^4]. */
  static final double QOMS2T = 1.880279159015270643865e-9;

  static final double TWO_THIRDS = 2.0 / 3.0;

  /** Largest eccentricity that Orekit propagates. */
  public static final double MAX_ECCENTRICITY = 1 - 1e-6;

  /** Earth radii to metres, in the two factors of {@link #EARTH_RADIUS_KM} and 1000. */
  public static final double METRES_PER_KM = 1000;

  /** Earth radii per minute to metres per second. */
  static final double VELOCITY_UNIT = 1000.0 * EARTH_RADIUS_KM / 60.0;

  /** Seconds per minute, the theory's unit of time. */
  public static final double SECONDS_PER_MINUTE = 60.0;

  /** One turn [rad]. */
  public static final double TWO_PI = 2 * Math.PI;

  /** Mean motion of the Sun [rad/min]. */
  public static final double ZNS = 1.19459E-5;

  /** Eccentricity of the orbit of the Sun. */
  public static final double ZES = 0.01675;

  /** Mean motion of the Moon [rad/min]. */
  public static final double ZNL = 1.5835218E-4;

  /** Eccentricity of the orbit of the Moon. */
  public static final double ZEL = 0.05490;

  /** Perturbation coefficient of the Sun [rad/min]. */
  static final double C1SS = 2.9864797E-6;

  /** Perturbation coefficient of the Moon [rad/min]. */
  static final double C1L = 4.7968065E-7;

  /**
   * What {@code 1 + cos i} is at least where the long-period term of the longitude divides by it,
   * as in the code of AIAA 2006-6753; Orekit has no such limit and no state at 180 degrees.
   */
  public static final double MIN_POLE = 1.5e-12;

  /** Rotation rate of the Earth [rad/min]. */
  static final double THDT = 4.3752691E-3;

  private Sgp4Constants() {}

  /**
   * The angle plus or minus whole turns within half a turn of a centre, with the same roundings as
   * Hipparchus.
   *
   * @param angle the angle [rad]
   * @param centre centre of the interval [rad]
   * @return the equivalent angle [rad]
   */
  public static double normalizeAngle(double angle, double centre) {
    return angle - TWO_PI * Math.floor((angle + Math.PI - centre) / TWO_PI);
  }
}
