package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.CK2;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.EARTH_RADIUS_KM;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.MAX_ECCENTRICITY;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.METRES_PER_KM;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.VELOCITY_UNIT;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.XKE;
import static org.orbsieve.ephemeris.sgp4.TrigKernel.MAX_ANGLE;

/**
 * The second half of SGP4 and SDP4: from mean elements at an instant to position and velocity, by
 * long-period terms, Kepler's equation and short-period terms (Spacetrack Report No. 3, section 6;
 * AIAA 2006-6753).
 *
 * <p>Output in TEME: x, y, z [m] at {@code offset}, and, if velocity is requested, vx, vy, vz [m/s]
 * after them. NaN in all of them where the theory has no state: mean eccentricity above 1 - 1e-6,
 * osculating eccentricity of 1 or more, a semi-major axis that is not positive, an angle above
 * {@link TrigKernel#MAX_ANGLE}, any number that is not finite. A state below ground is valid: the
 * theory has no surface.
 */
public final class OsculatingKernel {

  /** One more than the most steps of Newton's method. */
  public static final int MAX_ITERATIONS = 10;

  /** Residual of Kepler's equation [rad] that ends the iteration. */
  public static final double KEPLER_TOLERANCE = 1e-12;

  private OsculatingKernel() {}

  /**
   * Position, and velocity if requested.
   *
   * @param a mean semi-major axis [Earth radii]
   * @param e mean eccentricity
   * @param argp mean argument of perigee [rad]
   * @param node mean right ascension of the ascending node [rad]
   * @param longitude mean anomaly + argp + node [rad]
   * @param sinI sine of the mean inclination
   * @param cosI its cosine
   * @param longitudeCoefficient long-period coefficient of the longitude [Earth radii]
   * @param perigeeCoefficient long-period coefficient of e sin(perigee) [Earth radii]
   */
  static void evaluate(
      double a,
      double e,
      double argp,
      double node,
      double longitude,
      double sinI,
      double cosI,
      double longitudeCoefficient,
      double perigeeCoefficient,
      boolean velocity,
      double[] out,
      int offset) {
    double perParameter = 1.0 / (a * (1.0 - e * e));
    double axn = e * TrigKernel.cos(argp);
    double ayn = e * TrigKernel.sin(argp) + perParameter * perigeeCoefficient;
    double capU =
        Sgp4Constants.normalizeAngle(
            longitude + perParameter * longitudeCoefficient * axn - node, Math.PI);
    boolean defined =
        e <= MAX_ECCENTRICITY
            && a > 0
            && Math.abs(argp) + Math.abs(node) + Math.abs(longitude) <= MAX_ANGLE;
    solveKepler(defined ? capU : Double.NaN, axn, ayn, e, out, offset);
    shortPeriod(a, axn, ayn, node, sinI, cosI, velocity, out, offset);
  }

  /**
   * Kepler's equation capU = E - axn sin E + ayn cos E by Newton's method in its second-order form
   * f / (f' + f f" / (2 f')), expanded to have one division; the first step is at most 1.25 e long
   * if Newton's of first order is longer (f' is positive wherever a state is defined). Leaves sin E
   * and cos E at {@code offset}: the position takes their place.
   */
  private static void solveKepler(
      double capU, double axn, double ayn, double e, double[] out, int offset) {
    double anomaly = capU;
    double sin = TrigKernel.sin(anomaly);
    double cos = TrigKernel.cos(anomaly);
    double maxStep = 1.25 * Math.abs(e);
    for (int j = 1; j < MAX_ITERATIONS; j++) {
      double ecosE = axn * cos + ayn * sin;
      double esinE = axn * sin - ayn * cos;
      double f = capU - anomaly + esinE;
      if (!(Math.abs(f) >= KEPLER_TOLERANCE)) {
        break;
      }
      double slope = 1.0 - ecosE;
      double step = f * slope / (slope * slope + 0.5 * esinE * f);
      if (j == 1 && Math.abs(f) > maxStep * slope) {
        step = Math.copySign(maxStep, f);
      }
      anomaly += step;
      if (Math.abs(step) <= TrigKernel.SMALL_ANGLE) {
        double sinStep = TrigKernel.sinTurn(step);
        double cosStep = TrigKernel.cosTurn(step);
        double before = sin;
        sin = sin * cosStep + cos * sinStep;
        cos = cos * cosStep - before * sinStep;
      } else {
        sin = TrigKernel.sin(anomaly);
        cos = TrigKernel.cos(anomaly);
      }
    }
    out[offset] = sin;
    out[offset + 1] = cos;
  }

  /** Short-period terms; sin E and cos E are at {@code offset}. */
  private static void shortPeriod(
      double a,
      double axn,
      double ayn,
      double node,
      double sinI,
      double cosI,
      boolean velocity,
      double[] out,
      int offset) {
    double sinE = out[offset];
    double cosE = out[offset + 1];
    double ecosE = axn * cosE + ayn * sinE;
    double esinE = axn * sinE - ayn * cosE;
    double beta2 = 1.0 - (axn * axn + ayn * ayn);
    double beta = Math.sqrt(beta2);
    double parameter = a * beta2;
    double r = a * (1.0 - ecosE);
    double temp = esinE / (1.0 + beta);
    double cosU = a / r * (cosE - axn + ayn * temp);
    double sinU = a / r * (sinE - ayn - axn * temp);
    double sin2U = 2.0 * sinU * cosU;
    double cos2U = 2.0 * cosU * cosU - 1.0;
    double x3thm1 = 3.0 * (cosI * cosI) - 1.0;
    double x1mth2 = 1.0 - cosI * cosI;
    double perParameter = 1.0 / parameter;
    double temp1 = CK2 * perParameter;
    double temp2 = temp1 * perParameter;

    double radius = r * (1.0 - 1.5 * temp2 * beta * x3thm1) + 0.5 * temp1 * x1mth2 * cos2U;
    double radial = 0;
    double transverse = 0;
    if (velocity) {
      double n = XKE / (a * Math.sqrt(a));
      radial = XKE * Math.sqrt(a) * esinE / r - n * temp1 * x1mth2 * sin2U;
      transverse = XKE * Math.sqrt(parameter) / r + n * temp1 * (x1mth2 * cos2U + 1.5 * x3thm1);
    }

    // u and the inclination are turned by their corrections: the angle u itself, which would take
    // an arc tangent, is never needed.
    double turnU = -0.25 * temp2 * (7.0 * (cosI * cosI) - 1.0) * sin2U;
    double turnI = 1.5 * temp2 * cosI * sinI * cos2U;
    double sinTurnU = TrigKernel.sinTurn(turnU);
    double cosTurnU = TrigKernel.cosTurn(turnU);
    double sinTurnI = TrigKernel.sinTurn(turnI);
    double cosTurnI = TrigKernel.cosTurn(turnI);
    place(
        radius,
        radial,
        transverse,
        sinU * cosTurnU + cosU * sinTurnU,
        cosU * cosTurnU - sinU * sinTurnU,
        sinI * cosTurnI + cosI * sinTurnI,
        cosI * cosTurnI - sinI * sinTurnI,
        node + 1.5 * temp2 * cosI * sin2U,
        velocity,
        out,
        offset);
  }

  /** From osculating radius, rates, argument of latitude, inclination and node to TEME. */
  private static void place(
      double radius,
      double radial,
      double transverse,
      double sinU,
      double cosU,
      double sinI,
      double cosI,
      double node,
      boolean velocity,
      double[] out,
      int offset) {
    double sinNode = TrigKernel.sin(node);
    double cosNode = TrigKernel.cos(node);
    double mx = -sinNode * cosI;
    double my = cosNode * cosI;
    double ux = mx * sinU + cosNode * cosU;
    double uy = my * sinU + sinNode * cosU;
    double uz = sinI * sinU;
    double metres = METRES_PER_KM * radius * EARTH_RADIUS_KM;
    out[offset] = metres * ux;
    out[offset + 1] = metres * uy;
    out[offset + 2] = metres * uz;
    if (velocity) {
      out[offset + 3] = VELOCITY_UNIT * (radial * ux + transverse * (mx * cosU - cosNode * sinU));
      out[offset + 4] = VELOCITY_UNIT * (radial * uy + transverse * (my * cosU - sinNode * sinU));
      out[offset + 5] = VELOCITY_UNIT * (radial * uz + transverse * (sinI * cosU));
    }
  }
}
