package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.THDT;

/**
 * Resonance of a deep-space orbit with the rotating Earth's tesseral harmonics: Spacetrack Report
 * No. 3, section 7. Units of the theory.
 */
final class ResonanceInit {

  /** Kinds of orbits that the theory integrates. */
  enum Kind {
    /** No commensurability, or one that the theory leaves out. */
    NONE,
    /** About one revolution a day. */
    SYNCHRONOUS,
    /** About two revolutions a day with an eccentricity of 0.5 or more. */
    HALF_DAY
  }

  /** Number of coefficients of a resonant orbit; a synchronous one uses the first three. */
  static final int COEFFICIENTS = 10;

  // Normalised harmonics of the geopotential.
  private static final double ROOT22 = 1.7891679E-6;
  private static final double ROOT32 = 3.7393792E-7;
  private static final double ROOT44 = 7.3636953E-9;
  private static final double ROOT52 = 1.1428639E-7;
  private static final double ROOT54 = 2.1765803E-9;
  private static final double Q22 = 1.7891679E-6;
  private static final double Q31 = 2.1460748E-6;
  private static final double Q33 = 2.2123015E-7;

  final Kind kind;

  /** D2201, D2211, D3210, D3222, D4410, D4422, D5220, D5232, D5421, D5433; or DEL1 to DEL3. */
  final double[] d = new double[COEFFICIENTS];

  /** Resonance angle at epoch [rad]. */
  double lambda0;

  /** Rate of the resonance angle less the mean motion [rad/min]. */
  double drift;

  ResonanceInit(SecularInit orbit, LuniSolarInit bodies) {
    kind = kindOf(orbit);
    if (kind == Kind.HALF_DAY) {
      halfDay(orbit);
      double twice = orbit.m0 + orbit.raan0 + orbit.raan0;
      lambda0 = twice - bodies.thetaG - bodies.thetaG;
      double rate = orbit.mDot + orbit.nodeDot + orbit.nodeDot - THDT - THDT;
      rate += bodies.ssl + bodies.ssh + bodies.ssh;
      drift = rate - orbit.n0;
    } else if (kind == Kind.SYNCHRONOUS) {
      synchronous(orbit);
      lambda0 = orbit.m0 + orbit.raan0 + orbit.argp0 - bodies.thetaG;
      double rate = orbit.mDot + orbit.argpDot + orbit.nodeDot - THDT;
      rate = rate + bodies.ssl + bodies.ssg + bodies.ssh;
      drift = rate - orbit.n0;
    }
  }

  private static Kind kindOf(SecularInit orbit) {
    if (orbit.n0 >= 0.00826 && orbit.n0 <= 0.00924 && orbit.e0 >= 0.5) {
      return Kind.HALF_DAY;
    }
    return orbit.n0 < 0.0052359877 && orbit.n0 > 0.0034906585 ? Kind.SYNCHRONOUS : Kind.NONE;
  }

  private void synchronous(SecularInit orbit) {
    double e2 = orbit.e0Sq;
    double perA = 1.0 / orbit.a0;
    double plus = 1.0 + orbit.cosI0;
    double g200 = 1 + e2 * (-2.5 + 0.8125 * e2);
    double g300 = 1 + e2 * (-6 + 6.60937 * e2);
    double g310 = 1 + 2 * e2;
    double f220 = 0.75 * plus * plus;
    double f311 = 0.9375 * orbit.sinI0 * orbit.sinI0 * (1 + 3 * orbit.cosI0) - 0.75 * plus;
    double f330 = 2.5 * f220 * plus;
    double scale = 3 * orbit.n0 * orbit.n0 * perA * perA;
    d[0] = scale * f311 * g310 * Q31 * perA;
    d[1] = 2 * scale * f220 * g200 * Q22;
    d[2] = 3 * scale * f330 * g300 * Q33 * perA;
  }

  private void halfDay(SecularInit orbit) {
    double perA = 1.0 / orbit.a0;
    double c = orbit.cosI0;
    double s = orbit.sinI0;
    double s2 = s * s;
    double c2 = orbit.theta2;
    double f220 = 0.75 * (1 + 2 * c + c2);
    double f221 = 1.5 * s2;
    double f321 = 1.875 * s * (1 - 2 * c - 3 * c2);
    double f322 = -1.875 * s * (1 + 2 * c - 3 * c2);
    double f441 = 35 * s2 * f220;
    double f442 = 39.3750 * s2 * s2;
    double f522 = 9.84375 * s * (s2 * (1 - 2 * c - 5 * c2) + 0.33333333 * (-2 + 4 * c + 6 * c2));
    double f523 =
        s * (4.92187512 * s2 * (-2 - 4 * c + 10 * c2) + 6.56250012 * (1 + 2 * c - 3 * c2));
    double f542 = 29.53125 * s * (2 - 8 * c + c2 * (-12 + 8 * c + 10 * c2));
    double f543 = 29.53125 * s * (-2 - 8 * c + c2 * (12 + 8 * c - 10 * c2));
    HalfDayEccentricity g = new HalfDayEccentricity(orbit.e0);

    double scale = 3 * orbit.n0 * orbit.n0 * perA * perA;
    double temp = scale * ROOT22;
    d[0] = temp * f220 * g.g201();
    d[1] = temp * f221 * g.g211();
    scale *= perA;
    temp = scale * ROOT32;
    d[2] = temp * f321 * g.g310();
    d[3] = temp * f322 * g.g322();
    scale *= perA;
    temp = 2 * scale * ROOT44;
    d[4] = temp * f441 * g.g410();
    d[5] = temp * f442 * g.g422();
    scale *= perA;
    temp = scale * ROOT52;
    d[6] = temp * f522 * g.g520();
    d[7] = temp * f523 * g.g532();
    temp = 2 * scale * ROOT54;
    d[8] = temp * f542 * g.g521();
    d[9] = temp * f543 * g.g533();
  }
}
