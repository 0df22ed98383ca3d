package org.orbsieve.assessment;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * Minima of one pair that are told as one.
 *
 * @param count how many, at least 1
 * @param first TCA of the first
 * @param last TCA of the last
 */
public record Passes(long count, AbsoluteDate first, AbsoluteDate last) {

  /** Validates count and order. */
  public Passes {
    Objects.requireNonNull(first, "first");
    if (count < 1 || last.compareTo(first) < 0) {
      throw new IllegalArgumentException("there is at least one pass, and the first comes first");
    }
  }

  /** A single one. */
  public static Passes one(AbsoluteDate tca) {
    return new Passes(1, tca, tca);
  }

  /** These and a later one. */
  public Passes and(AbsoluteDate later) {
    return new Passes(count + 1, first, later);
  }
}
