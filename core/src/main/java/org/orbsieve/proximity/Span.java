package org.orbsieve.proximity;

import java.util.ArrayList;
import java.util.List;

/**
 * An interval during which a pair is within the limits at every instant, and what happened in it.
 *
 * @param from begin [s since the start]
 * @param to end [s since the start]
 * @param closest the closest of all instants; the first of several
 * @param minima number of minima of the range inside, with a prominence of 10 m
 * @param rangeTime integral of the range over time [m s]
 * @param farthest largest range at a sample or a maximum [m]
 * @param fastest largest relative speed at a sample [m/s]
 */
record Span(
    double from,
    double to,
    Approach closest,
    int minima,
    double rangeTime,
    double farthest,
    double fastest) {

  /** Less than this between largest and smallest range, and the two move as one body [m]. */
  private static final double RIGID = 1e-3;

  /** A minimum counts if the range rises by this much on both sides [m]. */
  private static final double PROMINENCE = 10;

  double duration() {
    return to - from;
  }

  /** Collects an interval while it is walked through. */
  static final class Builder {

    private final List<Double> turns = new ArrayList<>();
    private final RelativeTrack.Sample first;
    private RelativeTrack.Sample last;
    private Approach closest;
    private double rangeTime;
    private double farthest;
    private double fastest;

    Builder(RelativeTrack.Sample first) {
      this.first = first;
      this.last = first;
      this.closest = new Approach(first.t(), first.range(), first.speed());
      turns.add(first.range());
      see(first);
    }

    /** Goes on to the next sample; the integral is the trapezoid, corrected by the slopes. */
    void goTo(RelativeTrack.Sample next) {
      double h = next.t() - last.t();
      rangeTime += 0.5 * h * (last.range() + next.range());
      rangeTime += h * h / 12 * (last.rangeRate() - next.rangeRate());
      last = next;
      see(next);
    }

    /** Goes on beyond a seam, at which the range may jump. */
    void jumpTo(RelativeTrack.Sample next) {
      last = next;
      see(next);
    }

    /** Notes a minimum or maximum of the range. */
    void turn(RelativeTrack.Sample extreme) {
      turns.add(extreme.range());
      see(extreme);
    }

    private void see(RelativeTrack.Sample sample) {
      if (sample.range() < closest.range()) {
        closest = new Approach(sample.t(), sample.range(), sample.speed());
      }
      farthest = Math.max(farthest, sample.range());
      fastest = Math.max(fastest, sample.speed());
    }

    double reached() {
      return last.t();
    }

    Span build() {
      turns.add(last.range());
      boolean isRigid = farthest - closest.range() < RIGID;
      Approach nearest = isRigid ? new Approach(first.t(), first.range(), first.speed()) : closest;
      int minima = isRigid ? 0 : minima(turns);
      return new Span(first.t(), last.t(), nearest, minima, rangeTime, farthest, fastest);
    }

    private static int minima(List<Double> turns) {
      int count = 0;
      double low = turns.get(0);
      double high = turns.get(0);
      boolean falls = false;
      for (double range : turns) {
        high = falls ? high : Math.max(high, range);
        if (!falls && range <= high - PROMINENCE) {
          falls = true;
          low = range;
        }
        low = falls ? Math.min(low, range) : low;
        if (falls && range >= low + PROMINENCE) {
          falls = false;
          count++;
          high = range;
        }
      }
      return count;
    }
  }
}
