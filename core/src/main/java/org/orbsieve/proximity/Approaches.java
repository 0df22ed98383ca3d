package org.orbsieve.proximity;

/**
 * What counts as an approach, and how many of them within the period make a finding.
 *
 * @param range largest distance at a minimum [m]
 * @param speed largest relative speed at it, inertial [m/s]
 * @param count least number of such minima
 */
public record Approaches(double range, double speed, int count) {

  /**
   * Validates that all limits are positive.
   *
   * @param range largest distance at a minimum [m]
   * @param speed largest relative speed at it, inertial [m/s]
   * @param count least number of such minima
   * @throws IllegalArgumentException if a limit is invalid
   */
  public Approaches {
    if (!(range > 0 && range <= 1e6) || !(speed > 0 && speed <= 2_000) || count < 1) {
      throw new IllegalArgumentException(
          "an approach needs a range of at most 1000 km, a speed of at most 2 km/s, and a count");
    }
  }
}
