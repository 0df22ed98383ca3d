package org.orbsieve.burn;

import org.hipparchus.ode.OrdinaryDifferentialEquation;

/**
 * Motion in the Earth's gravity with the zonal terms of degrees 2 to 6, those of EGM96. Only
 * differences of two flights from nearly the same state are formed, in which everything else that
 * acts on both, such as drag and the tesseral terms, almost vanishes.
 */
final class ZonalGravity implements OrdinaryDifferentialEquation {

  /** Gravitational parameter of the Earth [m^3/s^2], EGM96. */
  static final double MU = 3.986004415e14;

  /** Radius to which the zonal terms refer [m], EGM96. */
  private static final double RADIUS = 6_378_136.3;

  /** J2 to J6, EGM96, unnormalised. */
  private static final double[] J = {
    1.08262668355e-3, -2.53265648533e-6, -1.61962159137e-6, -2.27296082869e-7, 5.40681239107e-7
  };

  @Override
  public int getDimension() {
    return 6;
  }

  /** The polynomials of Legendre and their derivatives by the sine of the latitude. */
  @Override
  public double[] computeDerivatives(double t, double[] y) {
    double r = Math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2]);
    double s = y[2] / r;
    double before = 1;
    double p = s;
    double slopeBefore = 0;
    double slope = 1;
    double ratio = RADIUS / r;
    double power = ratio;
    double radial = 1;
    double polar = 0;
    for (int n = 2; n < 2 + J.length; n++) {
      double next = ((2 * n - 1) * s * p - (n - 1) * before) / n;
      double slopeNext = slopeBefore + (2 * n - 1) * p;
      before = p;
      p = next;
      slopeBefore = slope;
      slope = slopeNext;
      power *= ratio;
      // of the potential -mu/r J (R/r)^n P: by r along the position, by s towards the pole
      radial -= J[n - 2] * power * ((n + 1) * p + s * slope);
      polar -= J[n - 2] * power * slope;
    }
    double g = MU / (r * r);
    return new double[] {
      y[3],
      y[4],
      y[5],
      -g * radial * y[0] / r,
      -g * radial * y[1] / r,
      -g * radial * y[2] / r + g * polar
    };
  }
}
