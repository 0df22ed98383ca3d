package org.orbsieve.proximity;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Follows one pair through windows of time and finds the intervals during which it is within a
 * range and a relative speed at every instant. A part of a window is halved until {@link
 * TidalBound} proves that all of it is inside or outside, or until it is shorter than {@link
 * #RESOLUTION}; then its ends decide. So an excursion beyond a limit or a visit within it is missed
 * only if it is shorter than that.
 */
final class PairScan {

  /** Shortest part of a window that is looked at [s]. */
  private static final double RESOLUTION = 1e-4;

  /** Finds where the range turns, to a tenth of a millisecond. */
  private final BracketingNthOrderBrentSolver solver =
      new BracketingNthOrderBrentSolver(1e-12, RESOLUTION, 0, 5);

  private static final int EVALUATIONS = 200;

  /** A step may not pass over more than this part of the distance. */
  private static final double SHARE = 0.5;

  private static final double SHORTEST_STEP = 1;

  private final RelativeTrack track;
  private final double range;
  private final double speed;
  private final List<Span> spans = new ArrayList<>();
  private final List<Approach> approaches = new ArrayList<>();
  private Span.Builder open;

  /**
   * A scan.
   *
   * @param track the pair
   * @param range largest range inside [m]
   * @param speed largest relative speed inside [m/s]
   */
  PairScan(RelativeTrack track, double range, double speed) {
    this.track = track;
    this.range = range;
    this.speed = speed;
  }

  /**
   * Follows the pair through a window in which its motion has no break.
   *
   * @param from begin [s]
   * @param to end [s]; at least {@code from}
   * @param step longest step [s]
   */
  void follow(double from, double to, double step) {
    int count = Math.max(1, (int) Math.ceil((to - from) / step));
    track.within(from, to);
    RelativeTrack.Sample a = track.at(from);
    enter(a);
    for (int k = 1; k <= count; k++) {
      RelativeTrack.Sample b = track.at(k == count ? to : from + k * (to - from) / count);
      walk(a, b);
      a = b;
    }
  }

  /** Ends the scan: the intervals in the order of time. */
  List<Span> spans() {
    close();
    return spans;
  }

  /** All minima of the range inside the windows, wherever they are. */
  List<Approach> approaches() {
    return approaches;
  }

  private void enter(RelativeTrack.Sample a) {
    boolean goesOn = open != null && a.t() - open.reached() <= 1e-6 && isInside(a);
    if (goesOn) {
      open.jumpTo(a);
      return;
    }
    close();
    if (isInside(a)) {
      open = new Span.Builder(a);
    }
  }

  private void close() {
    if (open != null) {
      spans.add(open.build());
      open = null;
    }
  }

  private boolean isInside(RelativeTrack.Sample s) {
    return s.range() <= range && s.speed() <= speed;
  }

  private void walk(RelativeTrack.Sample a, RelativeTrack.Sample b) {
    double h = b.t() - a.t();
    if (h > RESOLUTION && !(isSmooth(a, b, h) && isCertain(a, b))) {
      RelativeTrack.Sample middle = track.at(a.t() + 0.5 * h);
      walk(a, middle);
      walk(middle, b);
      return;
    }
    boolean ends = a.closing() < 0 && b.closing() >= 0;
    boolean peaks = a.closing() >= 0 && b.closing() < 0;
    RelativeTrack.Sample turn = ends || peaks ? turn(a, b) : null;
    if (ends) {
      approaches.add(new Approach(turn.t(), turn.range(), turn.speed()));
    }
    if (open != null && !isInside(b)) {
      close();
    } else if (open != null) {
      if (turn != null) {
        open.turn(turn);
      }
      open.goTo(b);
    } else if (isInside(b)) {
      open = new Span.Builder(b);
    }
  }

  /** Whether the step is short beside the distance, so that the range has no sharp minimum. */
  private static boolean isSmooth(RelativeTrack.Sample a, RelativeTrack.Sample b, double h) {
    double nearest = Math.min(a.range(), b.range());
    return h <= SHORTEST_STEP || !a.isKnown() || a.speed() * h <= SHARE * nearest;
  }

  private boolean isCertain(RelativeTrack.Sample a, RelativeTrack.Sample b) {
    if (!a.isKnown() || !b.isKnown()) {
      return a.isKnown() == b.isKnown();
    }
    double bend = TidalBound.bend(a, b);
    double speedBend = TidalBound.speedBend(a, b);
    boolean inside =
        Math.max(a.range(), b.range()) + bend <= range
            && Math.max(a.speed(), b.speed()) + speedBend <= speed;
    return inside || chord(a.x(), b.x()) - bend > range || chord(a.v(), b.v()) - speedBend > speed;
  }

  /** Distance of the origin from the straight line between two points. */
  private static double chord(double[] a, double[] b) {
    double square = 0;
    double along = 0;
    for (int k = 0; k < 3; k++) {
      square += (b[k] - a[k]) * (b[k] - a[k]);
      along -= a[k] * (b[k] - a[k]);
    }
    double part = square > 0 ? Math.max(0, Math.min(1, along / square)) : 0;
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      double at = a[k] + part * (b[k] - a[k]);
      sum += at * at;
    }
    return Math.sqrt(sum);
  }

  /** Where the range turns between two samples. */
  private RelativeTrack.Sample turn(RelativeTrack.Sample a, RelativeTrack.Sample b) {
    double t = solver.solve(EVALUATIONS, at -> track.at(at).closing(), a.t(), b.t());
    return track.at(t);
  }
}
