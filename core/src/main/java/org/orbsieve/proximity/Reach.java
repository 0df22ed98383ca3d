package org.orbsieve.proximity;

/**
 * How near two objects are, at least, at the coarse samples around an instant at which they are
 * within limits.
 *
 * @param near at the nearest sample [m]
 * @param far at the samples beside it [m]
 */
record Reach(double near, double far) {

  /** For a range and a speed, and samples that far apart [s]. */
  static Reach of(double range, double speed, double spacing) {
    return new Reach(
        TidalBound.reach(range, speed, 0.5 * spacing),
        TidalBound.reach(range, speed, 1.5 * spacing));
  }

  /** Whether a pair with these squared distances [m^2] may be within the limits. */
  boolean allows(double now, double before, double after) {
    // an object without a position at a sample is NaN there, which keeps the pair
    return now <= near * near && !(before > far * far) && !(after > far * far);
  }

  /** The wider of two. */
  Reach or(Reach other) {
    return new Reach(Math.max(near, other.near), Math.max(far, other.far));
  }
}
