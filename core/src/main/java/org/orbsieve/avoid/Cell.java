package org.orbsieve.avoid;

import java.util.Optional;
import org.orbsieve.burn.Burn;

/**
 * What one burn does.
 *
 * @param burn the burn
 * @param revolutions revolutions of the object from the burn to the event
 * @param size signed size of the change of velocity [m/s]
 * @param outcome what happens after it; empty if the burn leads to no orbit
 * @param deltaAxis change of the semi-major axis [m]
 */
public record Cell(
    Burn burn, double revolutions, double size, Optional<Outcome> outcome, double deltaAxis) {

  /**
   * Drift along the track against the object without a burn: negative where it falls behind.
   *
   * @return [m] per revolution
   */
  public double driftPerRevolution() {
    return -3 * Math.PI * deltaAxis;
  }
}
