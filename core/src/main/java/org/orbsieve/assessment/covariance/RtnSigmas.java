package org.orbsieve.assessment.covariance;

/**
 * One-sigma position errors along the axes of an object's own RTN frame, uncorrelated.
 *
 * @param radial [m], &gt; 0
 * @param transverse in-track [m], &gt; 0
 * @param normal cross-track [m], &gt; 0
 */
public record RtnSigmas(double radial, double transverse, double normal) {

  /**
   * The shape that CelesTrak's SOCRATES assumes for every object, 100 / 300 / 100 m. The maximum
   * probability depends on the ratios only, not on the scale.
   */
  public static final RtnSigmas SOCRATES = new RtnSigmas(100.0, 300.0, 100.0);

  /** Validates that each is positive and finite. */
  public RtnSigmas {
    for (double sigma : new double[] {radial, transverse, normal}) {
      if (!(sigma > 0) || Double.isInfinite(sigma)) {
        throw new IllegalArgumentException("a position error must be positive and finite");
      }
    }
  }
}
