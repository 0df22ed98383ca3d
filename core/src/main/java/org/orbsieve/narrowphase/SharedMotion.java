package org.orbsieve.narrowphase;

import java.util.List;

/**
 * Recognises two objects that move as one: as long as they are no farther from each other than
 * rounding can put them, nothing is known of their distance, and its minima are noise. The bound of
 * the rounding is that of docs/completeness.md, section 3, at the time in question.
 */
final class SharedMotion {

  /** A distance that no rounding reaches [m]: most pairs need no closer look. */
  static final double FAR = 1000;

  /** Positions within an interval that are looked at, apart from its ends. */
  private static final int SAMPLES = 12;

  private final RelativeMotion motion;

  SharedMotion(RelativeMotion motion) {
    this.motion = motion;
  }

  /** Whether the pair chosen in the motion moves as one throughout an interval. */
  boolean isShared(SmoothInterval part) {
    if (!isOneAt(part.from())) {
      return false;
    }
    for (int k = 1; k <= SAMPLES; k++) {
      if (!isOneAt(part.from() + (part.to() - part.from()) * k / (SAMPLES + 1))) {
        return false;
      }
    }
    motion.place(part.to(), part.breaks());
    return motion.range <= motion.rounding(part.to());
  }

  private boolean isOneAt(double t) {
    motion.place(t, false);
    return motion.range <= motion.rounding(t);
  }

  /** Whether it does so in the last of some intervals, of which one ends at a time [s]. */
  boolean isSharedBefore(double time, List<SmoothInterval> intervals) {
    if (intervals.isEmpty()) {
      return false;
    }
    SmoothInterval last = intervals.get(intervals.size() - 1);
    return last.to() == time && isShared(last);
  }
}
