package org.orbsieve.avoid;

/**
 * How an object changes its velocity, for the fuel that a burn takes.
 *
 * @param specificImpulse specific impulse [s], &gt; 0
 * @param mass mass before the burn [kg], &gt; 0
 */
public record Propulsion(double specificImpulse, double mass) {

  /** Standard gravity [m/s^2], which a specific impulse in seconds is relative to. */
  private static final double GRAVITY = 9.80665;

  /**
   * Validates ranges.
   *
   * @param specificImpulse specific impulse [s], &gt; 0
   * @param mass mass before the burn [kg], &gt; 0
   * @throws IllegalArgumentException if one is not above 0 and finite
   */
  public Propulsion {
    if (!(specificImpulse > 0 && mass > 0)
        || Double.isInfinite(specificImpulse)
        || Double.isInfinite(mass)) {
      throw new IllegalArgumentException("specific impulse and mass must be above 0");
    }
  }

  /**
   * The fuel of a burn, by Tsiolkovsky's equation.
   *
   * @param speed size of the change of velocity [m/s], of any sign
   * @return [kg], at least 0
   */
  public double fuel(double speed) {
    return -mass * Math.expm1(-Math.abs(speed) / (specificImpulse * GRAVITY));
  }
}
