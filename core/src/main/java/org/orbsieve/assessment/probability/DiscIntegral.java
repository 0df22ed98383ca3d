package org.orbsieve.assessment.probability;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/**
 * The probability that a two-dimensional Gaussian falls on a disc: the integral of J. L. Foster and
 * H. S. Estes, <em>A Parametric Analysis of Orbital Debris Collision Probability and Maneuver Rate
 * for Space Vehicles</em>, NASA/JSC-25898, 1992. Exact but for quadrature, whose relative error is
 * below 1e-9 wherever the result is a normal double.
 *
 * <p>With x along the major axis and the disc written as x = R sin t, half a chord is h = R cos t
 * and
 *
 * <pre>
 *   P = integral over t of h g(x; xm, sx) * [Phi((ym + h) / sy) - Phi((ym - h) / sy)] dt
 * </pre>
 *
 * <p>Seen as a function on the whole circle the integrand is smooth and periodic, so that
 * equidistant nodes in t, which are Gauss-Chebyshev nodes in x, converge exponentially: the
 * observation behind C. Elrod, <em>PcElrod</em>, NASA CARA Analysis Tools, 2019. Two cases:
 *
 * <ul>
 *   <li>errors at least as large as half the radius, nearly all conjunctions: the number of nodes
 *       follows from the Fourier spectrum of exp(b sin t + a^2/4 cos 2t), whose coefficients are
 *       Bessel functions and vanish beyond the order 7 sqrt(b) + 7 a + 12; the inner integral is by
 *       Gauss and Legendre, so that nothing but exponentials is needed, and nothing cancels;
 *   <li>smaller errors, which make the integrand a spike or a step: panels that end where it turns,
 *       bisected until two rules agree; the inner integral by error functions.
 * </ul>
 */
public final class DiscIntegral {

  /** Ratio of radius to minor sigma up to which the integrand is smooth. */
  private static final double SMOOTH = 2.0;

  /**
   * Distance of the disc, in sigmas, beyond which the probability is below the smallest normal
   * double: exp(-38.5^2 / 2) = 1e-322.
   */
  private static final double NEGLIGIBLE = 38.5;

  /** Distance from the mean, in sigmas, at which panels end. */
  private static final double SPIKE = 8.0;

  /** Bisections after which the last value is taken: only rounding noise needs that many. */
  private static final int MAX_BISECTIONS = 400;

  private static final double TOLERANCE = 1e-10;
  private static final double SQRT_2 = Math.sqrt(2.0);
  private static final double SQRT_2_PI = Math.sqrt(2.0 * Math.PI);

  private final double sigmaX;
  private final double sigmaY;
  private final double missX;
  private final double missY;
  private final double radius;
  private int bisections;

  private DiscIntegral(EncounterGeometry geometry, double radius) {
    sigmaX = geometry.sigmaMajor();
    sigmaY = geometry.sigmaMinor();
    missX = geometry.missMajor();
    missY = geometry.missMinor();
    this.radius = radius;
  }

  /**
   * The probability of a collision.
   *
   * @param geometry errors and miss vector in the encounter plane
   * @param radius combined hard-body radius [m], at least 0
   * @return in [0, 1]; 0 also where it is below the smallest normal double
   */
  public static double probability(EncounterGeometry geometry, double radius) {
    if (radius == 0) {
      return 0;
    }
    double a = radius / geometry.sigmaMinor();
    if (geometry.mahalanobisDistance() - a > NEGLIGIBLE) {
      return 0;
    }
    DiscIntegral integral = new DiscIntegral(geometry, radius);
    double value = a <= SMOOTH ? integral.smooth() : integral.stepwise();
    return Math.max(0, Math.min(1, value));
  }

  // ---- errors larger than the body ----

  private double smooth() {
    double ax = radius / sigmaX;
    double ay = radius / sigmaY;
    double bx = ax * missX / sigmaX;
    double by = ay * missY / sigmaY;
    int outer = (int) Math.ceil(0.5 * (12 + 7 * Math.sqrt(bx + by) + 7 * ay));
    LegendreRule inner =
        LegendreRule.atLeast((int) Math.ceil(0.5 * (10 + 7 * Math.sqrt(by) + 7 * ay)));
    // Nodes t = -pi/2 + k pi / outer; those at the ends have no chord, and +-x share one.
    double sum = outer % 2 == 0 ? density(0) * chord(inner, radius) * radius : 0;
    double step = Math.PI / outer;
    for (int k = 1; 2 * k < outer; k++) {
      double half = radius * Math.sin(k * step);
      double x = radius * Math.cos(k * step);
      sum += (density(x) + density(-x)) * chord(inner, half) * half;
    }
    return sum * step;
  }

  /** Density of the offset along the major axis [1/m]. */
  private double density(double x) {
    double z = (x - missX) / sigmaX;
    return Math.exp(-0.5 * z * z) / (sigmaX * SQRT_2_PI);
  }

  /** Probability of an offset along the minor axis within a chord, by quadrature. */
  private double chord(LegendreRule rule, double half) {
    double sum = 0;
    for (int i = 0; i < rule.size(); i++) {
      double z = (half * rule.node(i) - missY) / sigmaY;
      sum += rule.weight(i) * Math.exp(-0.5 * z * z);
    }
    return sum * half / (sigmaY * SQRT_2_PI);
  }

  // ---- errors smaller than the body ----

  private double stepwise() {
    double sum = 0;
    double[] ends = panels();
    for (int i = 1; i < ends.length; i++) {
      sum += ends[i] > ends[i - 1] ? panel(ends[i - 1], ends[i], sum) : 0;
    }
    return sum;
  }

  /** Where the integrand may turn, ascending: about the mean, and where the chord passes it. */
  private double[] panels() {
    double[] ends = new double[12];
    int count = 0;
    for (int side = -1; side <= 1; side++) {
      ends[count++] = Math.asin(clamp((missX + side * SPIKE * sigmaX) / radius));
      double t = Math.acos(clamp((missY + side * SPIKE * sigmaY) / radius));
      ends[count++] = Math.min(t, 0.5 * Math.PI);
      ends[count++] = -Math.min(t, 0.5 * Math.PI);
    }
    ends[count++] = -0.5 * Math.PI;
    ends[count++] = 0.5 * Math.PI;
    ends[count] = 0;
    Arrays.sort(ends);
    return ends;
  }

  private static double clamp(double sine) {
    return Math.max(-1, Math.min(1, sine));
  }

  private double panel(double from, double to, double soFar) {
    double coarse = rule(from, to, LegendreRule.atLeast(16));
    double fine = rule(from, to, LegendreRule.atLeast(32));
    boolean differ = Math.abs(fine - coarse) > TOLERANCE * (soFar + fine);
    if (!differ || ++bisections > MAX_BISECTIONS) {
      return fine;
    }
    double middle = 0.5 * (from + to);
    double left = panel(from, middle, soFar);
    return left + panel(middle, to, soFar + left);
  }

  private double rule(double from, double to, LegendreRule rule) {
    double centre = 0.5 * (from + to);
    double half = 0.5 * (to - from);
    double sum = 0;
    for (int i = 0; i < rule.size(); i++) {
      double t = centre + half * rule.node(i);
      double h = radius * Math.cos(t);
      double between =
          0.5 * Erf.erf((missY - h) / (SQRT_2 * sigmaY), (missY + h) / (SQRT_2 * sigmaY));
      sum += rule.weight(i) * h * density(radius * Math.sin(t)) * between;
    }
    return sum * half;
  }
}
