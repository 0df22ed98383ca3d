package org.orbsieve.catalog;

import java.util.Objects;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A covariance of position and velocity from an ephemeris.
 *
 * @param time time since the reference of its {@link TabulatedOrbit} [s]
 * @param axes axes of the matrix
 * @param matrix 6 x 6, symmetric, position before velocity [m^2, m^2/s, m^2/s^2]; must not be
 *     changed
 */
public record TabulatedCovariance(double time, Axes axes, RealMatrix matrix) {

  /** Axes of a covariance. */
  public enum Axes {
    /** Those of TEME. */
    TEME,
    /** Radial, transverse, normal, not turning: RTN, RSW, RIC, UVW of the formats. */
    RTN,
    /** Along the velocity, completing, normal, not turning. */
    TNW
  }

  /**
   * Validates the shape and that all elements are finite.
   *
   * @param time time since the reference of its {@link TabulatedOrbit} [s]
   * @param axes axes of the matrix
   * @param matrix 6 x 6, symmetric, position before velocity [m^2, m^2/s, m^2/s^2]
   * @throws IllegalArgumentException if a component is invalid
   */
  public TabulatedCovariance {
    Objects.requireNonNull(axes, "axes");
    if (matrix.getRowDimension() != 6 || matrix.getColumnDimension() != 6) {
      throw new IllegalArgumentException("a covariance of position and velocity is 6 x 6");
    }
    if (!Double.isFinite(time) || !Double.isFinite(matrix.getNorm1())) {
      throw new IllegalArgumentException("a covariance is not of finite numbers");
    }
  }

  /**
   * The covariance in the RTN frame of a state, which must be the object's state at {@link #time}.
   *
   * @param position position of the object [m], TEME
   * @param velocity velocity of the object [m/s], TEME
   * @return 6 x 6, RTN, position before velocity [m^2, m^2/s, m^2/s^2]
   */
  public RealMatrix rtn(Vector3D position, Vector3D velocity) {
    if (axes == Axes.RTN) {
      return matrix;
    }
    Vector3D normal = position.crossProduct(velocity).normalize();
    Vector3D radial = position.normalize();
    Vector3D[] to = {radial, normal.crossProduct(radial), normal};
    Vector3D along = velocity.normalize();
    Vector3D[] from =
        axes == Axes.TEME
            ? new Vector3D[] {Vector3D.PLUS_I, Vector3D.PLUS_J, Vector3D.PLUS_K}
            : new Vector3D[] {along, normal.crossProduct(along), normal};
    RealMatrix turn = MatrixUtils.createRealMatrix(6, 6);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double cosine = to[i].dotProduct(from[j]);
        turn.setEntry(i, j, cosine);
        turn.setEntry(3 + i, 3 + j, cosine);
      }
    }
    return turn.multiply(matrix).multiplyTransposed(turn);
  }
}
