package org.orbsieve.report.evolution;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How likely the objects of an event collide. What is not known is empty, never 0.
 *
 * @param probability probability of collision
 * @param maxProbability largest probability over all scales of the errors
 * @param scale factor on the errors that gives the largest probability: below 1, the probability
 *     rises when the errors shrink (diluted)
 * @param mahalanobis miss distance in the encounter plane in units of the error
 * @param level name of the action level that is reached; empty for none
 */
public record Odds(
    OptionalDouble probability,
    OptionalDouble maxProbability,
    OptionalDouble scale,
    OptionalDouble mahalanobis,
    String level) {

  /** Nothing is known. */
  public static final Odds UNKNOWN =
      new Odds(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          "");

  /**
   * Validates ranges.
   *
   * @param probability probability of collision
   * @param maxProbability largest probability over all scales of the errors
   * @param scale factor on the errors that gives the largest probability
   * @param mahalanobis miss distance in the encounter plane in units of the error
   * @param level name of the action level that is reached; empty for none
   * @throws IllegalArgumentException if a component is invalid
   */
  public Odds {
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(mahalanobis, "mahalanobis");
    Objects.requireNonNull(level, "level");
    if (!(probability.orElse(0) >= 0 && probability.orElse(0) <= 1)
        || !(maxProbability.orElse(0) >= 0 && maxProbability.orElse(0) <= 1)) {
      throw new IllegalArgumentException("a probability is outside 0 to 1");
    }
  }

  /**
   * The decimal logarithm of the probability.
   *
   * @return negative infinity for a probability of 0; empty where there is none
   */
  public OptionalDouble log10() {
    return probability.isPresent()
        ? OptionalDouble.of(Math.log10(probability.getAsDouble()))
        : OptionalDouble.empty();
  }

  /**
   * Whether smaller errors would make the probability larger: by the scale, else by the Mahalanobis
   * distance, since the probability of a small body is largest where that is the square root of 2.
   *
   * @return empty where neither is known
   */
  public Optional<Boolean> isDiluted() {
    if (scale.isPresent()) {
      return Optional.of(scale.getAsDouble() < 1);
    }
    return mahalanobis.isPresent()
        ? Optional.of(mahalanobis.getAsDouble() < Math.sqrt(2))
        : Optional.empty();
  }
}
