package org.orbsieve.proximity;

import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;

/**
 * Two low orbits in the same plane at the same height, whose phase hardly changes.
 *
 * @param first the object with the smaller row
 * @param second the other one
 * @param plane angle between the planes at the start [rad]
 * @param planeLater the same at the later time [rad]
 * @param phase argument of latitude of the second minus that of the first at the start, -pi to pi
 *     [rad]
 * @param drift rate of the phase [rad/s]
 * @param perigees second minus first [m]
 * @param apogees second minus first [m]
 */
public record Shadow(
    SpaceObject first,
    SpaceObject second,
    double plane,
    double planeLater,
    double phase,
    double drift,
    double perigees,
    double apogees) {

  /**
   * Validates that there are two objects.
   *
   * @param first the object with the smaller row
   * @param second the other one
   * @param plane angle between the planes at the start [rad]
   * @param planeLater the same at the later time [rad]
   * @param phase argument of latitude of the second minus that of the first [rad]
   * @param drift rate of the phase [rad/s]
   * @param perigees second minus first [m]
   * @param apogees second minus first [m]
   */
  public Shadow {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
  }
}
