package org.orbsieve.narrowphase;

/**
 * When a distance that hardly changes is smallest: rounding of the positions, which follows above
 * all from that of the time since the epochs of the elements, moves a flat minimum by milliseconds.
 * A polynomial in the least squares of many positions around it averages that out. Scratch of one
 * thread.
 */
final class FlatMinimum {

  /** Second derivative of the distance below which a minimum is flat [m/s^2]. */
  static final double FLAT = 1e-3;

  /** Half the interval around the minimum [s]. */
  static final double HALF = 120;

  private static final int SAMPLES = 64;

  private final RelativeMotion motion;
  private final RangeSeries series;

  FlatMinimum(RelativeMotion motion) {
    this.motion = motion;
    this.series = new RangeSeries(motion, SAMPLES);
  }

  /**
   * The minimum of a pair of theories that is known to be near a time [s]; that time where a motion
   * breaks around it, or is an ephemeris, which knows no such rounding.
   */
  double time(double t) {
    if (motion.breaksWithin(t - HALF, t + HALF)) {
      return t;
    }
    double rest = series.fit(t - HALF, t + HALF);
    double shift = rest == 0 ? series.zeroBesideMiddle() : Double.NaN;
    return Double.isNaN(shift) ? t : t + shift;
  }
}
