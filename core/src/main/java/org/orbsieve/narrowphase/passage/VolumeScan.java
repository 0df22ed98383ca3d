package org.orbsieve.narrowphase.passage;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.ephemeris.MotionKernel;
import org.orbsieve.narrowphase.RelativeMotion;
import org.orbsieve.narrowphase.SmoothInterval;

/**
 * Finds the stretches of time in which a pair is inside each other's volumes. An interval is halved
 * until it is certain, by {@link TrackBound}, that the other object is outside a volume all the
 * time, inside all the time, or crosses its surface exactly once. In an interval of at most {@value
 * #LEAF} s of which nothing is certain, such as where a track grazes the surface, the normalised
 * distance is taken to have one minimum, and that is looked for.
 */
final class VolumeScan {

  /** Width of an interval that is halved no further [s]. */
  static final double LEAF = 0.05;

  /** Precision of an entry or exit [s]; double precision resolves less in a year. */
  private static final double TIME_RESOLUTION = 1e-9;

  /** Secants after which a crossing is bisected, and iterations after which it is good enough. */
  private static final int MAX_SECANTS = 30;

  private static final int MAX_ITERATIONS = 90;

  /** Precision of the time of a least distance [s], which changes by its square. */
  private static final double LEAST_RESOLUTION = 1e-6;

  /** Part of an interval that a step of the golden section leaves. */
  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  /** Part of an interval below which it pays to look at that part alone. */
  private static final double WORTH_NARROWING = 0.7;

  private final RelativeMotion motion;
  private final double[] part = new double[2];
  private PairVolumes volumes;
  private TrackBound bound;
  private List<List<Span>> spans;
  private TrackPoint best;
  private double normTolerance;

  /**
   * A stretch of time inside one volume.
   *
   * @param from its first moment
   * @param to its last moment
   */
  record Span(TrackPoint from, TrackPoint to) {}

  /**
   * A scan.
   *
   * @param motion the pair, to be chosen by the caller
   */
  VolumeScan(RelativeMotion motion) {
    this.motion = motion;
  }

  /**
   * Chooses the volumes of a pair.
   *
   * @param around those around either
   */
  void pair(PairVolumes around) {
    volumes = around;
  }

  /** The largest range at which either can be inside a volume of the other [m]. */
  double within() {
    return volumes.within();
  }

  /** The pair at a time [s]; where a motion breaks, by that which begins. */
  TrackPoint at(double t) {
    return new TrackPoint(motion, volumes, t, false);
  }

  /** The pair at a time [s]; where a motion breaks, by that which ends. */
  TrackPoint before(double t) {
    return new TrackPoint(motion, volumes, t, true);
  }

  /** The pair at a time from one point to another, at which it may break. */
  private TrackPoint at(double t, TrackPoint p, TrackPoint q) {
    return t == p.t ? p : t == q.t ? q : at(t);
  }

  /**
   * Searches a step or a part of it.
   *
   * @param interval the part, in which the motions are smooth
   * @return per volume the stretches in the order of time; those that touch are one
   */
  List<List<Span>> search(SmoothInterval interval) {
    TrackPoint a = at(interval.from());
    TrackPoint b = before(interval.to());
    bound = bounds(interval, a, b);
    spans = new ArrayList<>(volumes.count());
    for (int number = 0; number < volumes.count(); number++) {
      spans.add(new ArrayList<>(0));
    }
    isolate(a, b, volumes.all());
    return spans;
  }

  /** Bounds for a part of a step from its one end to the other. */
  private TrackBound bounds(SmoothInterval interval, TrackPoint a, TrackPoint b) {
    double seen = Math.max(a.rate, b.rate);
    double rate = interval.limits().rate(seen);
    if (rate == Double.POSITIVE_INFINITY) {
      double radius = Math.cbrt(MotionKernel.MU / seen);
      double least = Math.max(0, radius - motion.stray(a.t, b.t));
      rate = MotionKernel.MU / (least * least * least);
    }
    return new TrackBound(volumes, interval, motion, rate);
  }

  /**
   * Searches an interval.
   *
   * @param open the volumes of which nothing is certain yet, as a set of bits
   */
  private void isolate(TrackPoint a, TrackPoint b, long open) {
    bound.between(a, b);
    if (!bound.near(volumes.within(), part)) {
      return;
    }
    double h = b.t - a.t;
    if (h > LEAF && part[1] - part[0] < WORTH_NARROWING) {
      TrackPoint from = part[0] > 0 ? at(a.t + part[0] * h, a, b) : a;
      TrackPoint to = part[1] < 1 ? at(a.t + part[1] * h, a, b) : b;
      isolate(from, to, open);
      return;
    }
    long unsettled = 0;
    for (long rest = open; rest != 0; rest &= rest - 1) {
      int number = Long.numberOfTrailingZeros(rest);
      if (!settle(a, b, number)) {
        unsettled |= 1L << number;
      }
    }
    if (unsettled == 0) {
      return;
    }
    if (h <= LEAF) {
      for (long rest = unsettled; rest != 0; rest &= rest - 1) {
        look(a, b, Long.numberOfTrailingZeros(rest));
      }
      return;
    }
    TrackPoint middle = at(a.t + 0.5 * h);
    isolate(a, middle, unsettled);
    isolate(middle, b, unsettled);
  }

  /** Settles an interval for a volume if it is certain what happens in it. */
  private boolean settle(TrackPoint a, TrackPoint b, int number) {
    if (bound.isOutside(number)) {
      return true;
    }
    if (bound.isInside(number)) {
      add(number, a, b);
      return true;
    }
    if (bound.crossesOnce(number)) {
      addCrossing(number, a, b);
      return true;
    }
    return false;
  }

  /** Decides a short interval of which nothing is certain. */
  private void look(TrackPoint a, TrackPoint b, int number) {
    if (a.isInside(number) != b.isInside(number)) {
      addCrossing(number, a, b);
    } else if (a.isInside(number)) {
      add(number, a, b);
    } else if (bound.least(number) <= 1) {
      TrackPoint lowest = lowest(a, b, number);
      if (lowest.isInside(number)) {
        add(number, crossing(a, lowest, number), crossing(b, lowest, number));
      }
    }
  }

  private void addCrossing(int number, TrackPoint a, TrackPoint b) {
    if (a.isInside(number)) {
      add(number, a, crossing(b, a, number));
    } else {
      add(number, crossing(a, b, number), b);
    }
  }

  private void add(int number, TrackPoint from, TrackPoint to) {
    List<Span> known = spans.get(number);
    int last = known.size() - 1;
    if (last >= 0 && known.get(last).to.t == from.t) {
      known.set(last, new Span(known.get(last).from, to));
    } else {
      known.add(new Span(from, to));
    }
  }

  /**
   * The crossing of the surface between a point outside and one inside, by regula falsi (Illinois):
   * a side that stays gets half its weight.
   */
  private TrackPoint crossing(TrackPoint outside, TrackPoint inside, int number) {
    TrackPoint out = outside;
    TrackPoint in = inside;
    double outValue = out.norm[number] - 1;
    double inValue = in.norm[number] - 1;
    TrackPoint last = in;
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      double weight = iteration < MAX_SECANTS ? inValue / (inValue - outValue) : 0.5;
      TrackPoint next = at(in.t + weight * (out.t - in.t), in, out);
      double value = next.norm[number] - 1;
      boolean isConverged = Math.abs(next.t - last.t) <= TIME_RESOLUTION;
      boolean isSameSide = last != inside && next.isInside(number) == last.isInside(number);
      if (next.isInside(number)) {
        in = next;
        inValue = value;
        outValue = isSameSide ? 0.5 * outValue : outValue;
      } else {
        out = next;
        outValue = value;
        inValue = isSameSide ? 0.5 * inValue : inValue;
      }
      last = next;
      if (isConverged || inValue == 0) {
        break;
      }
    }
    return last;
  }

  /**
   * Looks in the part of an interval that a passage has in common with it for a point with a
   * smaller normalised distance than the best so far, if it is smaller by more than a tolerance.
   *
   * @param interval in which the motions are smooth
   * @param entry begin of the passage [s]
   * @param exit its end [s]
   * @param known the best so far, null for none
   * @param tolerance of the normalised distance
   * @return the best
   */
  TrackPoint lower(
      SmoothInterval interval,
      double entry,
      double exit,
      int number,
      TrackPoint known,
      double tolerance) {
    TrackPoint begin = at(interval.from());
    TrackPoint end = before(interval.to());
    bound = bounds(interval, begin, end);
    TrackPoint a = entry > begin.t ? at(entry) : begin;
    TrackPoint b = exit < end.t ? at(exit) : end;
    normTolerance = tolerance;
    best = a.norm[number] <= b.norm[number] ? a : b;
    if (known != null && known.norm[number] <= best.norm[number]) {
      best = known;
    }
    descend(a, b, number);
    return best;
  }

  private void descend(TrackPoint a, TrackPoint b, int number) {
    double h = b.t - a.t;
    bound.between(a, b);
    if (h <= LEAF || bound.least(number) >= best.norm[number] - normTolerance) {
      return;
    }
    TrackPoint middle = at(a.t + 0.5 * h);
    if (middle.norm[number] < best.norm[number]) {
      best = middle;
    }
    descend(a, middle, number);
    descend(middle, b, number);
  }

  /** The lowest point next to a good one of a stretch of time. */
  TrackPoint polish(TrackPoint good, double from, double to, int number) {
    double a = Math.max(from, good.t - LEAF);
    double b = Math.min(to, good.t + LEAF);
    TrackPoint lowest = b > a ? lowest(at(a), before(b), number) : good;
    return lowest.norm[number] < good.norm[number] ? lowest : good;
  }

  /** The lowest point between two, where there is one minimum, by the golden section. */
  private TrackPoint lowest(TrackPoint a, TrackPoint b, int number) {
    double lo = a.t;
    double hi = b.t;
    TrackPoint left = at(hi - GOLDEN * (hi - lo), a, b);
    TrackPoint right = at(lo + GOLDEN * (hi - lo), a, b);
    while (hi - lo > LEAST_RESOLUTION) {
      if (left.norm[number] <= right.norm[number]) {
        hi = right.t;
        right = left;
        left = at(hi - GOLDEN * (hi - lo), a, b);
      } else {
        lo = left.t;
        left = right;
        right = at(lo + GOLDEN * (hi - lo), a, b);
      }
    }
    TrackPoint inner = left.norm[number] <= right.norm[number] ? left : right;
    TrackPoint end = a.norm[number] <= b.norm[number] ? a : b;
    return inner.norm[number] < end.norm[number] ? inner : end;
  }
}
