package org.orbsieve.assessment;

/**
 * The encounter plane, seen along the axes of the combined covariance ellipse.
 *
 * @param sigmaMajor one-sigma error along the major axis [m], &gt; 0
 * @param sigmaMinor one-sigma error along the minor axis [m], &gt; 0
 * @param missMajor component of the miss vector along the major axis [m], at least 0 (the ellipse
 *     is symmetric)
 * @param missMinor component along the minor axis [m], at least 0
 */
public record EncounterGeometry(
    double sigmaMajor, double sigmaMinor, double missMajor, double missMinor) {

  /** Validates sizes and order. */
  public EncounterGeometry {
    if (!(sigmaMajor >= sigmaMinor && sigmaMinor > 0) || Double.isInfinite(sigmaMajor)) {
      throw new IllegalArgumentException("sigmas must be positive, the major one first");
    }
    if (!(missMajor >= 0 && missMinor >= 0) || Double.isInfinite(missMajor + missMinor)) {
      throw new IllegalArgumentException("the components of the miss must be at least 0");
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
