package org.orbsieve.report.evolution;

import java.util.Objects;
import org.orekit.time.AbsoluteDate;

/**
 * When an event is: one closest approach, or all passes of a pair that flies together.
 *
 * @param tca time of closest approach, of the closest pass
 * @param first TCA of the first pass
 * @param last TCA of the last pass
 * @param passes number of passes, at least 1
 */
public record Span(AbsoluteDate tca, AbsoluteDate first, AbsoluteDate last, long passes) {

  /**
   * Validates the order.
   *
   * @param tca time of closest approach, of the closest pass
   * @param first TCA of the first pass
   * @param last TCA of the last pass
   * @param passes number of passes, at least 1
   * @throws IllegalArgumentException if a component is invalid
   */
  public Span {
    Objects.requireNonNull(tca, "tca");
    if (last.compareTo(first) < 0 || passes < 1) {
      throw new IllegalArgumentException("the last pass is before the first, or there is none");
    }
  }

  /**
   * A single approach.
   *
   * @param tca time of closest approach
   * @return the span
   */
  public static Span at(AbsoluteDate tca) {
    return new Span(tca, tca, tca, 1);
  }

  /**
   * Time between two spans.
   *
   * @param other another span
   * @return [s]; 0 where they overlap
   */
  public double gap(Span other) {
    double before = other.first.durationFrom(last);
    double after = first.durationFrom(other.last);
    return Math.max(0, Math.max(before, after));
  }
}
