package org.orbsieve.assessment.covariance;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Covariance of one object's state along the axes of its own RTN frame: of its position, or of
 * position and velocity. The velocity is the inertial one resolved along the axes, as in a CDM
 * (CCSDS 508.0-B-1, 3.4; Orekit's {@code LOFType.QSW_INERTIAL}), so that a rotation turns both
 * blocks.
 *
 * <p>Elements are in the order of a CDM, the lower triangle row by row: CR_R, CT_R, CT_T, CN_R,
 * CN_T, CN_N [m^2], CRDOT_R, CRDOT_T, CRDOT_N [m^2/s], CRDOT_RDOT [m^2/s^2], CTDOT_R ...
 * CNDOT_NDOT. They need not be those of a covariance: a matrix that is not positive definite is a
 * finding of the assessment, not a reading error. They must be finite.
 */
public final class RtnCovariance {

  /** Elements of the lower triangle of a 3 x 3 matrix. */
  public static final int POSITION_ELEMENTS = 6;

  /** Elements of the lower triangle of a 6 x 6 matrix. */
  public static final int STATE_ELEMENTS = 21;

  private final double[] lower;

  private RtnCovariance(double[] lower) {
    for (double element : lower) {
      if (!Double.isFinite(element)) {
        throw new IllegalArgumentException("a covariance must be of finite numbers");
      }
    }
    this.lower = lower;
  }

  /**
   * A covariance by its lower triangle.
   *
   * @param lower 6 elements for the position alone, or 21 for position and velocity
   * @return the covariance
   * @throws IllegalArgumentException if the number of elements is wrong, or one is not finite
   */
  public static RtnCovariance ofLowerTriangle(double... lower) {
    if (lower.length != POSITION_ELEMENTS && lower.length != STATE_ELEMENTS) {
      throw new IllegalArgumentException("a covariance has 6 or 21 elements");
    }
    return new RtnCovariance(lower.clone());
  }

  /**
   * Uncorrelated one-sigma errors of the position.
   *
   * @param sigmas the errors
   * @return the covariance of the position
   */
  public static RtnCovariance of(RtnSigmas sigmas) {
    return ofSigmas(sigmas.radial(), sigmas.transverse(), sigmas.normal());
  }

  /**
   * Uncorrelated one-sigma errors of the position [m], each at least 0.
   *
   * @param radial radial error [m]
   * @param transverse in-track error [m]
   * @param normal cross-track error [m]
   * @return the covariance of the position
   */
  public static RtnCovariance ofSigmas(double radial, double transverse, double normal) {
    return new RtnCovariance(
        new double[] {radial * radial, 0, transverse * transverse, 0, 0, normal * normal});
  }

  /**
   * Whether it includes the velocity.
   *
   * @return whether it has 21 elements
   */
  public boolean hasVelocity() {
    return lower.length == STATE_ELEMENTS;
  }

  /**
   * One element.
   *
   * @param row 0 to 2 for R, T, N of the position, 3 to 5 for those of the velocity
   * @param column likewise
   * @return [m^2], [m^2/s] or [m^2/s^2]
   */
  public double get(int row, int column) {
    int high = Math.max(row, column);
    return lower[high * (high + 1) / 2 + Math.min(row, column)];
  }

  /**
   * Whether the variances of the position are all zero: what files have where nothing is known,
   * since no position is known exactly.
   *
   * @return whether it is zero
   */
  public boolean isZero() {
    return lower[0] == 0 && lower[2] == 0 && lower[5] == 0;
  }

  /**
   * The covariance of the position times a vector in the RTN frame.
   *
   * @param v a vector, RTN
   * @return the product, RTN
   */
  public Vector3D times(Vector3D v) {
    return new Vector3D(
        lower[0] * v.getX() + lower[1] * v.getY() + lower[3] * v.getZ(),
        lower[1] * v.getX() + lower[2] * v.getY() + lower[4] * v.getZ(),
        lower[3] * v.getX() + lower[4] * v.getY() + lower[5] * v.getZ());
  }

  /**
   * The covariance of the position's components along two vectors in the RTN frame, a'Cb.
   *
   * @param a a vector, RTN
   * @param b a vector, RTN
   * @return a'Cb
   */
  public double between(Vector3D a, Vector3D b) {
    return b.getX() * (lower[0] * a.getX() + lower[1] * a.getY() + lower[3] * a.getZ())
        + b.getY() * (lower[1] * a.getX() + lower[2] * a.getY() + lower[4] * a.getZ())
        + b.getZ() * (lower[3] * a.getX() + lower[4] * a.getY() + lower[5] * a.getZ());
  }

  /**
   * The lower triangle, 6 or 21 elements.
   *
   * @return the elements in the order above
   */
  public double[] lowerTriangle() {
    return lower.clone();
  }

  /**
   * The part of the position alone.
   *
   * @return the covariance of the position
   */
  public RtnCovariance ofPosition() {
    return new RtnCovariance(Arrays.copyOf(lower, POSITION_ELEMENTS));
  }

  /**
   * This covariance times a factor.
   *
   * @param factor the factor
   * @return the product
   */
  public RtnCovariance scaled(double factor) {
    return new RtnCovariance(Arrays.stream(lower).map(element -> element * factor).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RtnCovariance that && Arrays.equals(lower, that.lower);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lower);
  }

  @Override
  public String toString() {
    return "RtnCovariance" + Arrays.toString(lower);
  }
}
