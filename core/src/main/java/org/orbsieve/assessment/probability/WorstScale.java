package org.orbsieve.assessment.probability;

/**
 * The largest probability over all scales of the errors, for a miss vector along the major axis of
 * the error ellipse. Let d be the miss distance, R the combined hard-body radius, s the minor
 * one-sigma axis and AR * s the major one.
 *
 * <p>With a constant density over the disc, P(s) = R^2 / (2 AR s^2) exp(-d^2 / (2 AR^2 s^2)) is
 * largest at s = d / (sqrt 2 AR): P = AR R^2 / (e d^2), which is Alfano's formula of 2005. It is
 * exact for a small radius only. The mean of the density over the disc is its value at the centre
 * times 1 + R^2 L1 / 8 + R^4 L2 / 192 + ..., with L1 and L2 its Laplacian and that of its Laplacian
 * as fractions of it. With x = (R / d)^2 and k = AR^2, the maximum of that over s is
 *
 * <pre>
 *   ln P = ln(AR x / e) - (k - 1) x / 4 + (3 k^2 - 8 k + 7) x^2 / 48 + O((k x)^3)
 *   s = d / (sqrt 2 AR) (1 + (k - 3) x / 8 + O((k x)^2))
 * </pre>
 *
 * <p>Where k x is at most 0.002, what is left out is below 1e-8 of P and 1e-5 of s. Elsewhere, some
 * ten radii from the centre, the integral itself is maximised. Where d &lt;= R the bodies overlap
 * without any error: the probability tends to one as s vanishes, so that it is one at s = 0. Two
 * points never meet: the maximum is zero.
 */
final class WorstScale {

  /** Largest k x for the series. */
  static final double SMALL = 0.002;

  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  /** Width of the last bracket of the logarithm of s. */
  private static final double SETTLED = 1e-6;

  private WorstScale() {}

  /**
   * The maximum.
   *
   * @param missDistance [m], at least 0
   * @param radius combined hard-body radius [m], at least 0
   * @param aspectRatio major to minor axis of the projected covariance, at least 1
   */
  static MaxProbability of(double missDistance, double radius, double aspectRatio) {
    if (radius > 0 && missDistance <= radius) {
      return MaxProbability.of(1.0, 0.0, radius);
    }
    double unit = missDistance / (Math.sqrt(2.0) * aspectRatio);
    if (radius == 0) {
      return MaxProbability.of(0, unit, radius);
    }
    double ratio = radius / missDistance;
    double x = ratio * ratio;
    double k = aspectRatio * aspectRatio;
    if (k * x > SMALL) {
      return searched(missDistance, radius, aspectRatio);
    }
    double log = -(k - 1) * x / 4 + (3 * k * k - 8 * k + 7) * x * x / 48;
    double value = aspectRatio * ratio * ratio / Math.E * (1 + log + 0.5 * log * log);
    return MaxProbability.of(Math.min(1, value), unit * (1 + (k - 3) * x / 8), radius);
  }

  /**
   * The maximum of the integral by golden sections, in units of the miss distance. The density at a
   * point (x, y) of the disc grows with the major axis up to sqrt((x^2 + AR^2 y^2) / 2), and falls
   * from there on: the maximum is between the least and the largest of these.
   */
  private static MaxProbability searched(double missDistance, double radius, double aspectRatio) {
    double ratio = radius / missDistance;
    double low = Math.log((1 - ratio) / Math.sqrt(2.0));
    double high = Math.log(Math.hypot(1 + ratio, aspectRatio * ratio) / Math.sqrt(2.0));
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = probability(ratio, aspectRatio, left);
    double atRight = probability(ratio, aspectRatio, right);
    while (high - low > SETTLED) {
      if (atLeft < atRight) {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = probability(ratio, aspectRatio, right);
      } else {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = probability(ratio, aspectRatio, left);
      }
    }
    double scale = Math.exp(0.5 * (low + high)) * missDistance / aspectRatio;
    return MaxProbability.of(Math.max(atLeft, atRight), scale, radius);
  }

  /**
   * The probability at one scale.
   *
   * @param radius in units of the miss distance
   * @param log logarithm of the major axis in units of the miss distance
   */
  private static double probability(double radius, double aspectRatio, double log) {
    double major = Math.exp(log);
    return DiscIntegral.probability(
        new EncounterGeometry(major, major / aspectRatio, 1, 0), radius);
  }
}
