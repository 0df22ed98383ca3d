package org.orbsieve.narrowphase;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The local orbital frame RTN of one state, as three unit vectors in TEME: radial (along the
 * position), transverse (completing the right-handed set, along the velocity for a circular orbit)
 * and normal (along the angular momentum). CCSDS 508.0-B-1 calls it RTN, others RIC or QSW.
 *
 * @param radial unit vector along the position
 * @param transverse unit vector in the orbit plane, towards the motion
 * @param normal unit vector along the angular momentum
 */
public record RtnFrame(Vector3D radial, Vector3D transverse, Vector3D normal) {

  /**
   * The frame of a state.
   *
   * @param state position and velocity, TEME
   * @return the frame; empty where position and velocity are parallel or not finite, so that there
   *     is no orbit plane
   */
  public static Optional<RtnFrame> of(StateVector state) {
    Vector3D position = position(state);
    Vector3D momentum = position.crossProduct(velocity(state));
    // Also false for NaN, so that a state that is no state has no frame either.
    if (!(momentum.getNorm() > 0) || momentum.isInfinite()) {
      return Optional.empty();
    }
    Vector3D radial = unit(position);
    Vector3D normal = unit(momentum);
    return Optional.of(new RtnFrame(radial, normal.crossProduct(radial), normal));
  }

  /**
   * A vector given in TEME, by its components in this frame.
   *
   * @param teme a vector in TEME
   * @return its radial, transverse and normal component, in the same unit
   */
  public Vector3D components(Vector3D teme) {
    return new Vector3D(along(teme, radial), along(teme, transverse), along(teme, normal));
  }

  /**
   * The component of a vector along an axis. By plain sums: Vector3D makes its products exact to
   * the last digit, which takes longer than all else that is done with them here.
   *
   * @param vector the vector
   * @param axis unit vector of the axis
   * @return the component, in the unit of the vector
   */
  public static double along(Vector3D vector, Vector3D axis) {
    return vector.getX() * axis.getX() + vector.getY() * axis.getY() + vector.getZ() * axis.getZ();
  }

  /** By division, which is exact for a vector along an axis; normalize() takes the reciprocal. */
  private static Vector3D unit(Vector3D vector) {
    double norm = vector.getNorm();
    return new Vector3D(vector.getX() / norm, vector.getY() / norm, vector.getZ() / norm);
  }

  static Vector3D position(StateVector state) {
    return new Vector3D(state.x(), state.y(), state.z());
  }

  static Vector3D velocity(StateVector state) {
    return new Vector3D(state.vx(), state.vy(), state.vz());
  }
}
