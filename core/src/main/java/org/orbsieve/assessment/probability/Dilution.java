package org.orbsieve.assessment.probability;

/**
 * How the probability depends on the size of the errors. Scaled by k, they give a probability that
 * is largest at one k.
 *
 * @param maxProbability the largest probability over all scales, in [0, 1]
 * @param scale the factor k on the one-sigma errors that gives it, at least 0; 0 where the bodies
 *     overlap without any error
 */
public record Dilution(double maxProbability, double scale) {

  /** Validates the ranges. */
  public Dilution {
    if (!(maxProbability >= 0 && maxProbability <= 1)) {
      throw new IllegalArgumentException("a probability must be within [0, 1]");
    }
    if (!(scale >= 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("the scale must be at least 0 and finite");
    }
  }

  /**
   * Whether the probability is diluted: the errors are so large that smaller ones would make the
   * probability <em>rise</em>, so that a low value is no good news. Otherwise it is robust.
   */
  public boolean isDiluted() {
    return scale < 1;
  }
}
