package org.orbsieve.run.proximity;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/** Place of an object in the frame of another. */
final class RadialTrack {

  private RadialTrack() {}

  /** Radial and along-track offset of the second state from the first one [m]. */
  static double[] of(double[] first, double[] second) {
    Vector3D position = new Vector3D(first[0], first[1], first[2]);
    Vector3D normal = position.crossProduct(new Vector3D(first[3], first[4], first[5])).normalize();
    Vector3D up = position.normalize();
    Vector3D offset = new Vector3D(second[0], second[1], second[2]).subtract(position);
    return new double[] {offset.dotProduct(up), offset.dotProduct(normal.crossProduct(up))};
  }
}
