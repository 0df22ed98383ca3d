package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.A3_OVER_CK2;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.CK2;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.CK4;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.EARTH_RADIUS_KM;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.MIN_POLE;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.TWO_PI;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.TWO_THIRDS;
import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.XKE;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;
import org.orbsieve.catalog.ElementSet;

/**
 * Constants of one element set that SGP4 and SDP4 share: Spacetrack Report No. 3, section 6, up to
 * the secular rates. Units of the theory: Earth radii, minutes, radians. The order of operations
 * and the functions are Orekit's, so that the constants equal its own to the last bit.
 */
final class SecularInit {

  /** A period of at least 225 minutes [days] is deep space. */
  private static final double DEEP_SPACE_PERIOD = 1.0 / 6.4;

  private static final double MINUTES_PER_DAY = 1440.0;

  /**
   * Relative difference of the semi-major axes of Spacetrack Report No. 3, which Orekit takes, and
   * of AIAA 2006-6753, which belongs to the mean motion, from which the latter counts. It takes a
   * perigee thousands of kilometres below ground; ordinary orbits differ by less than 1e-8.
   */
  private static final double MAX_AXIS_DIFFERENCE = 1e-7;

  final double e0;
  final double i0;
  final double raan0;
  final double argp0;
  final double m0;
  final double bstar;

  final double sinI0;
  final double cosI0;
  final double theta2;
  final double e0Sq;
  final double beta02;
  final double beta0;

  double n0;
  double a0;
  double perigeeKm;
  double s4;
  double tsi;
  double eta;
  double etaSq;
  double eeta;
  double coef;
  double coef1;
  double c1;
  double c4;
  double mDot;
  double argpDot;
  double nodeDot;
  double nodeT2;
  double t2;

  /** Derives the constants; angles are first brought into [0, 2 pi), as Orekit's TLE does. */
  SecularInit(ElementSet elements) {
    e0 = elements.eccentricity();
    i0 = elements.inclination();
    raan0 = Sgp4Constants.normalizeAngle(elements.raan(), Math.PI);
    argp0 = Sgp4Constants.normalizeAngle(elements.argPerigee(), Math.PI);
    m0 = Sgp4Constants.normalizeAngle(elements.meanAnomaly(), Math.PI);
    bstar = elements.bstar();
    SinCos inclination = FastMath.sinCos(i0);
    sinI0 = inclination.sin();
    cosI0 = inclination.cos();
    theta2 = cosI0 * cosI0;
    e0Sq = e0 * e0;
    beta02 = 1.0 - e0Sq;
    beta0 = FastMath.sqrt(beta02);
    recoverMeanMotion(elements.meanMotion() * 60.0);
    densityParameters();
    dragCoefficients();
    secularRates();
  }

  /**
   * Whether SDP4 applies: a recovered period of 225 minutes or more. Orekit decides by an
   * expression of its own, whose last bits differ from those of {@link #n0}.
   */
  static boolean isDeepSpace(ElementSet elements) {
    double kozai = elements.meanMotion() * 60.0;
    double e = elements.eccentricity();
    double cosI = FastMath.cos(elements.inclination());
    double temp = CK2 * 1.5 * (3 * cosI * cosI - 1.0) * FastMath.pow(1.0 - e * e, -1.5);
    double a1 = FastMath.pow(XKE / kozai, TWO_THIRDS);
    double delta1 = temp / (a1 * a1);
    double start = a1 * (1.0 - delta1 * (1.0 / 3.0 + delta1 * (delta1 * 134.0 / 81.0 + 1.0)));
    double n = kozai / (temp / (start * start) + 1.0);
    return TWO_PI / (n * MINUTES_PER_DAY) >= DEEP_SPACE_PERIOD;
  }

  /** Brouwer mean motion and semi-major axis from Kozai's. */
  private void recoverMeanMotion(double kozai) {
    double a1 = FastMath.pow(XKE / kozai, TWO_THIRDS);
    double temp = CK2 * 1.5 * (3.0 * theta2 - 1.0) / (beta0 * beta02);
    double delta1 = temp / (a1 * a1);
    double start = a1 * (1.0 - delta1 * (1.0 / 3.0 + delta1 * (1.0 + 134.0 / 81.0 * delta1)));
    double delta0 = temp / (start * start);
    n0 = kozai / (delta0 + 1.0);
    a0 = start / (1.0 - delta0);
    double keplerian = FastMath.pow(XKE / n0, TWO_THIRDS);
    // not so for an ordinary orbit, which keeps Orekit's last bits
    if (!(Math.abs(a0 - keplerian) <= MAX_AXIS_DIFFERENCE * keplerian)) {
      a0 = keplerian;
    }
  }

  /** The density function's s and (q0 - s)^4, which depend on the height of a low perigee. */
  private void densityParameters() {
    perigeeKm = (a0 * (1 - e0) - 1.0) * EARTH_RADIUS_KM;
    s4 = Sgp4Constants.S;
    double q0ms24 = Sgp4Constants.QOMS2T;
    if (perigeeKm < 156.0) {
      s4 = perigeeKm <= 98.0 ? 20.0 : perigeeKm - 78.0;
      double height = (120.0 - s4) * 1.0 / EARTH_RADIUS_KM;
      q0ms24 = (height * height) * (height * height);
      s4 = s4 / EARTH_RADIUS_KM + 1.0;
    }
    tsi = 1.0 / (a0 - s4);
    eta = a0 * e0 * tsi;
    etaSq = eta * eta;
    eeta = e0 * eta;
    double tsiSq = tsi * tsi;
    coef = q0ms24 * tsiSq * tsiSq;
    coef1 = coef / FastMath.pow(FastMath.abs(1.0 - etaSq), 3.5);
  }

  private void dragCoefficients() {
    double psiSq = FastMath.abs(1.0 - etaSq);
    double x3thm1 = 3.0 * theta2 - 1.0;
    double x1mth2 = 1.0 - theta2;
    double c2 =
        coef1
            * n0
            * (a0 * (1.0 + 1.5 * etaSq + eeta * (4.0 + etaSq))
                + 0.75 * CK2 * tsi / psiSq * x3thm1 * (8.0 + 3.0 * etaSq * (8.0 + etaSq)));
    c1 = bstar * c2;
    double zonal = -3.0 * x3thm1 * (1.0 - 2.0 * eeta + etaSq * (1.5 - 0.5 * eeta));
    double perigee =
        0.75 * x1mth2 * (2.0 * etaSq - eeta * (1.0 + etaSq)) * FastMath.cos(2.0 * argp0);
    c4 =
        2.0
            * n0
            * coef1
            * a0
            * beta02
            * (eta * (2.0 + 0.5 * etaSq)
                + e0 * (0.5 + 2.0 * etaSq)
                - 2 * CK2 * tsi / (a0 * psiSq) * (zonal + perigee));
    t2 = 1.5 * c1;
  }

  /** Secular rates of mean anomaly, perigee and node due to J2 and J4. */
  private void secularRates() {
    double theta4 = theta2 * theta2;
    double pinv = 1.0 / (a0 * beta02);
    double pinvSq = pinv * pinv;
    double temp1 = 3 * CK2 * pinvSq * n0;
    double temp2 = temp1 * CK2 * pinvSq;
    double temp3 = 1.25 * CK4 * pinvSq * pinvSq * n0;
    mDot =
        n0
            + 0.5 * temp1 * beta0 * (3.0 * theta2 - 1.0)
            + 0.0625 * temp2 * beta0 * (13.0 - 78.0 * theta2 + 137.0 * theta4);
    argpDot =
        -0.5 * temp1 * (1.0 - 5.0 * theta2)
            + 0.0625 * temp2 * (7.0 - 114.0 * theta2 + 395.0 * theta4)
            + temp3 * (3.0 - 36.0 * theta2 + 49.0 * theta4);
    double firstOrder = -temp1 * cosI0;
    nodeDot =
        firstOrder
            + (0.5 * temp2 * (4.0 - 19.0 * theta2) + 2.0 * temp3 * (3.0 - 7.0 * theta2)) * cosI0;
    nodeT2 = 3.5 * beta02 * firstOrder * c1;
  }

  /** Coefficient of the long-period term of the mean longitude. */
  double longitudeCoefficient() {
    return 0.125 * A3_OVER_CK2 * sinI0 * (3.0 + 5.0 * cosI0) / Math.max(1.0 + cosI0, MIN_POLE);
  }

  /** Coefficient of the long-period term of e sin(argument of perigee). */
  double perigeeCoefficient() {
    return 0.25 * A3_OVER_CK2 * sinI0;
  }
}
