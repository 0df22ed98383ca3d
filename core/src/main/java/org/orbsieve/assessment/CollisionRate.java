package org.orbsieve.assessment;

/**
 * The rate at which possible secondaries enter the sphere of the combined hard-body radius about
 * the primary: V. T. Coppola, <em>Including Velocity Uncertainty in the Probability of Collision
 * Between Space Objects</em>, AAS 12-247, 2012, equations 31 to 39. It is the integral over the
 * sphere of the density of the relative position times the mean inward speed given that position.
 */
final class CollisionRate {

  private static final double SQRT_PI = Math.sqrt(Math.PI);
  private static final double SQRT_2 = Math.sqrt(2.0);

  /** Beyond this many sigmas a speed is inward or outward for certain. */
  private static final double CERTAIN = 6;

  private final PeakOverlap overlap;
  private final double radius;
  private final double[] axis = new double[3];
  private final double[] first = new double[3];
  private final double[] second = new double[3];

  private CollisionRate(PeakOverlap overlap, double radius) {
    this.overlap = overlap;
    this.radius = radius;
    frame();
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

  /** The rate [1/s]. */
  static double of(PeakOverlap overlap, double radius) {
    return new CollisionRate(overlap, radius).integral();
  }

  /** Axes of the quadrature: the first one against the relative velocity at the centre. */
  private void frame() {
    double[] drift = Matrices.times(overlap.gain(), overlap.position());
    double norm = 0;
    for (int i = 0; i < 3; i++) {
      axis[i] = drift[i] - overlap.velocity()[i];
      norm = Math.hypot(norm, axis[i]);
    }
    if (!(norm > 0)) {
      axis[0] = norm = 1;
    }
    int smallest = 0;
    for (int i = 0; i < 3; i++) {
      axis[i] /= norm;
      smallest = Math.abs(axis[i]) < Math.abs(axis[smallest]) ? i : smallest;
    }
    double along = axis[smallest];
    double length = Math.sqrt(1 - along * along);
    for (int i = 0; i < 3; i++) {
      first[i] = ((i == smallest ? 1 : 0) - along * axis[i]) / length;
    }
    second[0] = axis[1] * first[2] - axis[2] * first[1];
    second[1] = axis[2] * first[0] - axis[0] * first[2];
    second[2] = axis[0] * first[1] - axis[1] * first[0];
  }

  /**
   * Gauss and Legendre in the height on either hemisphere, since the rate has a kink at the equator
   * where the velocity is well known, and equidistant nodes in the azimuth. As many as the density
   * varies over the sphere; see {@link DiscIntegral}.
   */
  private double integral() {
    double sharpness = radius * Math.sqrt(largestInverse());
    double slope = radius * norm(Matrices.times(overlap.inverse(), overlap.position()));
    double order = 6 * Math.sqrt(slope) + 5 * sharpness;
    int azimuths = (int) Math.min(128, 4 + Math.ceil(order));
    LegendreRule heights = LegendreRule.atLeast((int) Math.ceil(0.5 * (12 + order)));
    double[] cos = new double[azimuths];
    double[] sin = new double[azimuths];
    for (int k = 0; k < azimuths; k++) {
      cos[k] = Math.cos(2 * Math.PI * k / azimuths);
      sin[k] = Math.sin(2 * Math.PI * k / azimuths);
    }
    double sum = 0;
    for (int i = 0; i < heights.size(); i++) {
      double height = 0.5 * (1 + heights.node(i));
      sum += heights.weight(i) * (ring(height, cos, sin) + ring(-height, cos, sin));
    }
    double density = Math.pow(2 * Math.PI, -1.5) / Math.sqrt(Matrices.determinant3(overlap.a()));
    return 0.5 * sum * radius * radius * density * 2 * Math.PI / azimuths;
  }

  private double ring(double height, double[] cos, double[] sin) {
    double breadth = Math.sqrt(1 - height * height);
    double sum = 0;
    for (int k = 0; k < cos.length; k++) {
      double x = breadth * cos[k];
      double y = breadth * sin[k];
      sum +=
          integrand(
              height * axis[0] + x * first[0] + y * second[0],
              height * axis[1] + x * first[1] + y * second[1],
              height * axis[2] + x * first[2] + y * second[2]);
    }
    return sum;
  }

  /** Relative density at a point of the sphere, times the mean inward speed there. */
  private double integrand(double nx, double ny, double nz) {
    double[] r = overlap.position();
    double[] v = overlap.velocity();
    double[] g = overlap.gain();
    double x = radius * nx - r[0];
    double y = radius * ny - r[1];
    double z = radius * nz - r[2];
    double outward =
        nx * (v[0] + g[0] * x + g[1] * y + g[2] * z)
            + ny * (v[1] + g[3] * x + g[4] * y + g[5] * z)
            + nz * (v[2] + g[6] * x + g[7] * y + g[8] * z);
    double speed = inwardSpeed(outward, quadratic(overlap.c(), nx, ny, nz));
    return speed == 0 ? 0 : speed * Math.exp(-0.5 * quadratic(overlap.inverse(), x, y, z));
  }

  /** Mean of max(0, -s) of a Gaussian speed s. */
  private static double inwardSpeed(double mean, double variance) {
    if (!(variance > 0)) {
      return Math.max(0, -mean);
    }
    double sigma = Math.sqrt(variance);
    double z = mean / (sigma * SQRT_2);
    if (Math.abs(z) > CERTAIN) {
      return Math.max(0, -mean);
    }
    double bell = Math.exp(-z * z);
    double tail = bell * erfcRatio(Math.abs(z));
    return sigma / (SQRT_2 * SQRT_PI) * (bell - SQRT_PI * z * (z < 0 ? 2 - tail : tail));
  }

  /**
   * erfc(z) exp(z^2) for z &gt;= 0, after M. Abramowitz and I. Stegun, Handbook of Mathematical
   * Functions, 7.1.26: within 1.5e-7 of erfc, a tenth of the time of all its digits.
   */
  private static double erfcRatio(double z) {
    double t = 1 / (1 + 0.3275911 * z);
    return t
        * (0.254829592
            + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  }

  private double largestInverse() {
    double[] m = overlap.inverse();
    // Never less than the largest eigenvalue, and at most three times it.
    return m[0] + m[4] + m[8];
  }

  private static double quadratic(double[] m, double x, double y, double z) {
    return x * (m[0] * x + 2 * (m[1] * y + m[2] * z))
        + y * (m[4] * y + 2 * m[5] * z)
        + z * m[8] * z;
  }

  private static double norm(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }
}
