package org.orbsieve.narrowphase.passage;

import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.catalog.volume.RtnVolume.Shape;
import org.orbsieve.narrowphase.RelativeMotion;

/** A pair at one moment, as the volumes around the two see it, by the numbers that these have. */
final class TrackPoint {

  /** Time [s]. */
  final double t;

  /** Distance of the two [m]. */
  final double range;

  /** Larger of the two rates {@code mu / r^3} [1/s^2]. */
  final double rate;

  /** Relative position [m]. */
  final double x;

  final double y;
  final double z;

  /** Per volume, the components of the other's position as parts of the volume's reach. */
  final double[][] scaled;

  /** Per volume, the normalised distance. */
  final double[] norm;

  /**
   * Of the first and the second object, the distance from the Earth's centre, if it has volumes.
   */
  final double[] radius = new double[2];

  /** Of the first and the second object, the angular momentum {@code |r x v|}, likewise. */
  final double[] momentum = new double[2];

  /**
   * Evaluates a pair.
   *
   * @param isBefore whether by the motion that ends at {@code t}, if it has a break there
   */
  TrackPoint(RelativeMotion motion, PairVolumes volumes, double t, boolean isBefore) {
    this.t = t;
    motion.evaluate(t, isBefore);
    range = motion.range;
    rate = motion.rate;
    x = motion.x[0];
    y = motion.x[1];
    z = motion.x[2];
    scaled = new double[volumes.count()][3];
    norm = new double[volumes.count()];
    for (int number = 0; number < norm.length; number++) {
      norm[number] = norm(motion, volumes, number, scaled[number]);
      int centre = volumes.centre(number);
      radius[centre] = motion.centreRadius;
      momentum[centre] = motion.centreMomentum;
    }
  }

  private static double norm(
      RelativeMotion motion, PairVolumes volumes, int number, double[] scaled) {
    RtnVolume volume = volumes.get(number);
    motion.components(volumes.centre(number) == 1, scaled);
    double norm = volume.normalizedDistance(scaled[0], scaled[1], scaled[2]);
    scaled[0] /= volume.radial();
    scaled[1] /= volume.transverse();
    scaled[2] /= volume.normal();
    return norm;
  }

  /** Whether the other object is inside a volume. */
  boolean isInside(int volume) {
    return norm[volume] <= 1;
  }

  /** Whether either object is inside a volume of the other. */
  boolean isInside() {
    for (double one : norm) {
      if (one <= 1) {
        return true;
      }
    }
    return false;
  }

  /** Distance from the origin of the straight line between two relative positions [m]. */
  static double chordDistance(TrackPoint a, TrackPoint b) {
    return distance(a.x, a.y, a.z, b.x, b.y, b.z);
  }

  /**
   * A lower bound of the normalised distance on the straight line between two scaled positions: the
   * least one, or for a box what its components say one by one.
   */
  static double chordNorm(TrackPoint a, TrackPoint b, int volume, Shape shape) {
    double[] p = a.scaled[volume];
    double[] q = b.scaled[volume];
    if (shape != Shape.BOX) {
      return distance(p[0], p[1], p[2], q[0], q[1], q[2]);
    }
    double norm = 0;
    for (int axis = 0; axis < 3; axis++) {
      double least = p[axis] * q[axis] <= 0 ? 0 : Math.min(Math.abs(p[axis]), Math.abs(q[axis]));
      norm = Math.max(norm, least);
    }
    return norm;
  }

  /** Distance of the origin from the line between two points. */
  private static double distance(double ax, double ay, double az, double bx, double by, double bz) {
    double x = bx - ax;
    double y = by - ay;
    double z = bz - az;
    double square = x * x + y * y + z * z;
    double along = -(ax * x + ay * y + az * z);
    double part = square > 0 ? Math.max(0, Math.min(1, along / square)) : 0;
    double px = ax + part * x;
    double py = ay + part * y;
    double pz = az + part * z;
    return Math.sqrt(px * px + py * py + pz * pz);
  }
}
