package org.orbsieve.assessment.probability;

import java.util.Objects;

/**
 * A probability of collision with its method, or the reason why there is none; never a bare number.
 */
public sealed interface Probability {

  /**
   * A probability.
   *
   * @param method how it was computed
   * @param value in [0, 1]
   * @param lower lower end of the 95 % confidence interval; {@code value} for a method that does
   *     not sample
   * @param upper upper end of it
   */
  record Known(PcMethod method, double value, double lower, double upper) implements Probability {

    /** Validates that 0 &lt;= lower &lt;= value &lt;= upper &lt;= 1. */
    public Known {
      Objects.requireNonNull(method, "method");
      if (!(lower >= 0 && lower <= value && value <= upper && upper <= 1)) {
        throw new IllegalArgumentException("a probability must be within [0, 1] and its interval");
      }
    }
  }

  /**
   * No probability.
   *
   * @param reason why, in words
   */
  record Absent(String reason) implements Probability {

    /** Validates that there is a reason. */
    public Absent {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a probability is never absent without a reason");
      }
    }
  }

  /** A probability by a method that does not sample. */
  static Probability of(PcMethod method, double value) {
    return new Known(method, value, value, value);
  }

  /** No probability, for {@code reason}. */
  static Probability absent(String reason) {
    return new Absent(reason);
  }
}
