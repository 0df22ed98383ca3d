package org.orbsieve.narrowphase.passage;

import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.catalog.volume.RtnVolume.Shape;
import org.orbsieve.ephemeris.PieceBounds;
import org.orbsieve.narrowphase.MotionLimits;
import org.orbsieve.narrowphase.RelativeMotion;
import org.orbsieve.narrowphase.SmoothInterval;

/**
 * What is certain of a pair's track between two points of it. With the relative acceleration {@code
 * |x''| <= A = k |x| + G} of {@link RangeMinima}, and with the RTN frame turning as {@link
 * FrameBound} says (docs/completeness.md, section 12), the position {@code rho = Q x} in the frame
 * has
 *
 * <pre>
 *   |rho''| &lt;= B = A + 2 |Q'| S + |Q''| X,     |x| &lt;= X,   |x'| &lt;= S
 * </pre>
 *
 * so that over {@code h} seconds it stays within {@code B h^2 / 8} of its chord. Where there is no
 * {@code G}, nothing is known but how far the objects get and, in a leaf of {@link VolumeScan}, the
 * values at the ends.
 */
final class TrackBound {

  private final PairVolumes volumes;
  private final double rate;
  private final MotionLimits limits;
  private final RelativeMotion motion;
  private final PieceBounds[] pieces;
  private final FrameBound frame = new FrameBound();
  private TrackPoint p;
  private TrackPoint q;
  private double h;

  /** Whether there is a bound of the relative acceleration. */
  private boolean isBounded;

  /** Bound of the distance of the relative position from its chord [m], or from the nearer end. */
  private double inertialBend;

  /** Per centre, bound of {@code |rho''|} [m/s^2]; infinite where there is none. */
  private final double[] acceleration = new double[2];

  /**
   * Per centre, bound of the distance of {@code rho} from its chord, or from the nearer end [m].
   */
  private final double[] bend = new double[2];

  /**
   * Bounds for a pair during a part of a step.
   *
   * @param volumes what is looked at
   * @param interval the part, with what is known of the motion in it
   * @param motion the pair
   * @param rate largest {@code k = mu / r^3} during it [1/s^2]
   */
  TrackBound(PairVolumes volumes, SmoothInterval interval, RelativeMotion motion, double rate) {
    this.motion = motion;
    this.volumes = volumes;
    this.rate = rate;
    this.limits = interval.limits();
    this.pieces = new PieceBounds[] {interval.first(), interval.second()};
  }

  /** Chooses two points of the track. */
  void between(TrackPoint first, TrackPoint second) {
    p = first;
    q = second;
    h = q.t - p.t;
    double eighth = 0.125 * h * h;
    isBounded = limits.residual() < Double.POSITIVE_INFINITY && eighth * rate <= 0.5;
    if (isBounded) {
      bound(Math.max(p.range, q.range), eighth);
    } else {
      boundBySpeed(Math.max(p.range, q.range));
    }
  }

  private void bound(double farthest, double eighth) {
    double residual = limits.residual();
    double range = (farthest + eighth * residual) / (1 - eighth * rate);
    double inertial = rate * range + residual;
    double speed = distance() / h + 0.5 * h * inertial;
    inertialBend = eighth * inertial;
    for (int centre = 0; centre < 2; centre++) {
      setFrame(centre);
      acceleration[centre] = inertial + 2 * frame.turn() * speed + frame.curvature() * range;
      bend[centre] = eighth * acceleration[centre];
    }
  }

  private void boundBySpeed(double farthest) {
    // in a leaf no farther from an end than the ends are from each other
    inertialBend = h > VolumeScan.LEAF ? stray() : distance();
    for (int centre = 0; centre < 2; centre++) {
      setFrame(centre);
      acceleration[centre] = Double.POSITIVE_INFINITY;
      bend[centre] = inertialBend + 0.5 * h * frame.turn() * (farthest + inertialBend);
    }
  }

  /** How far the pair's relative position can be from that at the nearer point. */
  private double stray() {
    double middle = p.t + 0.5 * h;
    double most = Math.max(motion.stray(p.t, middle), motion.stray(middle, q.t));
    return most + 0.5 * h * limits.speed();
  }

  private void setFrame(int centre) {
    if (pieces[centre] == null) {
      frame.setTheory(rate);
    } else {
      frame.setPiece(
          pieces[centre],
          Math.min(p.radius[centre], q.radius[centre]),
          Math.min(p.momentum[centre], q.momentum[centre]),
          h);
    }
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
    if (!isBounded) {
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

  private boolean isBounded(int number) {
    return acceleration[volumes.centre(number)] < Double.POSITIVE_INFINITY;
  }

  private double bend(int number) {
    return bend[volumes.centre(number)];
  }

  /** A lower bound of the normalised distance between the points. */
  double least(int number) {
    RtnVolume volume = volumes.get(number);
    double off = bend(number) / smallest(volume);
    return !isBounded(number)
        ? Math.min(p.norm[number], q.norm[number]) - off
        : TrackPoint.chordNorm(p, q, number, volume.shape()) - off;
  }

  /** Whether the other object is outside at all times between the points. */
  boolean isOutside(int number) {
    RtnVolume volume = volumes.get(number);
    if (volume.shape() != Shape.BOX || !isBounded(number)) {
      return least(number) > 1;
    }
    for (int axis = 0; axis < 3; axis++) {
      double a = p.scaled[number][axis];
      double b = q.scaled[number][axis];
      double off = bend(number) / reach(volume, axis);
      if (a * b > 0 && Math.min(Math.abs(a), Math.abs(b)) - off > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether the other object is inside at all times between the points. */
  boolean isInside(int number) {
    // a norm is convex: along the chord it is largest at an end
    double most = Math.max(p.norm[number], q.norm[number]);
    return most + bend(number) / smallest(volumes.get(number)) <= 1;
  }

  /** Whether the other object crosses the surface exactly once between the points. */
  boolean crossesOnce(int number) {
    if (p.isInside(number) == q.isInside(number) || !isBounded(number)) {
      return false;
    }
    RtnVolume volume = volumes.get(number);
    return volume.shape() == Shape.BOX ? facesOnce(number, volume) : squareIsMonotone(number);
  }

  /** Whether the square of the normalised distance is monotone: it changes by more than M h^2/2. */
  private boolean squareIsMonotone(int number) {
    double smallest = smallest(volumes.get(number));
    double second = acceleration[volumes.centre(number)] / smallest;
    double[] a = p.scaled[number];
    double[] b = q.scaled[number];
    double x = b[0] - a[0];
    double y = b[1] - a[1];
    double z = b[2] - a[2];
    double speed = Math.sqrt(x * x + y * y + z * z) / h + 0.5 * h * second;
    double before = p.norm[number];
    double after = q.norm[number];
    double most = Math.max(before, after) + bend(number) / smallest;
    double curvature = 2 * (speed * speed + most * second);
    return Math.abs(after - before) * (after + before) > 0.5 * curvature * h * h;
  }

  /**
   * Whether each component stays between its faces or, monotone, crosses one of them: all in the
   * same direction, since the ends differ and nothing else is let pass.
   */
  private boolean facesOnce(int number, RtnVolume volume) {
    boolean enters = q.isInside(number);
    for (int axis = 0; axis < 3; axis++) {
      double a = p.scaled[number][axis];
      double b = q.scaled[number][axis];
      double off = bend(number) / reach(volume, axis);
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
