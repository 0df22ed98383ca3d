package org.orbsieve.ephemeris;

/**
 * A closed interval of time in which an object has states.
 *
 * @param from begin [s since the start of the screening period]
 * @param to end [s], after the begin
 */
public record Span(double from, double to) {

  /** Validates the order. */
  public Span {
    if (!(from < to)) {
      throw new IllegalArgumentException("a span ends after it begins");
    }
  }
}
