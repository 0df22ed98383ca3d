package org.orbsieve.changes;

/** What is compared before and after: displacements [m], and one rate [m/s]. */
enum Quantity {
  /** Place along the orbit. */
  ALONG {
    @Override
    double of(SetSeries series, int from, int i) {
      return series.along(from, i);
    }
  },
  /** Rate along the orbit. */
  DRIFT {
    @Override
    double of(SetSeries series, int from, int i) {
      return series.drift(from, i);
    }
  },
  /** Plane, by the inclination. */
  TILT {
    @Override
    double of(SetSeries series, int from, int i) {
      return series.tilt(from, i);
    }
  },
  /** Plane, by the node. */
  SWING {
    @Override
    double of(SetSeries series, int from, int i) {
      return series.swing(from, i);
    }
  },
  /** Eccentricity towards the node. */
  TOWARDS {
    @Override
    double of(SetSeries series, int from, int i) {
      return series.towardsNode(from, i);
    }
  },
  /** Eccentricity across the node. */
  ACROSS {
    @Override
    double of(SetSeries series, int from, int i) {
      return series.acrossNode(from, i);
    }
  };

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
  abstract double of(SetSeries series, int from, int i);
}
