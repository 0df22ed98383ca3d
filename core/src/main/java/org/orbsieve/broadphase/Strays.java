package org.orbsieve.broadphase;

/** How far objects get that no polynomial describes. */
@FunctionalInterface
public interface Strays {

  /** Nothing is known of any object. */
  Strays UNKNOWN = (row, from, to) -> Double.POSITIVE_INFINITY;

  /**
   * Bound of the distance between an object's positions at any two times of an interval [m];
   * infinite when there is none.
   *
   * @param row catalogue row of the object
   * @param from begin of the interval [s]
   * @param to its end [s]
   */
  double of(int row, double from, double to);

  /** Bound of the distance from the place in the middle of a step [m]. */
  default double fromCentre(int row, double begin, double tau) {
    return Math.max(of(row, begin, begin + tau), of(row, begin + tau, begin + 2 * tau));
  }
}
