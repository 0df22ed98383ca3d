package org.orbsieve.report.html.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.assessment.probability.EncounterGeometry;

/**
 * The encounter plane.
 *
 * @param sigmaMajor one-sigma error along the major axis of the combined errors [m]
 * @param sigmaMinor along the minor axis [m]
 * @param missMajor component of the miss along the major axis [m]
 * @param missMinor along the minor axis [m]
 * @param across component of the miss across the asset's radial direction [m], where it is known
 * @param radial component of the miss towards it [m]
 * @param angle direction of the major axis, from across towards radial [rad]
 */
public record Plane(
    double sigmaMajor,
    double sigmaMinor,
    double missMajor,
    double missMinor,
    OptionalDouble across,
    OptionalDouble radial,
    OptionalDouble angle) {

  /** Smallest and largest error that the integral takes [m]. */
  private static final double MIN = 1e-9;

  private static final double MAX = 1e15;

  /**
   * Whether the picture can stand upright: with the asset's radial direction up.
   *
   * @return whether the directions are known
   */
  public boolean isOriented() {
    return across.isPresent() && radial.isPresent() && angle.isPresent();
  }

  /**
   * The plane as the methods of probability take it.
   *
   * @return errors and miss; empty where they are out of its range
   */
  public Optional<EncounterGeometry> geometry() {
    boolean fits =
        sigmaMajor >= sigmaMinor
            && sigmaMinor >= MIN
            && sigmaMajor <= MAX
            && missMajor >= 0
            && missMinor >= 0
            && Math.max(missMajor, missMinor) <= MAX;
    return fits
        ? Optional.of(new EncounterGeometry(sigmaMajor, sigmaMinor, missMajor, missMinor))
        : Optional.empty();
  }

  /**
   * Miss in the plane.
   *
   * @return its length [m]
   */
  public double miss() {
    return Math.hypot(missMajor, missMinor);
  }

  static Optional<Plane> of(Fields fields) {
    String plane = "risk.encounterPlane.";
    double major = fields.real(plane + "sigmaMajor_m");
    double minor = fields.real(plane + "sigmaMinor_m");
    double missMajor = fields.real(plane + "missMajor_m");
    double missMinor = fields.real(plane + "missMinor_m");
    double angle = fields.real("MISS_ANGLE");
    if (Double.isNaN(missMajor) && !Double.isNaN(angle)) {
      missMajor = fields.real("missDistance_m") * Math.cos(angle);
      missMinor = fields.real("missDistance_m") * Math.sin(angle);
    }
    if (!(major > 0 && minor > 0) || Double.isNaN(missMajor)) {
      return Optional.empty();
    }
    return Optional.of(
        new Plane(
            major,
            Math.min(major, minor),
            missMajor,
            missMinor,
            Chance.finite(fields.real(plane + "missAcross_m")),
            Chance.finite(fields.real(plane + "missRadial_m")),
            Chance.finite(fields.real(plane + "majorAngle_rad"))));
  }
}
