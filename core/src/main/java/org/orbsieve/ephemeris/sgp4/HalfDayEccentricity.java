package org.orbsieve.ephemeris.sgp4;

/**
 * Eccentricity functions G of the half-day resonance, polynomials fitted by ranges of the
 * eccentricity: Spacetrack Report No. 3, section 7. They jump where one range meets the next.
 */
final class HalfDayEccentricity {

  private final double e;
  private final double e2;
  private final double e3;

  HalfDayEccentricity(double e) {
    this.e = e;
    this.e2 = e * e;
    this.e3 = e * e2;
  }

  double g201() {
    return -0.306 - (e - 0.64) * 0.440;
  }

  double g211() {
    return e <= 0.65
        ? 3.616 - 13.247 * e + 16.290 * e2
        : cubic(-72.099, 331.819, -508.738, 266.724);
  }

  double g310() {
    return e <= 0.65
        ? cubic(-19.302, 117.390, -228.419, 156.591)
        : cubic(-346.844, 1582.851, -2415.925, 1246.113);
  }

  double g322() {
    return e <= 0.65
        ? cubic(-18.9068, 109.7927, -214.6334, 146.5816)
        : cubic(-342.585, 1554.908, -2366.899, 1215.972);
  }

  double g410() {
    return e <= 0.65
        ? cubic(-41.122, 242.694, -471.094, 313.953)
        : cubic(-1052.797, 4758.686, -7193.992, 3651.957);
  }

  double g422() {
    return e <= 0.65
        ? cubic(-146.407, 841.880, -1629.014, 1083.435)
        : cubic(-3581.69, 16178.11, -24462.77, 12422.52);
  }

  double g520() {
    if (e <= 0.65) {
      return cubic(-532.114, 3017.977, -5740.032, 3708.276);
    }
    return e <= 0.715
        ? 1464.74 - 4664.75 * e + 3763.64 * e2
        : cubic(-5149.66, 29936.92, -54087.36, 31324.56);
  }

  double g521() {
    return e < 0.7
        ? cubic(-822.71072, 4568.6173, -8491.4146, 5337.524)
        : cubic(-51752.104, 218913.95, -309468.16, 146349.42);
  }

  double g532() {
    return e < 0.7
        ? cubic(-853.666, 4690.25, -8624.77, 5341.4)
        : cubic(-40023.88, 170470.89, -242699.48, 115605.82);
  }

  double g533() {
    return e < 0.7
        ? cubic(-919.2277, 4988.61, -9064.77, 5542.21)
        : cubic(-37995.78, 161616.52, -229838.2, 109377.94);
  }

  private double cubic(double c0, double c1, double c2, double c3) {
    return c0 + c1 * e + c2 * e2 + c3 * e3;
  }
}
