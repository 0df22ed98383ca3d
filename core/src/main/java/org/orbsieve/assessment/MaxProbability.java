package org.orbsieve.assessment;

/**
 * Alfano's maximum probability of a conjunction, or the reason why there is none.
 *
 * @param value largest probability over all scales of the covariance, in [0, 1]; NaN when {@code
 *     reason} is set
 * @param dilution one-sigma position error at which the maximum is reached, along the minor axis of
 *     the projected covariance [m]; NaN when {@code reason} is set
 * @param combinedRadius sum of the two hard-body radii [m]
 * @param reason why the probability does not exist; empty when it does
 */
public record MaxProbability(double value, double dilution, double combinedRadius, String reason) {

  /** Whether there is a value. */
  public boolean isKnown() {
    return reason.isEmpty();
  }
}
