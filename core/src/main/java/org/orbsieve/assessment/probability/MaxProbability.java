package org.orbsieve.assessment.probability;

import java.util.Objects;

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

  /** Validates that there is either a probability or a reason. */
  public MaxProbability {
    Objects.requireNonNull(reason, "reason");
    boolean known = value >= 0 && value <= 1 && dilution >= 0 && Double.isFinite(dilution);
    boolean unknown = Double.isNaN(value) && Double.isNaN(dilution);
    if (!(reason.isEmpty() ? known : unknown)) {
      throw new IllegalArgumentException("either a probability within [0, 1] or a reason");
    }
    if (!(combinedRadius >= 0) || Double.isInfinite(combinedRadius)) {
      throw new IllegalArgumentException("the combined radius must be finite and at least 0");
    }
  }

  /** A probability that exists. */
  public static MaxProbability of(double value, double dilution, double combinedRadius) {
    return new MaxProbability(value, dilution, combinedRadius, "");
  }

  /** A probability that does not exist, for {@code reason}. */
  public static MaxProbability unknown(double combinedRadius, String reason) {
    return new MaxProbability(Double.NaN, Double.NaN, combinedRadius, reason);
  }

  /** Whether there is a value. */
  public boolean isKnown() {
    return reason.isEmpty();
  }
}
