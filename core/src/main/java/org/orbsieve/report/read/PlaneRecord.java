package org.orbsieve.report.read;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The encounter plane of a row, to draw it: object 1 in the middle, away from the Earth up, and
 * across it to the right, with the relative velocity towards the eye.
 *
 * @param missAcross component of the miss vector to the right [m]
 * @param missRadial component of the miss vector upwards [m]
 * @param sigmaMajor one-sigma major axis of the combined error [m]
 * @param sigmaMinor one-sigma minor axis of the combined error [m]
 * @param majorAngle direction of the major axis, from the right upwards [rad]
 */
public record PlaneRecord(
    double missAcross, double missRadial, double sigmaMajor, double sigmaMinor, double majorAngle) {

  /**
   * Validates the errors.
   *
   * @param missAcross component of the miss vector to the right [m]
   * @param missRadial component of the miss vector upwards [m]
   * @param sigmaMajor one-sigma major axis of the combined error [m]
   * @param sigmaMinor one-sigma minor axis of the combined error [m]
   * @param majorAngle direction of the major axis, from the right upwards [rad]
   * @throws IllegalArgumentException if an error is negative
   */
  public PlaneRecord {
    if (!(sigmaMajor >= 0 && sigmaMinor >= 0)) {
      throw new IllegalArgumentException("an error of the encounter plane is negative");
    }
  }

  /** The plane of a row; empty where it has none, or the file has not all of it. */
  static Optional<PlaneRecord> of(TableRow row) {
    OptionalDouble across = row.real("PLANE_MISS_ACROSS");
    OptionalDouble radial = row.real("PLANE_MISS_RADIAL");
    OptionalDouble angle = row.real("PLANE_ANGLE");
    OptionalDouble major = row.real("SIGMA_MAJOR");
    OptionalDouble minor = row.real("SIGMA_MINOR");
    if (across.isEmpty() || radial.isEmpty() || angle.isEmpty() || major.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlaneRecord(
            across.getAsDouble(),
            radial.getAsDouble(),
            major.getAsDouble(),
            minor.orElse(0),
            angle.getAsDouble()));
  }

  /**
   * Variance to the right.
   *
   * @return [m^2]
   */
  public double varianceAcross() {
    return turned(Math.cos(majorAngle), Math.sin(majorAngle));
  }

  /**
   * Variance upwards.
   *
   * @return [m^2]
   */
  public double varianceRadial() {
    return turned(Math.sin(majorAngle), Math.cos(majorAngle));
  }

  /**
   * Covariance of the two.
   *
   * @return [m^2]
   */
  public double covariance() {
    return 0.5 * Math.sin(2 * majorAngle) * (sigmaMajor * sigmaMajor - sigmaMinor * sigmaMinor);
  }

  private double turned(double onMajor, double onMinor) {
    return Math.pow(onMajor * sigmaMajor, 2) + Math.pow(onMinor * sigmaMinor, 2);
  }
}
