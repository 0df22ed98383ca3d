package org.orbsieve.assessment.probability;

/**
 * The encounter plane, seen along the axes of the combined covariance ellipse.
 *
 * @param sigmaMajor one-sigma error along the major axis [m], 1e-9 to 1e15
 * @param sigmaMinor one-sigma error along the minor axis [m], 1e-9 to 1e15
 * @param missMajor component of the miss vector along the major axis [m], at least 0 (the ellipse
 *     is symmetric)
 * @param missMinor component along the minor axis [m], at least 0
 */
public record EncounterGeometry(
    double sigmaMajor, double sigmaMinor, double missMajor, double missMinor) {

  /** Smallest one-sigma error [m]; less than any orbit is known to. */
  static final double MIN_SIGMA = 1e-9;

  /** Largest length [m]; more than any orbit is wide. */
  static final double MAX_LENGTH = 1e15;

  /** Validates sizes and order. */
  public EncounterGeometry {
    if (!(sigmaMajor >= sigmaMinor && sigmaMinor >= MIN_SIGMA && sigmaMajor <= MAX_LENGTH)) {
      throw new IllegalArgumentException("sigmas must be 1e-9 to 1e15 m, the major one first");
    }
    if (!(missMajor >= 0 && missMinor >= 0 && Math.max(missMajor, missMinor) <= MAX_LENGTH)) {
      throw new IllegalArgumentException("the components of the miss must be 0 to 1e15 m");
    }
  }

  /** Miss distance in units of the error in its direction. */
  public double mahalanobisDistance() {
    return Math.hypot(missMajor / sigmaMajor, missMinor / sigmaMinor);
  }

  /** Length of the miss vector in the plane [m]. */
  public double missDistance() {
    return Math.hypot(missMajor, missMinor);
  }

  /** Angle of the miss vector from the major axis [rad], in [0, pi/2]. */
  public double missAngle() {
    return Math.atan2(missMinor, missMajor);
  }

  /** The same miss with all errors times {@code factor}. */
  public EncounterGeometry scaled(double factor) {
    return new EncounterGeometry(sigmaMajor * factor, sigmaMinor * factor, missMajor, missMinor);
  }
}
