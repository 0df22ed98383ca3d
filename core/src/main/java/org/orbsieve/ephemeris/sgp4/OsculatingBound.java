package org.orbsieve.ephemeris.sgp4;

/**
 * Bound of the modulus of the position for complex time: follows {@link OsculatingKernel} line by
 * line, each quantity replaced by a bound of its modulus or imaginary part. Notation: E is the
 * eccentric longitude, {@code Y} a bound of {@code |Im E|}, {@code W} of {@code |Im w|}, {@code lp}
 * of the modulus of the long-period term, {@code g = 1 - e_L cosh Y}.
 *
 * <ol>
 *   <li>{@code axn = e cos w} and {@code ayn = e sin w + lp} give {@code |ecosE|, |esinE| <= e_L
 *       cosh(Y)}, where {@code e_L = (e + lp) e^W}.
 *   <li>Kepler's equation {@code U = E - esinE} with {@code esinE = e sin(E - w) - lp cos E}: on
 *       {@code |Im E| = Y} is {@code |Im U| >= Y - S(Y)}, {@code S(Y) = |e| sinh(Y + W) + (|Im e| +
 *       lp) cosh(Y + W)}; so E, which is real for real time, stays below any Y for which the right
 *       side exceeds the bound of {@code |Im U|}, and is analytic there because {@code |1 - ecosE|
 *       >= g > 0}.
 *   <li>{@code r e^(+-iu) = a (e^(+-iE) - (axn +- i ayn) + esinE/(1 + beta) (ayn -+ i axn))}, hence
 *       {@code |r e^(+-iu)| <= a F} with {@code F = e^Y + e_L (1 + e_L cosh Y)}, and {@code
 *       |e^(+-iu)| <= Q = F/g}.
 *   <li>The short-period corrections of u, node and inclination are multiples of {@code sin 2u} or
 *       {@code cos 2u}, at most {@code Q^2}.
 *   <li>A rotation by a complex angle stretches by at most {@code e^|Im angle|}.
 * </ol>
 *
 * <p>Derivation: docs/completeness.md, section 3.
 */
final class OsculatingBound {

  private OsculatingBound() {}

  /** Bound of the position's modulus [Earth radii]; infinite when there is none. */
  static double position(StripEnvelope s) {
    double e2 = s.eccentricity * s.eccentricity;
    if (!(e2 < 1) || !(s.minAxis > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double perParameter = 1 / (s.minAxis * (1 - e2));
    double turn = Math.exp(s.perigee);
    double longPeriod = perParameter * s.perigeeCoefficient;
    double eL = (s.eccentricity + longPeriod) * turn;
    double imaginary =
        s.latitudeArgument + perParameter * s.longitudeCoefficient * s.eccentricity * turn;
    double y = eccentricLongitude(imaginary, s, longPeriod);
    double grow = Math.exp(y);
    double hyper = 0.5 * (grow + 1 / grow);
    double g = 1 - eL * hyper;
    if (!(g > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double f = grow + eL * (1 + eL * hyper);
    double q = f / g;
    double temp1 = Sgp4Constants.CK2 / (s.minAxis * (1 - eL * eL));
    double temp2 = temp1 / (s.minAxis * (1 - eL * eL));
    double beta = Math.sqrt(1 + eL * eL);
    double q2 = q * q;
    double correctionU = 0.25 * temp2 * s.x7thm1 * q2;
    double correctionNode = 1.5 * temp2 * s.cosine * q2;
    double correctionI = 1.5 * temp2 * s.cosine * s.sine * q2;
    double radius =
        s.maxAxis * f * (1 + 1.5 * temp2 * beta * s.x3thm1) + 0.5 * temp1 * s.x1mth2 * q2 * q;
    return radius * Math.exp(correctionU + correctionNode + correctionI + s.node + s.inclination);
  }

  /**
   * Bound of the deviation of the position from an analytic function of time [Earth radii]: the
   * residual of Kepler's equation, at most {@code KEPLER_TOLERANCE} and the rounding of an angle
   * below one turn; the roundings of all larger angles, fewer than 32; and as much for the
   * arithmetic of polynomials and bounds as would be a thousand times their rounding.
   */
  static double noise(StripEnvelope s) {
    double e = s.eccentricity;
    double anomaly = 2e-12 / (1 - e) + 0x1p-48 * s.angles;
    return s.maxAxis * (1 + e) * (anomaly / (1 - e) + 0x1p-40);
  }

  /** Smallest Y with {@code Y - S(Y) >= imaginary}, rounded up; infinite when there is none. */
  private static double eccentricLongitude(double imaginary, StripEnvelope s, double longPeriod) {
    double lean = s.eccentricityImaginary + longPeriod;
    double y = imaginary;
    for (int iteration = 0; iteration < 60; iteration++) {
      double grow = Math.exp(y + s.perigee);
      double sinh = 0.5 * (grow - 1 / grow);
      double cosh = 0.5 * (grow + 1 / grow);
      double missing = imaginary - (y - s.eccentricity * sinh - lean * cosh);
      // by more than its rounding
      if (missing <= -0x1p-50 * grow) {
        return y;
      }
      double slope = 1 - s.eccentricity * cosh - lean * sinh;
      if (!(slope > 0)) {
        return Double.POSITIVE_INFINITY;
      }
      // concave: a Newton step from below undershoots, so a little is added
      y += missing / slope * (1 + 1e-9) + 1e-12;
    }
    return Double.POSITIVE_INFINITY;
  }
}
