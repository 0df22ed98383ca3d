package org.orbsieve.assessment.probability;

import org.orbsieve.assessment.covariance.Matrices;

/**
 * The rate at which possible secondaries enter the sphere of the combined hard-body radius about
 * the primary: V. T. Coppola, <em>Including Velocity Uncertainty in the Probability of Collision
 * Between Space Objects</em>, AAS 12-247, 2012, equations 31 to 39. It is the integral over the
 * sphere of the density of the relative position times the mean inward speed given that position.
 */
final class CollisionRate {

  /** Squarings of a matrix after which only its largest eigenvalue is left, nearly. */
  private static final int SQUARINGS = 5;

  /** Fraction of the density's variation over the sphere that may be left out. */
  private static final double VARIATION = 1e-4;

  /** Nodes that the mean inward speed needs, whatever the density does. */
  private static final int LEAST_AZIMUTHS = 9;

  private static final int LEAST_HEIGHTS = 4;
  private static final int MAX_AZIMUTHS = 128;

  private final SphereForm density;
  private final SphereForm outward;
  private final SphereForm variance;

  /** Logarithm of the density at the sphere's centre over that at its mean. */
  private final double centre;

  /**
   * The integrand over a sphere.
   *
   * @param overlap the relative state
   * @param mean of the relative velocity of who is at the centre [m/s]
   * @param pull inverse covariance times relative position [1/m]
   * @param radius of the sphere [m]
   */
  private CollisionRate(PeakOverlap overlap, double[] mean, double[] pull, double radius) {
    double[] axes = axes(overlap.c(), mean);
    double[] r = overlap.position();
    centre = -0.5 * (r[0] * pull[0] + r[1] * pull[1] + r[2] * pull[2]);
    density = new SphereForm(axes, overlap.inverse(), -0.5 * radius * radius, pull, radius);
    outward = new SphereForm(axes, overlap.gain(), radius, mean, 1);
    variance = new SphereForm(axes, overlap.c(), 1, mean, 0);
  }

  /**
   * Squared Mahalanobis distance of the sphere's surface, to first order in the radius; 0 inside.
   * What the rate depends on most; the distance of the centre says little where the errors are
   * smaller than the bodies.
   */
  static double squaredDistance(PeakOverlap overlap, double radius) {
    double[] r = overlap.position();
    double[] scaled = Matrices.times(overlap.inverse(), r);
    double square = r[0] * scaled[0] + r[1] * scaled[1] + r[2] * scaled[2];
    double centre = Math.sqrt(square);
    double surface = centre - radius * norm(scaled) / centre;
    return Double.isNaN(surface) ? square : Math.max(0, surface) * Math.max(0, surface);
  }

  /**
   * The rate [1/s], by Gauss and Legendre in the height on either hemisphere and equidistant nodes
   * in the azimuth. The mean inward speed has a kink, more or less rounded, along the great circle
   * across the direction in which nearly all the relative velocity is; that circle is the equator.
   */
  static double of(PeakOverlap overlap, double radius) {
    double[] r = overlap.position();
    double[] pull = Matrices.times(overlap.inverse(), r);
    double[] mean = overlap.velocity().clone();
    double[] drift = Matrices.times(overlap.gain(), r);
    for (int i = 0; i < 3; i++) {
      mean[i] -= drift[i];
    }
    int order = order(overlap.inverse(), radius, radius * norm(pull));
    double sum =
        new CollisionRate(overlap, mean, pull, radius)
            .sum(
                LegendreRule.atLeast((LEAST_HEIGHTS + order + 1) / 2),
                Math.min(MAX_AZIMUTHS, LEAST_AZIMUTHS + order));
    double peak = Math.pow(2 * Math.PI, -1.5) / Math.sqrt(Matrices.determinant3(overlap.a()));
    return sum * radius * radius * peak;
  }

  /**
   * Degree of the polynomials on the sphere, and one more, that the density needs. With u the
   * largest change of its logarithm over the sphere, the part of degree k in exp(u cos) is u^k /
   * (2k - 1)!! at most; for large u the Bessel functions of {@link DiscIntegral} vanish sooner.
   */
  private static int order(double[] inverse, double radius, double slope) {
    // The trace is never less than the largest eigenvalue, and at most three times it.
    double sharpness = radius * Math.sqrt(inverse[0] + inverse[4] + inverse[8]);
    int most = (int) Math.ceil(6 * Math.sqrt(slope) + 5 * sharpness);
    double change = slope + 0.5 * sharpness * sharpness;
    int order = 1;
    for (double part = change; part > VARIATION && order < most; order++) {
      part *= change / (2 * order + 1);
    }
    return order;
  }

  /**
   * Axes of the quadrature, as the rows of a matrix; the first is that of the largest mean square
   * of the relative velocity.
   */
  private static double[] axes(double[] c, double[] mean) {
    double[] square = c.clone();
    for (int i = 0; i < 9; i++) {
      square[i] += mean[i / 3] * mean[i % 3];
    }
    for (int i = 0; i < SQUARINGS; i++) {
      double trace = square[0] + square[4] + square[8];
      square = Matrices.product(square, square, 3);
      for (int k = 0; k < 9; k++) {
        square[k] /= trace * trace;
      }
    }
    int row = square[0] > square[4] ? 0 : 1;
    row = square[8] > square[4 * row] ? 2 : row;
    double[] axis = {square[3 * row], square[3 * row + 1], square[3 * row + 2]};
    double length = norm(axis);
    return length > 0
        ? completed(axis[0] / length, axis[1] / length, axis[2] / length)
        : completed(1, 0, 0);
  }

  /** A right-handed set of axes with a given first one. */
  private static double[] completed(double x, double y, double z) {
    // Pixar's basis: J. Duff et al., Building an Orthonormal Basis, Revisited, JCGT 6 (1), 2017.
    double sign = Math.copySign(1, z);
    double a = -1 / (sign + z);
    double b = x * y * a;
    return new double[] {
      x, y, z, 1 + sign * x * x * a, sign * b, -sign * x, b, sign + y * y * a, -y
    };
  }

  private double sum(LegendreRule heights, int azimuths) {
    double[] cos = new double[azimuths];
    double[] sin = new double[azimuths];
    double stepCos = Math.cos(2 * Math.PI / azimuths);
    double stepSin = Math.sin(2 * Math.PI / azimuths);
    cos[0] = 1;
    for (int k = 1; k < azimuths; k++) {
      cos[k] = cos[k - 1] * stepCos - sin[k - 1] * stepSin;
      sin[k] = sin[k - 1] * stepCos + cos[k - 1] * stepSin;
    }
    double sum = 0;
    for (int i = 0; i < heights.size(); i++) {
      double height = 0.5 * (1 + heights.node(i));
      sum += heights.weight(i) * (ring(height, cos, sin) + ring(-height, cos, sin));
    }
    return 0.5 * sum * 2 * Math.PI / azimuths;
  }

  /** Sum of the relative density times the mean inward speed over a ring of the sphere. */
  private double ring(double height, double[] cos, double[] sin) {
    double breadth = Math.sqrt(1 - height * height);
    density.ring(height, breadth);
    outward.ring(height, breadth);
    variance.ring(height, breadth);
    double sum = 0;
    for (int k = 0; k < cos.length; k++) {
      double speed = MeanShortfall.of(outward.at(cos[k], sin[k]), variance.at(cos[k], sin[k]));
      sum += speed == 0 ? 0 : speed * Math.exp(centre + density.at(cos[k], sin[k]));
    }
    return sum;
  }

  private static double norm(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }
}
