package org.orbsieve.proximity;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * How two orbits lie to each other. The position is that of the second object from the first one,
 * in the frame of the first one (R from the Earth, I along the motion, C along the orbital
 * momentum).
 *
 * @param radial R at the closest instant [m]
 * @param inTrack I at the closest instant [m]
 * @param crossTrack C at the closest instant [m]
 * @param plane angle between the orbital planes then [rad]
 * @param drift rate at which the second object gains on the first one along the orbit, by the mean
 *     elements [rad/s]
 * @param nodeDrift difference of the rates of the nodes, by the mean elements [rad/s]
 */
public record PairGeometry(
    double radial,
    double inTrack,
    double crossTrack,
    double plane,
    double drift,
    double nodeDrift) {

  /** The geometry of two states [m, m/s] and the mean orbits of both. */
  static PairGeometry of(double[] first, double[] second, MeanOrbit one, MeanOrbit other) {
    Vector3D position = position(first);
    Vector3D momentum = position.crossProduct(velocity(first));
    Vector3D offset = position(second).subtract(position);
    Vector3D up = position.normalize();
    Vector3D normal = momentum.normalize();
    return new PairGeometry(
        offset.dotProduct(up),
        offset.dotProduct(normal.crossProduct(up)),
        offset.dotProduct(normal),
        Vector3D.angle(momentum, position(second).crossProduct(velocity(second))),
        along(other) - along(one),
        other.nodeRate() - one.nodeRate());
  }

  private static double along(MeanOrbit orbit) {
    return orbit.latitudeRate() + Math.cos(orbit.elements().inclination()) * orbit.nodeRate();
  }

  private static Vector3D position(double[] state) {
    return new Vector3D(state[0], state[1], state[2]);
  }

  private static Vector3D velocity(double[] state) {
    return new Vector3D(state[3], state[4], state[5]);
  }
}
