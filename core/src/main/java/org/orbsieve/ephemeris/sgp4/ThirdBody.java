package org.orbsieve.ephemeris.sgp4;

/**
 * Secular rates and amplitudes of the periodic terms that one disturbing body, Sun or Moon, gives
 * an orbit: Spacetrack Report No. 3, section 7 (the routine DEEP), with the symbols of its code.
 */
final class ThirdBody {

  /** Below 3 degrees of inclination the node's secular rate is left out: it divides by sin i. */
  private static final double MIN_INCLINATION = Math.PI / 60.0;

  /** Secular rate of the eccentricity [1/min]. */
  double se;

  /** Secular rate of the inclination [rad/min]. */
  double si;

  /** Secular rate of the mean anomaly [rad/min]. */
  double sl;

  /** Secular rate of perigee + cos i node [rad/min]. */
  double sgh;

  /** Secular rate of sin i node [rad/min], zero at low inclination. */
  double sh;

  /** Amplitudes of the eccentricity, with F2 and F3. */
  double e2;

  double e3;

  /** Amplitudes of the inclination [rad]. */
  double i2;

  double i3;

  /** Amplitudes of the mean anomaly [rad], with F2, F3 and the sine of the body's true anomaly. */
  double l2;

  double l3;
  double l4;

  /** Amplitudes of perigee + cos i node [rad]. */
  double gh2;

  double gh3;
  double gh4;

  /** Amplitudes of sin i node [rad]. */
  double h2;

  double h3;

  private final SecularInit orbit;
  private final double[] x = new double[9];
  private final double[] a = new double[7];

  /**
   * Evaluates the terms.
   *
   * @param orbit the disturbed orbit
   * @param body the disturbing body's orbit
   * @param sinArgp sine of the argument of perigee of the disturbed orbit
   * @param cosArgp its cosine
   */
  ThirdBody(SecularInit orbit, Body body, double sinArgp, double cosArgp) {
    this.orbit = orbit;
    direction(body, sinArgp, cosArgp);
    double e0Sq = orbit.e0Sq;
    double s3 = body.coefficient() / orbit.n0;
    double s2 = -0.5 * s3 / orbit.beta0;
    double s4 = s3 * orbit.beta0;
    double s1 = -15 * orbit.e0 * s4;
    eccentricity(s1 * body.meanMotion(), s1);
    inclinationAndNode(body.meanMotion(), s2);
    double z31 = 12 * x[1] * x[1] - 3 * x[3] * x[3];
    double z32 = 24 * x[1] * x[2] - 6 * x[3] * x[4];
    double z33 = 12 * x[2] * x[2] - 3 * x[4] * x[4];
    double z1 = 3 * (a[1] * a[1] + a[2] * a[2]) + z31 * e0Sq;
    double z2 = 6 * (a[1] * a[3] + a[2] * a[4]) + z32 * e0Sq;
    double z3 = 3 * (a[3] * a[3] + a[4] * a[4]) + z33 * e0Sq;
    z1 = z1 + z1 + orbit.beta02 * z31;
    z2 = z2 + z2 + orbit.beta02 * z32;
    z3 = z3 + z3 + orbit.beta02 * z33;
    sl = -body.meanMotion() * s3 * (z1 + z3 - 14 - 6 * e0Sq);
    l2 = -2 * s3 * z2;
    l3 = -2 * s3 * (z3 - z1);
    l4 = -2 * s3 * (-21 - 9 * e0Sq) * body.eccentricity();
    sgh = s4 * body.meanMotion() * (z31 + z33 - 6);
    gh2 = 2 * s4 * z32;
    gh3 = 2 * s4 * (z33 - z31);
    gh4 = -18 * s4 * body.eccentricity();
  }

  /**
   * Whether the node's secular rate is left out for an inclination [rad]: near either pole, as in
   * the code of AIAA 2006-6753. Orekit divides by the sine near 180 degrees.
   */
  static boolean isEquatorial(double inclination) {
    return inclination < MIN_INCLINATION || inclination > Math.PI - MIN_INCLINATION;
  }

  /** Direction cosines of the body's axes along those of the orbit, a1..a6 and x1..x8. */
  private void direction(Body b, double sinArgp, double cosArgp) {
    a[1] = b.cosG() * b.cosH() + b.sinG() * b.cosI() * b.sinH();
    a[3] = -b.sinG() * b.cosH() + b.cosG() * b.cosI() * b.sinH();
    double a7 = -b.cosG() * b.sinH() + b.sinG() * b.cosI() * b.cosH();
    double a8 = b.sinG() * b.sinI();
    double a9 = b.sinG() * b.sinH() + b.cosG() * b.cosI() * b.cosH();
    double a10 = b.cosG() * b.sinI();
    a[2] = orbit.cosI0 * a7 + orbit.sinI0 * a8;
    a[4] = orbit.cosI0 * a9 + orbit.sinI0 * a10;
    a[5] = -orbit.sinI0 * a7 + orbit.cosI0 * a8;
    a[6] = -orbit.sinI0 * a9 + orbit.cosI0 * a10;
    x[1] = a[1] * cosArgp + a[2] * sinArgp;
    x[2] = a[3] * cosArgp + a[4] * sinArgp;
    x[3] = -a[1] * sinArgp + a[2] * cosArgp;
    x[4] = -a[3] * sinArgp + a[4] * cosArgp;
    x[5] = a[5] * sinArgp;
    x[6] = a[6] * sinArgp;
    x[7] = a[5] * cosArgp;
    x[8] = a[6] * cosArgp;
  }

  private void eccentricity(double rate, double s1) {
    se = rate * (x[1] * x[3] + x[2] * x[4]);
    e2 = 2 * s1 * (x[2] * x[3] + x[1] * x[4]);
    e3 = 2 * s1 * (x[2] * x[4] - x[1] * x[3]);
  }

  private void inclinationAndNode(double meanMotion, double s2) {
    double e0Sq = orbit.e0Sq;
    double z11 = -6 * a[1] * a[5] + e0Sq * (-24 * x[1] * x[7] - 6 * x[3] * x[5]);
    double z12 =
        -6 * (a[1] * a[6] + a[3] * a[5])
            + e0Sq * (-24 * (x[2] * x[7] + x[1] * x[8]) - 6 * (x[3] * x[6] + x[4] * x[5]));
    double z13 = -6 * a[3] * a[6] + e0Sq * (-24 * x[2] * x[8] - 6 * x[4] * x[6]);
    double z21 = 6 * a[2] * a[5] + e0Sq * (24 * x[1] * x[5] - 6 * x[3] * x[7]);
    double z22 =
        6 * (a[4] * a[5] + a[2] * a[6])
            + e0Sq * (24 * (x[2] * x[5] + x[1] * x[6]) - 6 * (x[4] * x[7] + x[3] * x[8]));
    double z23 = 6 * a[4] * a[6] + e0Sq * (24 * x[2] * x[6] - 6 * x[4] * x[8]);
    si = s2 * meanMotion * (z11 + z13);
    sh = isEquatorial(orbit.i0) ? 0 : -meanMotion * s2 * (z21 + z23);
    i2 = 2 * s2 * z12;
    i3 = 2 * s2 * (z13 - z11);
    h2 = -2 * s2 * z22;
    h3 = -2 * s2 * (z23 - z21);
  }

  /**
   * Orbit of a disturbing body about the Earth.
   *
   * @param coefficient perturbation coefficient [rad/min]
   * @param meanMotion [rad/min]
   * @param eccentricity of its orbit
   * @param sinG sine of its argument of perigee
   * @param cosG its cosine
   * @param sinI sine of its inclination to the equator
   * @param cosI its cosine
   * @param sinH sine of the disturbed orbit's node less the body's
   * @param cosH its cosine
   */
  record Body(
      double coefficient,
      double meanMotion,
      double eccentricity,
      double sinG,
      double cosG,
      double sinI,
      double cosI,
      double sinH,
      double cosH) {}
}
