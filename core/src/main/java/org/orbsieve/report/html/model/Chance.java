package org.orbsieve.report.html.model;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What an event's probability is.
 *
 * @param value probability of collision; empty where there is none
 * @param maximum largest probability over all scales of the errors; empty where there is none
 * @param scale factor on the one-sigma errors that gives it
 * @param level name of the highest level that is reached; empty where none is
 */
public record Chance(
    OptionalDouble value, OptionalDouble maximum, OptionalDouble scale, String level) {

  /** No probability. */
  public static final Chance NONE =
      new Chance(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");

  /** From this factor on it is worth a drawing that smaller errors would raise the probability. */
  private static final double NOTABLE = 1.3;

  /**
   * Validates that nothing is null.
   *
   * @param value probability of collision
   * @param maximum largest probability over all scales of the errors
   * @param scale factor on the one-sigma errors that gives it
   * @param level name of the highest level that is reached
   */
  public Chance {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(maximum, "maximum");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(level, "level");
  }

  /**
   * Whether smaller errors would make the probability rise.
   *
   * @return whether the scale of the maximum is below 1
   */
  public boolean isDiluted() {
    return scale.isPresent() && scale.getAsDouble() < 1;
  }

  /**
   * Whether smaller errors would make it rise by so much that a drawing shows it.
   *
   * @return whether it is diluted, and the maximum 1.3 times as large or more
   */
  public boolean canRise() {
    return isDiluted()
        && value.isPresent()
        && maximum.isPresent()
        && maximum.getAsDouble() >= NOTABLE * value.getAsDouble();
  }

  static Chance of(Fields fields) {
    return new Chance(
        finite(fields.real("risk.probability.value")),
        finite(fields.real("risk.dilution.maxProbability")),
        finite(fields.real("risk.dilution.scale")),
        fields.text("risk.level"));
  }

  static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
