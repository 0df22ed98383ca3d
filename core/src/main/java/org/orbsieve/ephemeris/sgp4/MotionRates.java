package org.orbsieve.ephemeris.sgp4;

/**
 * Bounds of an object's mean elements and of their rates for all real times of an interval. Scratch
 * that {@link NearEarthRates} and {@link DeepSpaceRates} fill and {@link OsculatingSpeed} reads.
 * Units of the theory: Earth radii, minutes, radians. A bound that does not exist is infinite or
 * NaN.
 */
final class MotionRates {

  /** Bounds of the semi-major axis; the smaller one is 0 where there is none. */
  double minAxis;

  double maxAxis;

  /** Bound of the modulus of its rate. */
  double axisRate;

  /** Bound of the modulus of the mean eccentricity. */
  double eccentricity;

  double eccentricityRate;

  /** Bounds of the moduli of rates: perigee, mean anomaly plus perigee, node, inclination. */
  double perigeeRate;

  double latitudeRate;
  double nodeRate;
  double inclinationRate;

  /** Bounds of the moduli of the long-period coefficients, and of their rates. */
  double longitudeCoefficient;

  double longitudeCoefficientRate;
  double perigeeCoefficient;
  double perigeeCoefficientRate;

  /** How far what jumps can move the position from where the rates hold [Earth radii]. */
  double jump;

  /** Bound of the sum of the moduli of all angles. */
  double angles;

  /**
   * Fills the semi-major axis {@code axis shrink^2}.
   *
   * @param lowest bound of {@code axis}
   * @param highest bound of {@code axis}
   * @param rate bound of the modulus of its rate
   * @param shrink in the middle of the interval
   * @param shrinkRate bound of the modulus of its rate
   * @param half half the interval's length
   */
  void setAxis(
      double lowest, double highest, double rate, double shrink, double shrinkRate, double half) {
    double least = Math.max(0, Math.abs(shrink) - half * shrinkRate);
    double most = Math.abs(shrink) + half * shrinkRate;
    minAxis = lowest * least * least;
    maxAxis = highest * most * most;
    axisRate = 2 * highest * most * shrinkRate + rate * most * most;
  }
}
