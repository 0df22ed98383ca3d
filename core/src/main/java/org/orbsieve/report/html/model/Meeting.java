package org.orbsieve.report.html.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * How and where two objects meet.
 *
 * @param miss distance at TCA [m]
 * @param speed relative speed at TCA [m/s]
 * @param radial position of the other object in the asset's frame [m]
 * @param inTrack likewise
 * @param crossTrack likewise
 * @param altitude of the asset at TCA [m]
 * @param latitude of the asset at TCA [rad]
 */
public record Meeting(
    double miss,
    double speed,
    OptionalDouble radial,
    OptionalDouble inTrack,
    OptionalDouble crossTrack,
    OptionalDouble altitude,
    OptionalDouble latitude) {

  /**
   * Validates miss and speed.
   *
   * @param miss distance at TCA [m]
   * @param speed relative speed at TCA [m/s]
   * @param radial position of the other object in the asset's frame [m]
   * @param inTrack likewise
   * @param crossTrack likewise
   * @param altitude of the asset at TCA [m]
   * @param latitude of the asset at TCA [rad]
   * @throws IllegalArgumentException if miss or speed is negative or not finite
   */
  public Meeting {
    if (!(miss >= 0 && speed >= 0 && miss + speed < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("miss and speed must be at least 0 and finite");
    }
    Objects.requireNonNull(radial, "radial");
    Objects.requireNonNull(inTrack, "inTrack");
    Objects.requireNonNull(crossTrack, "crossTrack");
    Objects.requireNonNull(altitude, "altitude");
    Objects.requireNonNull(latitude, "latitude");
  }

  static Meeting of(Fields fields) {
    Optional<Vector3D> position =
        Flight.vector(fields, "relativePositionRtn_m", "RELATIVE_POSITION_");
    return new Meeting(
        fields.real("missDistance_m"),
        fields.real("relativeSpeed_mps"),
        component(position.map(Vector3D::getX), fields, "RADIAL"),
        component(position.map(Vector3D::getY), fields, "IN_TRACK"),
        component(position.map(Vector3D::getZ), fields, "CROSS_TRACK"),
        Chance.finite(fields.real("place.altitude_m")),
        Chance.finite(fields.real("place.latitude_rad")));
  }

  private static OptionalDouble component(Optional<Double> exact, Fields fields, String column) {
    return Chance.finite(exact.orElseGet(() -> fields.real(column)));
  }
}
