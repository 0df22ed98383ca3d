package org.orbsieve.ephemeris.sgp4;

/**
 * What is known of an object's mean elements when time is complex: {@code t = x + i y} with {@code
 * x} in the screening period and {@code |y|} at most the strip's half width. Scratch that {@link
 * NearEarthBound} and {@link DeepSpaceBound} fill and {@link OsculatingBound} reads. Units of the
 * theory: Earth radii, minutes, radians.
 */
final class StripEnvelope {

  /** Bounds of the modulus of the semi-major axis. */
  double minAxis;

  double maxAxis;

  /** Bounds of the modulus and of the imaginary part of the mean eccentricity. */
  double eccentricity;

  double eccentricityImaginary;

  /**
   * Bounds of the imaginary parts: mean anomaly plus argument of perigee, argument of perigee,
   * node, inclination.
   */
  double latitudeArgument;

  double perigee;
  double node;
  double inclination;

  /** Bounds of the moduli of the inclination's sine and cosine. */
  double sine;

  double cosine;

  /**
   * Bounds of the moduli of {@code 3 cos^2 i - 1}, {@code 1 - cos^2 i} and {@code 7 cos^2 i - 1}.
   */
  double x3thm1;

  double x1mth2;
  double x7thm1;

  /**
   * Bounds of the moduli of the long-period coefficients of longitude and perigee [Earth radii].
   */
  double longitudeCoefficient;

  double perigeeCoefficient;

  /**
   * Bound of the rate at which the position departs from an analytic function where formulas change
   * within seven knots, per axis [1/min].
   */
  double kink;

  /** Bound of the sum of the moduli of all angles for real time [rad]. */
  double angles;

  /**
   * Fills the semi-major axis: {@code axis} times the square of {@code shrink}, which is {@code
   * off} off at most.
   */
  void setAxis(double axis, double shrink, double off) {
    double least = Math.max(0, Math.abs(shrink) - off);
    double most = Math.abs(shrink) + off;
    minAxis = axis * least * least;
    maxAxis = axis * most * most;
  }

  /** What was last filled in for the inclination: it does not change with a near-earth strip. */
  private double lowest = Double.NaN;

  private double highest = Double.NaN;

  /**
   * Fills what follows from the inclination: real part in {@code [lowest, highest]}, imaginary part
   * given.
   */
  void setInclination(double newLowest, double newHighest, double imaginary) {
    if (newLowest == lowest && newHighest == highest && imaginary == inclination) {
      return;
    }
    lowest = newLowest;
    highest = newHighest;
    inclination = imaginary;
    double grow = Math.cosh(imaginary);
    double lean = Math.sinh(imaginary);
    boolean passesPole = lowest <= 0.5 * Math.PI && highest >= 0.5 * Math.PI;
    double real =
        passesPole ? 1 : Math.max(Math.abs(Math.sin(lowest)), Math.abs(Math.sin(highest)));
    // |sin z|^2 = sin^2 x + sinh^2 y, |cos z|^2 = cos^2 x + sinh^2 y
    sine = Math.hypot(real, lean);
    cosine = Math.hypot(Math.max(Math.abs(Math.cos(lowest)), Math.abs(Math.cos(highest))), lean);
    // cos^2 z = (1 + cos 2z) / 2 lies within sinh(2y)/2 + (cosh(2y) - 1)/2 of the segment [0, 1]
    double off = 0.5 * (Math.sinh(2 * imaginary) + Math.cosh(2 * imaginary) - 1);
    x3thm1 = 2 + 3 * off;
    x1mth2 = sine * sine;
    x7thm1 = 6 + 7 * off;
    // |1 + cos z| = 2 |cos^2(z/2)| >= 1 + cos x
    double pole = 1 + Math.cos(highest);
    if (!(pole > Sgp4Constants.MIN_POLE)) {
      // its limit, if it is the same all the time; else what is limited is not analytic
      pole = lowest == highest && imaginary == 0 ? Sgp4Constants.MIN_POLE : 0;
    }
    longitudeCoefficient =
        0.125 * Sgp4Constants.A3_OVER_CK2 * sine * (3 + 5 * cosine) / pole * grow;
    perigeeCoefficient = 0.25 * Sgp4Constants.A3_OVER_CK2 * sine;
  }
}
