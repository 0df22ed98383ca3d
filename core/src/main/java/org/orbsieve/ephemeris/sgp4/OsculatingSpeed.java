package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.Sgp4Constants.CK2;

/**
 * How fast the position moves, at most: {@link OsculatingKernel} line by line, each quantity's rate
 * replaced by a bound of its modulus, for real time. {@code z = r e^(iu)} is the place in the
 * plane, {@code A = axn + i ayn}, {@code |A| <= e_L}.
 *
 * <ol>
 *   <li>Kepler's equation {@code U = E - axn sin E + ayn cos E} gives {@code |E'| <= (|U'| + |A'|)
 *       / (1 - ecosE)}, and {@code |dz/dE| = a sqrt(1 - ecosE^2)}; so that part of {@code |z'|} is
 *       at most {@code a (|U'| + |A'|) sqrt((1 + e_L) / (1 - e_L))}.
 *   <li>{@code z} depends on {@code A} besides by at most {@code a (2 + e_L + e_L^3 / beta)} per
 *       unit, and on the axis by {@code 1 + e_L}.
 *   <li>{@code |u'| <= |z'| / (a (1 - e_L))}; the short-period terms are multiples of {@code sin
 *       2u} and {@code cos 2u}.
 *   <li>A turn of the plane moves the position by the radius.
 * </ol>
 *
 * <p>Derivation: docs/completeness.md, section 9.
 */
final class OsculatingSpeed {

  private OsculatingSpeed() {}

  /** Bound of the speed [Earth radii/min]; infinite when there is none. */
  static double of(MotionRates m) {
    double e = m.eccentricity;
    double e2 = 1 - e * e;
    double perParameter = 1 / (m.minAxis * e2);
    double growth = m.axisRate / m.minAxis;
    double perParameterRate = perParameter * (growth + 2 * e * m.eccentricityRate / e2);
    double eL = e + perParameter * m.perigeeCoefficient;
    double clear = 1 - eL;
    boolean isDefined = m.minAxis > 0 && e2 > 0 && clear > 0;
    if (!isDefined) {
      return Double.POSITIVE_INFINITY;
    }
    double shape = m.eccentricityRate + e * m.perigeeRate;
    double vector =
        shape + perParameterRate * m.perigeeCoefficient + perParameter * m.perigeeCoefficientRate;
    double longitude =
        m.latitudeRate
            + e * perParameterRate * m.longitudeCoefficient
            + e * perParameter * m.longitudeCoefficientRate
            + perParameter * m.longitudeCoefficient * shape;
    double beta = Math.sqrt(1 - eL * eL);
    double along = (longitude + vector) * Math.sqrt((1 + eL) / clear);
    double plane =
        m.axisRate * (1 + eL) + m.maxAxis * (along + vector * (2 + eL + eL * eL * eL / beta));
    double speed = shortPeriod(m, eL, beta, plane, growth, vector);
    return speed < Double.POSITIVE_INFINITY ? speed : Double.POSITIVE_INFINITY;
  }

  /** Adds the short-period terms and the turns of the plane to the speed within it. */
  private static double shortPeriod(
      MotionRates m, double eL, double beta, double plane, double growth, double vector) {
    double turn = plane / (m.minAxis * (1 - eL));
    double tilt = m.inclinationRate;
    double temp1 = CK2 / (m.minAxis * beta * beta);
    double temp2 = temp1 / (m.minAxis * beta * beta);
    double first = growth + 2 * eL * vector / (beta * beta);
    double kepler = m.maxAxis * (1 + eL);
    double radial =
        1.5 * kepler * temp2 * (2 * (2 * first + eL * vector / beta) + 3 * tilt)
            + 0.5 * temp1 * (first + 2 * turn + tilt);
    double radius = kepler * (1 + 3 * temp2) + 0.5 * temp1;
    double correctionU = 0.25 * temp2 * (12 * first + 7 * tilt + 12 * turn);
    double correctionNode = 1.5 * temp2 * (2 * first + tilt + 2 * turn);
    return plane * (1 + 3 * temp2)
        + radial
        + radius * (correctionU + 2 * correctionNode + m.nodeRate + tilt);
  }

  /**
   * Bound of the deviation of the position from a differentiable function of time [Earth radii],
   * see {@link OsculatingBound#noise}.
   */
  static double noise(MotionRates m) {
    double eL =
        m.eccentricity + m.perigeeCoefficient / (m.minAxis * (1 - m.eccentricity * m.eccentricity));
    double anomaly = 2e-12 / (1 - eL) + 0x1p-48 * m.angles;
    return m.maxAxis * (1 + eL) * (anomaly / (1 - eL) + 0x1p-40);
  }
}
