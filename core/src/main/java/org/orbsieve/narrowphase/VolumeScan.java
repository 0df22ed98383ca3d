package org.orbsieve.narrowphase;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.narrowphase.volume.RtnVolume;

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
  private final double tau;
  private final double[] part = new double[2];
  private RtnVolume[] volumes;
  private double within;
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
   * @param tau half a step's width [s]
   */
  VolumeScan(RelativeMotion motion, double tau) {
    this.motion = motion;
    this.tau = tau;
  }

  /**
   * Chooses the volumes of a pair.
   *
   * @param around per centre, null for none
   */
  void pair(RtnVolume[] around) {
    volumes = around;
    within = 0;
    for (RtnVolume volume : around) {
      if (volume != null) {
        within = Math.max(within, volume.circumscribedRadius());
      }
    }
  }

  /** The largest range at which either can be inside the volume of the other [m]. */
  double within() {
    return within;
  }

  /** The pair at a time [s]. */
  TrackPoint at(double t) {
    return new TrackPoint(motion, volumes, t);
  }

  /**
   * Searches a step or its first part.
   *
   * @param a its begin
   * @param b its end
   * @param residual bound of the relative acceleration beyond a central one [m/s^2], infinite when
   *     there is none
   * @return per centre the stretches in the order of time; those that touch are one
   */
  List<List<Span>> search(TrackPoint a, TrackPoint b, double residual) {
    bound = bounds(a, b, residual);
    spans = List.of(new ArrayList<>(0), new ArrayList<>(0));
    isolate(a, b, volumes[0] != null, volumes[1] != null);
    return spans;
  }

  /** Bounds for a step or a part that reaches from one of its ends to the other. */
  TrackBound bounds(TrackPoint a, TrackPoint b, double residual) {
    return new TrackBound(
        volumes, RangeMinima.rateGrowth(tau) * Math.max(a.rate, b.rate), residual);
  }

  private void isolate(TrackPoint a, TrackPoint b, boolean first, boolean second) {
    bound.between(a, b);
    if (!bound.near(within, part)) {
      return;
    }
    double h = b.t - a.t;
    if (h > LEAF && part[1] - part[0] < WORTH_NARROWING) {
      TrackPoint from = part[0] > 0 ? at(a.t + part[0] * h) : a;
      TrackPoint to = part[1] < 1 ? at(a.t + part[1] * h) : b;
      isolate(from, to, first, second);
      return;
    }
    boolean isFirstOpen = first && !settle(a, b, 0);
    boolean isSecondOpen = second && !settle(a, b, 1);
    if (!isFirstOpen && !isSecondOpen) {
      return;
    }
    if (h <= LEAF) {
      if (isFirstOpen) {
        look(a, b, 0);
      }
      if (isSecondOpen) {
        look(a, b, 1);
      }
      return;
    }
    TrackPoint middle = at(a.t + 0.5 * h);
    isolate(a, middle, isFirstOpen, isSecondOpen);
    isolate(middle, b, isFirstOpen, isSecondOpen);
  }

  /** Settles an interval for a centre if it is certain what happens in it. */
  private boolean settle(TrackPoint a, TrackPoint b, int centre) {
    if (bound.isOutside(centre)) {
      return true;
    }
    if (bound.isInside(centre)) {
      add(centre, a, b);
      return true;
    }
    if (bound.crossesOnce(centre)) {
      addCrossing(centre, a, b);
      return true;
    }
    return false;
  }

  /** Decides a short interval of which nothing is certain. */
  private void look(TrackPoint a, TrackPoint b, int centre) {
    if (a.isInside(centre) != b.isInside(centre)) {
      addCrossing(centre, a, b);
    } else if (a.isInside(centre)) {
      add(centre, a, b);
    } else if (bound.least(centre) <= 1) {
      TrackPoint lowest = lowest(a, b, centre);
      if (lowest.isInside(centre)) {
        add(centre, crossing(a, lowest, centre), crossing(b, lowest, centre));
      }
    }
  }

  private void addCrossing(int centre, TrackPoint a, TrackPoint b) {
    if (a.isInside(centre)) {
      add(centre, a, crossing(b, a, centre));
    } else {
      add(centre, crossing(a, b, centre), b);
    }
  }

  private void add(int centre, TrackPoint from, TrackPoint to) {
    List<Span> known = spans.get(centre);
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
  private TrackPoint crossing(TrackPoint outside, TrackPoint inside, int centre) {
    TrackPoint out = outside;
    TrackPoint in = inside;
    double outValue = out.norm[centre] - 1;
    double inValue = in.norm[centre] - 1;
    TrackPoint last = in;
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      double weight = iteration < MAX_SECANTS ? inValue / (inValue - outValue) : 0.5;
      TrackPoint next = at(in.t + weight * (out.t - in.t));
      double value = next.norm[centre] - 1;
      boolean isConverged = Math.abs(next.t - last.t) <= TIME_RESOLUTION;
      boolean isSameSide = last != inside && next.isInside(centre) == last.isInside(centre);
      if (next.isInside(centre)) {
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
   * Looks between two points of a step for one with a smaller normalised distance than the best so
   * far, if it is smaller by more than a tolerance.
   *
   * @param bounds bounds of the step
   * @param known the best so far, null for none
   * @param tolerance of the normalised distance
   * @return the best
   */
  TrackPoint lower(
      TrackBound bounds,
      TrackPoint a,
      TrackPoint b,
      int centre,
      TrackPoint known,
      double tolerance) {
    bound = bounds;
    normTolerance = tolerance;
    best = a.norm[centre] <= b.norm[centre] ? a : b;
    if (known != null && known.norm[centre] <= best.norm[centre]) {
      best = known;
    }
    descend(a, b, centre);
    return best;
  }

  private void descend(TrackPoint a, TrackPoint b, int centre) {
    double h = b.t - a.t;
    bound.between(a, b);
    if (h <= LEAF || bound.least(centre) >= best.norm[centre] - normTolerance) {
      return;
    }
    TrackPoint middle = at(a.t + 0.5 * h);
    if (middle.norm[centre] < best.norm[centre]) {
      best = middle;
    }
    descend(a, middle, centre);
    descend(middle, b, centre);
  }

  /** The lowest point next to a good one of a stretch of time. */
  TrackPoint polish(TrackPoint good, double from, double to, int centre) {
    double a = Math.max(from, good.t - LEAF);
    double b = Math.min(to, good.t + LEAF);
    TrackPoint lowest = b > a ? lowest(at(a), at(b), centre) : good;
    return lowest.norm[centre] < good.norm[centre] ? lowest : good;
  }

  /** The lowest point between two, where there is one minimum, by the golden section. */
  private TrackPoint lowest(TrackPoint a, TrackPoint b, int centre) {
    double lo = a.t;
    double hi = b.t;
    TrackPoint left = at(hi - GOLDEN * (hi - lo));
    TrackPoint right = at(lo + GOLDEN * (hi - lo));
    while (hi - lo > LEAST_RESOLUTION) {
      if (left.norm[centre] <= right.norm[centre]) {
        hi = right.t;
        right = left;
        left = at(hi - GOLDEN * (hi - lo));
      } else {
        lo = left.t;
        left = right;
        right = at(lo + GOLDEN * (hi - lo));
      }
    }
    TrackPoint inner = left.norm[centre] <= right.norm[centre] ? left : right;
    TrackPoint end = a.norm[centre] <= b.norm[centre] ? a : b;
    return inner.norm[centre] < end.norm[centre] ? inner : end;
  }
}
