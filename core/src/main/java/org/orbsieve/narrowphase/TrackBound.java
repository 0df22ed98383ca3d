package org.orbsieve.narrowphase;

import org.orbsieve.ephemeris.OrbitLifetime;
import org.orbsieve.narrowphase.volume.RtnVolume;
import org.orbsieve.narrowphase.volume.RtnVolume.Shape;

/**
 * What is certain of a pair's track between two points of it. With the relative acceleration {@code
 * |x''| <= A = k |x| + G} of {@link RangeMinima}, and with the RTN frame turning by at most {@code
 * |Q'| <= 1.5 sqrt(k)}, {@code |Q''| <= 5 k} (docs/completeness.md, section 12), the position
 * {@code rho = Q x} in the frame has
 *
 * <pre>
 *   |rho''| &lt;= B = A + 3 sqrt(k) S + 5 k X,     |x| &lt;= X,   |x'| &lt;= S
 * </pre>
 *
 * so that over {@code h} seconds it stays within {@code B h^2 / 8} of its chord. Where there is no
 * {@code G}, nothing is known but the largest speeds and, in a leaf of {@link VolumeScan}, what the
 * ends tell.
 */
final class TrackBound {

  /** Bound of the frame's angular rate, in units of {@code sqrt(k)}. */
  static final double FRAME_RATE = 1.5;

  /** Bound of the second derivative of the frame's axes, in units of {@code k}. */
  static final double FRAME_CURVATURE = 5;

  private final RtnVolume[] volumes;
  private final double rate;
  private final double residual;
  private TrackPoint p;
  private TrackPoint q;
  private double h;

  /** Bound of the distance of the relative position from its chord [m]. */
  private double inertialBend;

  /** Bound of {@code |rho''|} [m/s^2]; infinite where there is none. */
  private double acceleration;

  /** Bound of the distance of {@code rho} from its chord, or from the nearer end [m]. */
  private double bend;

  /**
   * Bounds for a pair during a step.
   *
   * @param volumes per centre, null for none
   * @param rate largest {@code k = mu / r^3} during the step [1/s^2]
   * @param residual {@code G} [m/s^2]; infinite when there is none
   */
  TrackBound(RtnVolume[] volumes, double rate, double residual) {
    this.volumes = volumes;
    this.rate = rate;
    this.residual = residual;
  }

  /** Chooses two points of the track. */
  void between(TrackPoint first, TrackPoint second) {
    p = first;
    q = second;
    h = q.t - p.t;
    double farthest = Math.max(p.range, q.range);
    double eighth = 0.125 * h * h;
    if (residual == Double.POSITIVE_INFINITY || eighth * rate > 0.5) {
      acceleration = Double.POSITIVE_INFINITY;
      // in a leaf no farther from an end than the ends are from each other
      inertialBend = h > VolumeScan.LEAF ? h * OrbitLifetime.MAX_SPEED : distance();
      bend = inertialBend + 0.5 * h * FRAME_RATE * Math.sqrt(rate) * (farthest + inertialBend);
      return;
    }
    double range = (farthest + eighth * residual) / (1 - eighth * rate);
    double inertial = rate * range + residual;
    double speed = distance() / h + 0.5 * h * inertial;
    acceleration =
        inertial + 2 * FRAME_RATE * Math.sqrt(rate) * speed + FRAME_CURVATURE * rate * range;
    inertialBend = eighth * inertial;
    bend = eighth * acceleration;
  }

  private double distance() {
    double x = q.x - p.x;
    double y = q.y - p.y;
    double z = q.z - p.z;
    return Math.sqrt(x * x + y * y + z * z);
  }

  /**
   * The part of the time between the points in which the range can be within a distance.
   *
   * @param within distance [m]
   * @param part receives begin and end, as parts of the time from the first point to the second
   * @return whether there is one
   */
  boolean near(double within, double[] part) {
    part[0] = 0;
    part[1] = 1;
    if (acceleration == Double.POSITIVE_INFINITY) {
      return Math.min(p.range, q.range) - inertialBend <= within;
    }
    double reach = within + inertialBend;
    double ux = q.x - p.x;
    double uy = q.y - p.y;
    double uz = q.z - p.z;
    double uu = ux * ux + uy * uy + uz * uz;
    double xu = p.x * ux + p.y * uy + p.z * uz;
    double spare = xu * xu - uu * (p.range * p.range - reach * reach);
    if (uu > 0 && spare >= 0) {
      double half = Math.sqrt(spare);
      part[0] = Math.max(0, (-xu - half) / uu);
      part[1] = Math.min(1, (-xu + half) / uu);
      return part[0] <= part[1];
    }
    return TrackPoint.chordDistance(p, q) <= reach;
  }

  /** A lower bound of the normalised distance between the points. */
  double least(int centre) {
    RtnVolume volume = volumes[centre];
    double off = bend / smallest(volume);
    return acceleration == Double.POSITIVE_INFINITY
        ? Math.min(p.norm[centre], q.norm[centre]) - off
        : TrackPoint.chordNorm(p, q, centre, volume.shape()) - off;
  }

  /** Whether the other object is outside at all times between the points. */
  boolean isOutside(int centre) {
    RtnVolume volume = volumes[centre];
    if (volume.shape() != Shape.BOX || acceleration == Double.POSITIVE_INFINITY) {
      return least(centre) > 1;
    }
    for (int axis = 0; axis < 3; axis++) {
      double a = p.scaled[centre][axis];
      double b = q.scaled[centre][axis];
      double off = bend / reach(volume, axis);
      if (a * b > 0 && Math.min(Math.abs(a), Math.abs(b)) - off > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether the other object is inside at all times between the points. */
  boolean isInside(int centre) {
    // a norm is convex: along the chord it is largest at an end
    double most = Math.max(p.norm[centre], q.norm[centre]);
    return most + bend / smallest(volumes[centre]) <= 1;
  }

  /** Whether the other object crosses the surface exactly once between the points. */
  boolean crossesOnce(int centre) {
    if (p.isInside(centre) == q.isInside(centre) || acceleration == Double.POSITIVE_INFINITY) {
      return false;
    }
    RtnVolume volume = volumes[centre];
    return volume.shape() == Shape.BOX ? facesOnce(centre, volume) : squareIsMonotone(centre);
  }

  /** Whether the square of the normalised distance is monotone: it changes by more than M h^2/2. */
  private boolean squareIsMonotone(int centre) {
    double smallest = smallest(volumes[centre]);
    double second = acceleration / smallest;
    double[] a = p.scaled[centre];
    double[] b = q.scaled[centre];
    double x = b[0] - a[0];
    double y = b[1] - a[1];
    double z = b[2] - a[2];
    double speed = Math.sqrt(x * x + y * y + z * z) / h + 0.5 * h * second;
    double before = p.norm[centre];
    double after = q.norm[centre];
    double most = Math.max(before, after) + bend / smallest;
    double curvature = 2 * (speed * speed + most * second);
    return Math.abs(after - before) * (after + before) > 0.5 * curvature * h * h;
  }

  /**
   * Whether each component stays between its faces or, monotone, crosses one of them: all in the
   * same direction, since the ends differ and nothing else is let pass.
   */
  private boolean facesOnce(int centre, RtnVolume volume) {
    boolean enters = q.isInside(centre);
    for (int axis = 0; axis < 3; axis++) {
      double a = p.scaled[centre][axis];
      double b = q.scaled[centre][axis];
      double off = bend / reach(volume, axis);
      boolean stays = Math.max(Math.abs(a), Math.abs(b)) + off <= 1;
      boolean crosses =
          Math.abs(enters ? a : b) > 1
              && Math.abs(enters ? b : a) <= 1
              && Math.abs(b - a) > 4 * off;
      if (!stays && !crosses) {
        return false;
      }
    }
    return true;
  }

  /** Shortest of a volume's reaches [m]. */
  static double smallest(RtnVolume volume) {
    return Math.min(volume.radial(), Math.min(volume.transverse(), volume.normal()));
  }

  private static double reach(RtnVolume volume, int axis) {
    return axis == 0 ? volume.radial() : axis == 1 ? volume.transverse() : volume.normal();
  }
}
