package org.orbsieve.proximity;

import org.orbsieve.ephemeris.MotionKernel;

/**
 * How fast the relative motion of two objects can change while they are near each other. Gravity
 * stretches a relative position by at most {@code K = 2 mu / r^3}, the largest eigenvalue of its
 * gradient, so
 *
 * <pre>
 *   |x''| &lt;= K |x|,   |x'''| &lt;= K |x'| + |K'| |x|,   |K'| &lt;= 3 K |r'| / r
 * </pre>
 *
 * and from a moment with {@code |x| = R}, {@code |x'| = V}, after a time {@code s}, with {@code w =
 * sqrt(K)},
 *
 * <pre>
 *   |x| &lt;= R cosh(w s) + V / w sinh(w s).
 * </pre>
 *
 * {@link #MARGIN} covers the gradients of the oblateness, below 12 J2 of that of the central field,
 * and that the segment between the two may lie a little lower than both. What drag adds to SGP4's
 * motion in an hour is below the metre that {@link #SPEED} times a step covers.
 */
final class TidalBound {

  private static final double MARGIN = 1.05;

  /** Lowest radius at which an object can stay in orbit [m]. */
  private static final double LOWEST = 6_378_137 + 80_000;

  /** Largest difference of SGP4's velocity from the derivative of its position [m/s]. */
  static final double SPEED = 5;

  private TidalBound() {}

  /** The stretch {@code K} at a radius [1/s^2]. */
  static double stretch(double radius) {
    return MARGIN * 2 * MotionKernel.MU / (radius * radius * radius);
  }

  /**
   * How far apart two objects can be some time before or after they were within limits.
   *
   * @param range distance within the limits [m]
   * @param speed relative speed within the limits [m/s]
   * @param time how long before or after [s]
   * @return the distance [m]
   */
  static double reach(double range, double speed, double time) {
    double w = Math.sqrt(stretch(LOWEST));
    return range * Math.cosh(w * time) + (speed + SPEED) / w * Math.sinh(w * time);
  }

  /** How far the relative position can be from the chord between two samples [m]. */
  static double bend(RelativeTrack.Sample a, RelativeTrack.Sample b) {
    double h = b.t() - a.t();
    double k = stretch(lowest(a, b));
    double most = Math.max(a.range(), b.range()) / Math.max(0.5, 1 - 0.125 * k * h * h);
    return 0.125 * k * h * h * most;
  }

  /** How far the relative velocity can be from the chord between two samples [m/s]. */
  static double speedBend(RelativeTrack.Sample a, RelativeTrack.Sample b) {
    double h = b.t() - a.t();
    double radius = lowest(a, b);
    double k = stretch(radius);
    double most = 1.5 * Math.max(a.range(), b.range());
    double fastest = 1.5 * Math.max(a.speed(), b.speed()) + k * most * h;
    double turn = 3 * k * Math.sqrt(2 * MotionKernel.MU / radius) / radius;
    return 0.125 * h * h * (k * fastest + turn * most);
  }

  /**
   * A radius below those between two samples [m]: an orbit falls by less than it can in free fall.
   */
  private static double lowest(RelativeTrack.Sample a, RelativeTrack.Sample b) {
    double h = b.t() - a.t();
    double radius = Math.min(a.radius(), b.radius());
    return Math.max(LOWEST, radius - 0.125 * h * h * MotionKernel.MU / (LOWEST * LOWEST));
  }
}
