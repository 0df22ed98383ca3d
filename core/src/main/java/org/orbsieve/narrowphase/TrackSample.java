package org.orbsieve.narrowphase;

/** A pair at one time: its relative position, and what follows from it when it is asked for. */
public final class TrackSample {

  /** Time [s]. */
  public final double t;

  /** Distance of the two [m]. */
  public final double range;

  /** Larger {@code mu / r^3} of the two [1/s^2]. */
  final double rate;

  /** Relative position [m]. */
  final double x;

  final double y;
  final double z;

  private final RelativeMotion motion;
  private final boolean isBefore;
  private double closing;
  private boolean isClosingKnown;

  private TrackSample(RelativeMotion motion, double t, boolean isBefore) {
    this.motion = motion;
    this.t = t;
    this.isBefore = isBefore;
    motion.place(t, isBefore);
    range = motion.range;
    rate = motion.rate;
    x = motion.x[0];
    y = motion.x[1];
    z = motion.x[2];
  }

  /**
   * The pair at a time.
   *
   * @param motion the pair
   * @param t time since the start [s]
   * @return the sample
   */
  public static TrackSample at(RelativeMotion motion, double t) {
    return new TrackSample(motion, t, false);
  }

  /**
   * The pair at a time; where a motion breaks, by that which ends.
   *
   * @param motion the pair
   * @param t time since the start [s]
   * @return the sample
   */
  public static TrackSample before(RelativeMotion motion, double t) {
    return new TrackSample(motion, t, true);
  }

  /**
   * Half the derivative of the squared distance [m^2/s]: negative while the two approach. Takes
   * more positions, when it is first asked for, of the pair that the motion is about.
   *
   * @return half the derivative [m^2/s]
   */
  public double closing() {
    if (!isClosingKnown) {
      closing = motion.closing(t, isBefore);
      isClosingKnown = true;
    }
    return closing;
  }

  /** Distance from the origin of the straight line between two relative positions [m]. */
  static double chordDistance(TrackSample a, TrackSample b) {
    double x = b.x - a.x;
    double y = b.y - a.y;
    double z = b.z - a.z;
    double square = x * x + y * y + z * z;
    double along = -(a.x * x + a.y * y + a.z * z);
    double part = square > 0 ? Math.max(0, Math.min(1, along / square)) : 0;
    double px = a.x + part * x;
    double py = a.y + part * y;
    double pz = a.z + part * z;
    return Math.sqrt(px * px + py * py + pz * pz);
  }
}
