package org.orbsieve.avoid;

import org.orekit.time.AbsoluteDate;

/**
 * One conjunction of one form of the object.
 *
 * @param other catalogue number of the other object
 * @param tca time of closest approach
 * @param range miss distance [m]
 * @param speed relative speed [m/s]
 * @param pc probability of collision; NaN if it is unknown
 * @param maxPc largest probability over all scales of the errors; NaN if it is unknown
 * @param state whether smaller errors would make the probability rise
 */
public record Meeting(
    int other, AbsoluteDate tca, double range, double speed, double pc, double maxPc, State state) {

  /** What errors of another size would do. */
  public enum State {
    /** Smaller errors would lower the probability. */
    ROBUST,
    /** Smaller errors would raise it, so that a low value is not reassuring. */
    DILUTED,
    /** Not known. */
    UNKNOWN
  }

  /**
   * Whether the probability is known.
   *
   * @return whether it is a number
   */
  public boolean isKnown() {
    return !Double.isNaN(pc);
  }
}
