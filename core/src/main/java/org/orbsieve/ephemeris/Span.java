package org.orbsieve.ephemeris;

/**
 * A closed interval of time in which an object has states.
 *
 * @param from start [s since the start of the screening period]
 * @param to end [s since the start of the screening period], after {@code from}
 */
public record Span(double from, double to) {

  /**
   * Validates the order.
   *
   * @param from start [s since the start of the screening period]
   * @param to end [s since the start of the screening period], after {@code from}
   * @throws IllegalArgumentException if a component is invalid
   */
  public Span {
    if (!(from < to)) {
      throw new IllegalArgumentException("a span ends after it begins");
    }
  }
}
