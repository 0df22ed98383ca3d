package org.orbsieve.proximity;

/**
 * Within what limits, and for how long, two objects stay together.
 *
 * @param range largest distance [m]
 * @param speed largest relative speed, inertial [m/s]
 * @param duration least duration [s]
 * @param periods least duration in periods of the longer orbit; the longer of the two counts
 */
public record StayLimits(double range, double speed, double duration, double periods) {

  /**
   * Validates that all limits are positive or, for the durations, not negative.
   *
   * @param range largest distance [m]
   * @param speed largest relative speed, inertial [m/s]
   * @param duration least duration [s]
   * @param periods least duration in periods of the longer orbit
   * @throws IllegalArgumentException if a limit is invalid
   */
  public StayLimits {
    if (!(range > 0 && range <= 1e6) || !(speed > 0 && speed <= 2_000)) {
      throw new IllegalArgumentException(
          "a stay needs a range of at most 1000 km and a speed of at most 2 km/s");
    }
    if (!(duration >= 0) || !(periods >= 0) || !(duration + periods > 0)) {
      throw new IllegalArgumentException("the least duration of a stay must be positive");
    }
  }

  /**
   * The least duration for a pair.
   *
   * @param longerPeriod the longer period of the two [s]
   * @return the duration [s]
   */
  public double least(double longerPeriod) {
    return Math.max(duration, periods * longerPeriod);
  }
}
