package org.orbsieve.assessment.probability;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.RtnFrame;
import org.orbsieve.narrowphase.StateVector;

/**
 * The encounter plane as a person looks at it, along the relative velocity, which points at the
 * eye: object 1 in the middle, the direction away from the Earth up, and across it to the right.
 *
 * @param missAcross component of the miss vector to the right [m]
 * @param missRadial component of the miss vector upwards [m]
 * @param varianceAcross variance of the combined error to the right [m^2]
 * @param covariance covariance of the two [m^2]
 * @param varianceRadial variance of the combined error upwards [m^2]
 */
public record PlaneView(
    double missAcross,
    double missRadial,
    double varianceAcross,
    double covariance,
    double varianceRadial) {

  /** Below this part of a unit vector the radial direction has no place in the plane. */
  private static final double PARALLEL = 1e-6;

  /**
   * The view of an encounter.
   *
   * @param first state of object 1 at TCA
   * @param firstErrors its errors in its RTN frame
   * @param second state of object 2 at TCA, in the same frame
   * @param secondErrors its errors in its RTN frame
   * @return the view; empty without a relative velocity or orbit planes, or along the radial
   */
  public static Optional<PlaneView> of(
      StateVector first,
      RtnCovariance firstErrors,
      StateVector second,
      RtnCovariance secondErrors) {
    RelativeState relative = RelativeState.of(first, second);
    double speed = relative.velocity().getNorm();
    Optional<RtnFrame> firstFrame = RtnFrame.of(first);
    Optional<RtnFrame> secondFrame = RtnFrame.of(second);
    if (!(speed > 0) || firstFrame.isEmpty() || secondFrame.isEmpty()) {
      return Optional.empty();
    }
    Vector3D eye = relative.velocity().scalarMultiply(1 / speed);
    Vector3D radial = firstFrame.get().radial();
    Vector3D up = radial.subtract(RtnFrame.along(radial, eye), eye);
    if (!(up.getNorm() > PARALLEL)) {
      return Optional.empty();
    }
    up = up.normalize();
    Vector3D right = up.crossProduct(eye);
    double[] sum = new double[3];
    add(sum, firstErrors, firstFrame.get(), right, up);
    add(sum, secondErrors, secondFrame.get(), right, up);
    return Optional.of(
        new PlaneView(
            RtnFrame.along(relative.position(), right),
            RtnFrame.along(relative.position(), up),
            sum[0],
            sum[1],
            sum[2]));
  }

  private static void add(
      double[] sum, RtnCovariance errors, RtnFrame frame, Vector3D right, Vector3D up) {
    Vector3D x = frame.components(right);
    Vector3D y = frame.components(up);
    sum[0] += errors.between(x, x);
    sum[1] += errors.between(x, y);
    sum[2] += errors.between(y, y);
  }

  /**
   * Direction of the long axis of the error ellipse.
   *
   * @return angle from the right upwards [rad], in [-pi/2, pi/2]
   */
  public double majorAngle() {
    return 0.5 * Math.atan2(2 * covariance, varianceAcross - varianceRadial);
  }
}
