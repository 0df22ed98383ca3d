package org.orbsieve.proximity;

/**
 * When an orbit shadows another: their planes and shapes agree, now and for a time, and the phase
 * between the two hardly changes.
 *
 * @param plane largest angle between the orbital planes [rad]
 * @param ahead how much later the planes must still agree [s]
 * @param heights largest difference of perigee and of apogee [m]
 * @param drift largest rate of the phase between the two [rad/s]
 */
public record ShadowLimits(double plane, double ahead, double heights, double drift) {

  /** Half a degree, now and in 30 days; 20 km; 2 degrees a day. */
  public static final ShadowLimits DEFAULT =
      new ShadowLimits(Math.toRadians(0.5), 30 * 86_400.0, 20_000, Math.toRadians(2) / 86_400);

  /**
   * Validates that all limits are positive.
   *
   * @param plane largest angle between the orbital planes [rad]
   * @param ahead how much later the planes must still agree [s]
   * @param heights largest difference of perigee and of apogee [m]
   * @param drift largest rate of the phase between the two [rad/s]
   * @throws IllegalArgumentException if a limit is invalid
   */
  public ShadowLimits {
    if (!(plane > 0) || !(ahead >= 0) || !(heights > 0) || !(drift > 0)) {
      throw new IllegalArgumentException("the limits of shadowing must be positive");
    }
  }
}
