package org.orbsieve.narrowphase;

import org.orbsieve.narrowphase.volume.RtnVolume;
import org.orbsieve.narrowphase.volume.RtnVolume.Shape;

/**
 * A pair at one moment, as the volumes around the two see it. Index 0 is the first object as the
 * centre, 1 the second.
 */
final class TrackPoint {

  /** Time [s]. */
  final double t;

  /** Distance of the two [m]. */
  final double range;

  /** {@code x . v}: negative while approaching [m^2/s]. */
  final double closing;

  /** Larger of the two rates {@code mu / r^3} [1/s^2]. */
  final double rate;

  /** Relative position [m]. */
  final double x;

  final double y;
  final double z;

  /** Per centre, the components of the other's position as parts of the volume's reach. */
  final double[][] scaled = new double[2][3];

  /** Per centre, the normalised distance; infinite where it has no volume. */
  final double[] norm = new double[2];

  /** Evaluates a pair. */
  TrackPoint(RelativeMotion motion, RtnVolume[] volumes, double t) {
    this.t = t;
    motion.evaluate(t);
    range = motion.range;
    closing = motion.closing;
    rate = motion.rate;
    x = motion.x[0];
    y = motion.x[1];
    z = motion.x[2];
    for (int centre = 0; centre < 2; centre++) {
      norm[centre] = norm(motion, volumes[centre], centre == 1, scaled[centre]);
    }
  }

  private static double norm(
      RelativeMotion motion, RtnVolume volume, boolean fromSecond, double[] scaled) {
    if (volume == null) {
      return Double.POSITIVE_INFINITY;
    }
    motion.components(fromSecond, scaled);
    double norm = volume.normalizedDistance(scaled[0], scaled[1], scaled[2]);
    scaled[0] /= volume.radial();
    scaled[1] /= volume.transverse();
    scaled[2] /= volume.normal();
    return norm;
  }

  /** Whether the other object is inside the volume of a centre. */
  boolean isInside(int centre) {
    return norm[centre] <= 1;
  }

  /** Whether either object is inside the volume of the other. */
  boolean isInside() {
    return isInside(0) || isInside(1);
  }

  /** Distance from the origin of the straight line between two relative positions [m]. */
  static double chordDistance(TrackPoint a, TrackPoint b) {
    return distance(a.x, a.y, a.z, b.x, b.y, b.z);
  }

  /**
   * A lower bound of the normalised distance on the straight line between two scaled positions: the
   * least one, or for a box what its components say one by one.
   */
  static double chordNorm(TrackPoint a, TrackPoint b, int centre, Shape shape) {
    double[] p = a.scaled[centre];
    double[] q = b.scaled[centre];
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
