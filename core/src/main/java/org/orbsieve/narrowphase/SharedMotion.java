package org.orbsieve.narrowphase;

import java.util.List;

/**
 * Tells when two objects move as one: as long as they are no farther from each other than rounding
 * can put them, nothing is known of their distance, and its minima are noise. The bound of the
 * rounding is that of docs/completeness.md, section 3, at the time in question.
 */
final class SharedMotion {

  /** A distance that no rounding reaches [m]: spares most pairs the rest. */
  private static final double FAR = 1000;

  private final RelativeMotion motion;
  private final RangeSeries series;

  SharedMotion(RelativeMotion motion) {
    this.motion = motion;
    this.series = new RangeSeries(motion, RangeSeries.NODES);
  }

  /**
   * Whether the pair that the motion is about moves as one throughout an interval.
   *
   * @param a the pair at its begin
   * @param b the pair at its end
   */
  boolean isShared(TrackSample a, TrackSample b) {
    if (Math.max(a.range, b.range) > FAR) {
      return false;
    }
    double rounding = motion.rounding(b.t);
    return a.range <= rounding
        && b.range <= rounding
        && series.fit(a.t, b.t) <= rounding
        && series.largestDistance() <= rounding;
  }

  /** Whether it does so in the last of some intervals, of which one ends at a time [s]. */
  boolean isSharedBefore(double time, List<SmoothInterval> intervals) {
    if (intervals.isEmpty()) {
      return false;
    }
    SmoothInterval last = intervals.get(intervals.size() - 1);
    return last.to() == time
        && isShared(TrackSample.at(motion, last.from()), TrackSample.before(motion, time));
  }
}
