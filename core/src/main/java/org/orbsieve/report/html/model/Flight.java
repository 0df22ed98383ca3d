package org.orbsieve.report.html.model;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.catalog.Wgs72;

/**
 * How the other object flies past, seen in the asset's turning frame: radial, in-track,
 * cross-track. Within a minute of the TCA the flight is straight to a few metres, and only the
 * frame turns; what is longer is not drawn.
 *
 * @param position of the other object at TCA [m]
 * @param velocity its difference to the asset's at TCA [m/s]
 * @param turn rate at which the frame turns about the cross-track axis [rad/s]
 * @param longitude of the asset at TCA [rad], NaN if unknown
 */
public record Flight(Vector3D position, Vector3D velocity, double turn, double longitude) {

  /**
   * Where the other object is.
   *
   * @param time after the TCA [s]
   * @return in the asset's frame of that time [m]
   */
  public Vector3D at(double time) {
    Vector3D straight = position.add(time, velocity);
    double cosine = Math.cos(turn * time);
    double sine = Math.sin(turn * time);
    return new Vector3D(
        cosine * straight.getX() + sine * straight.getY(),
        cosine * straight.getY() - sine * straight.getX(),
        straight.getZ());
  }

  /**
   * Its distance.
   *
   * @param time after the TCA [s]
   * @return the range [m]
   */
  public double range(double time) {
    return position.add(time, velocity).getNorm();
  }

  static Optional<Flight> of(Fields fields) {
    Optional<Vector3D> position = vector(fields, "relativePositionRtn_m", "RELATIVE_POSITION_");
    Optional<Vector3D> velocity = vector(fields, "relativeVelocityRtn_mps", "RELATIVE_VELOCITY_");
    if (position.isEmpty() || velocity.isEmpty()) {
      return Optional.empty();
    }
    double altitude = fields.real("place.altitude_m");
    double radius = Wgs72.EARTH_RADIUS + altitude;
    double turn = Double.isNaN(altitude) ? 0 : Math.sqrt(Wgs72.MU / (radius * radius * radius));
    return Optional.of(
        new Flight(position.get(), velocity.get(), turn, fields.real("place.longitude_rad")));
  }

  /** A vector of JSON, or of three columns of a CSV. */
  static Optional<Vector3D> vector(Fields fields, String field, String column) {
    Optional<Vector3D> whole = fields.vector(field);
    double radial = fields.real(column + "R");
    return whole.isPresent() || Double.isNaN(radial)
        ? whole
        : Optional.of(new Vector3D(radial, fields.real(column + "I"), fields.real(column + "C")));
  }
}
