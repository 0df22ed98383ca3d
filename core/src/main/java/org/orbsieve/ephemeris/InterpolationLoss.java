package org.orbsieve.ephemeris;

/**
 * An estimate of how far interpolated positions may be from the motion of which an ephemeris is a
 * table, where it is largest.
 *
 * @param metres the distance [m]; infinite where there are too few nodes for an estimate
 * @param time where [s since the reference of the orbit]
 */
public record InterpolationLoss(double metres, double time) {

  /** No loss. */
  static final InterpolationLoss NONE = new InterpolationLoss(0, 0);

  /**
   * Requires a length.
   *
   * @param metres the distance [m]; infinite where there are too few nodes for an estimate
   * @param time where [s since the reference of the orbit]
   */
  public InterpolationLoss {
    if (!(metres >= 0)) {
      throw new IllegalArgumentException("a distance is not negative: " + metres);
    }
  }

  /** The larger one. */
  InterpolationLoss or(InterpolationLoss other) {
    return other.metres > metres ? other : this;
  }
}
