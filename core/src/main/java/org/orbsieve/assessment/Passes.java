package org.orbsieve.assessment;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * Minima of one pair that are reported as one.
 *
 * @param count number of minima, at least 1
 * @param first TCA of the first
 * @param last TCA of the last
 */
public record Passes(long count, AbsoluteDate first, AbsoluteDate last) {

  /**
   * Validates count and order.
   *
   * @param count number of minima, at least 1
   * @param first TCA of the first
   * @param last TCA of the last
   * @throws IllegalArgumentException if a component is invalid
   */
  public Passes {
    Objects.requireNonNull(first, "first");
    if (count < 1 || last.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "the number of passes must be above 0, and the first TCA" + " not after the last");
    }
  }

  /**
   * A single pass.
   *
   * @param tca its TCA
   * @return the pass
   */
  public static Passes one(AbsoluteDate tca) {
    return new Passes(1, tca, tca);
  }

  /**
   * These passes and a later one.
   *
   * @param later TCA of the later pass
   * @return all of them
   */
  public Passes and(AbsoluteDate later) {
    return new Passes(count + 1, first, later);
  }
}
