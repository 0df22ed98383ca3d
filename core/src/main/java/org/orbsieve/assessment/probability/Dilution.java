package org.orbsieve.assessment.probability;

/**
 * Dependence of the probability on the size of the errors. Scaled by k, the errors give a
 * probability that is largest at one k.
 *
 * @param maxProbability the largest probability over all scales, in [0, 1]
 * @param scale factor k on the one-sigma errors that gives it, at least 0; 0 if the bodies overlap
 *     without any error
 */
public record Dilution(double maxProbability, double scale) {

  /**
   * Validates the ranges.
   *
   * @param maxProbability the largest probability over all scales, in [0, 1]
   * @param scale factor k on the one-sigma errors that gives it, at least 0
   * @throws IllegalArgumentException if a component is invalid
   */
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
   * probability <em>rise</em>, so a low value is not reassuring. Otherwise it is robust.
   *
   * @return whether the scale is below 1
   */
  public boolean isDiluted() {
    return scale < 1;
  }
}
