package org.orbsieve.assessment.probability;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.RtnSigmas;
import org.orbsieve.narrowphase.RtnFrame;

/**
 * The plane through the primary across the relative velocity. During a short encounter the
 * secondary pierces it in a straight line, so that only errors within it decide on a collision.
 *
 * <p>Two orthonormal axes span it; which ones is arbitrary, and nothing that is computed from them
 * depends on it.
 *
 * @param first unit vector in the plane
 * @param second unit vector in the plane, across the first
 */
record EncounterPlane(Vector3D first, Vector3D second) {

  /**
   * The plane across a relative velocity.
   *
   * @param relativeVelocity [m/s], not zero
   */
  static EncounterPlane across(Vector3D relativeVelocity) {
    Vector3D first = relativeVelocity.orthogonal();
    return new EncounterPlane(first, relativeVelocity.normalize().crossProduct(first));
  }

  /** The component of a vector along the first axis. */
  double alongFirst(Vector3D v) {
    return RtnFrame.along(v, first);
  }

  /** The component of a vector along the second axis. */
  double alongSecond(Vector3D v) {
    return RtnFrame.along(v, second);
  }

  /**
   * Projects the sum of two objects' position covariances on this plane.
   *
   * @return ratio of the major to the minor axis of the projected one-sigma ellipse, at least 1
   */
  double aspectRatio(RtnSigmas sigmas, RtnFrame primary, RtnFrame secondary) {
    double[] covariance = new double[3];
    for (RtnFrame frame : new RtnFrame[] {primary, secondary}) {
      accumulate(covariance, sigmas.radial(), frame.radial());
      accumulate(covariance, sigmas.transverse(), frame.transverse());
      accumulate(covariance, sigmas.normal(), frame.normal());
    }
    double mean = 0.5 * (covariance[0] + covariance[2]);
    double spread = Math.hypot(0.5 * (covariance[0] - covariance[2]), covariance[1]);
    return Math.sqrt((mean + spread) / (mean - spread));
  }

  /** Adds the variance along one axis to the 2 x 2 covariance, held as xx, xy, yy [m^2]. */
  private void accumulate(double[] covariance, double sigma, Vector3D axis) {
    double x = sigma * alongFirst(axis);
    double y = sigma * alongSecond(axis);
    covariance[0] += x * x;
    covariance[1] += x * y;
    covariance[2] += y * y;
  }
}
