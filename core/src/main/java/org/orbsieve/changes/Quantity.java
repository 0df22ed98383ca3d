package org.orbsieve.changes;

/** What is compared before and after: displacements [m], and one rate [m/s]. */
enum Quantity {
  /** Place along the orbit. */
  ALONG(SetSeries::along),
  /** Rate along the orbit. */
  DRIFT(SetSeries::drift),
  /** Plane, by the inclination. */
  TILT(SetSeries::tilt),
  /** Plane, by the node. */
  SWING(SetSeries::swing),
  /** Eccentricity towards the node. */
  TOWARDS(SetSeries::towardsNode),
  /** Eccentricity across the node. */
  ACROSS(SetSeries::acrossNode);

  /** A set relative to another. */
  @FunctionalInterface
  private interface Difference {
    double of(SetSeries series, int from, int i);
  }

  private final Difference difference;

  Quantity(Difference difference) {
    this.difference = difference;
  }

  /** Whether it is a component of the eccentricity. */
  boolean isShape() {
    return this == TOWARDS || this == ACROSS;
  }

  /**
   * The value of a set relative to another.
   *
   * @param series the sets
   * @param from the set of reference
   * @param i the set
   */
  double of(SetSeries series, int from, int i) {
    return difference.of(series, from, i);
  }
}
