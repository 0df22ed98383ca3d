package org.orbsieve.narrowphase;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.narrowphase.VolumeScan.Span;

/**
 * A stretch of time in which at least one of a pair is inside the volume of the other; of a step,
 * or put together from those of several. Times in seconds since the start of the period.
 *
 * @param from its begin
 * @param to its end
 * @param first as seen from the first object; null if the second is never inside its volume
 * @param second as seen from the second object; null likewise
 * @param minimumTime when the range has its lowest local minimum in it; NaN if it has none
 * @param minimumRange that range [m]; infinite if there is none
 */
record Passage(
    double from, double to, Visit first, Visit second, double minimumTime, double minimumRange) {

  /**
   * A passage through the volume of one centre.
   *
   * @param entry first moment inside
   * @param exit last moment inside
   */
  record Visit(double entry, double exit) {

    private static Visit joined(Visit a, Visit b) {
      if (a == null || b == null) {
        return a == null ? b : a;
      }
      return new Visit(Math.min(a.entry, b.entry), Math.max(a.exit, b.exit));
    }
  }

  /** The same with a minimum of range that it contains. */
  Passage withMinimum(double time, double range) {
    return range < minimumRange ? new Passage(from, to, first, second, time, range) : this;
  }

  /** This and a later one, as one. */
  Passage joined(Passage later) {
    Passage lower = later.minimumRange < minimumRange ? later : this;
    return new Passage(
        Math.min(from, later.from),
        Math.max(to, later.to),
        Visit.joined(first, later.first),
        Visit.joined(second, later.second),
        lower.minimumTime,
        lower.minimumRange);
  }

  /**
   * The passages of a step.
   *
   * @param spans per centre the stretches inside its volume, in the order of time
   */
  static List<Passage> of(List<List<Span>> spans) {
    List<Passage> passages = new ArrayList<>(0);
    int[] next = new int[2];
    while (next[0] < spans.get(0).size() || next[1] < spans.get(1).size()) {
      int centre = earlier(spans, next);
      Passage one = of(spans.get(centre).get(next[centre]++), centre);
      add(passages, one);
    }
    return passages;
  }

  private static int earlier(List<List<Span>> spans, int[] next) {
    if (next[0] == spans.get(0).size()) {
      return 1;
    }
    if (next[1] == spans.get(1).size()) {
      return 0;
    }
    return spans.get(0).get(next[0]).from().t <= spans.get(1).get(next[1]).from().t ? 0 : 1;
  }

  private static Passage of(Span span, int centre) {
    Visit visit = new Visit(span.from().t, span.to().t);
    return new Passage(
        visit.entry,
        visit.exit,
        centre == 0 ? visit : null,
        centre == 1 ? visit : null,
        Double.NaN,
        Double.POSITIVE_INFINITY);
  }

  /** Adds a passage that does not begin before those known; those that touch are one. */
  static void add(List<Passage> passages, Passage later) {
    int last = passages.size() - 1;
    if (last >= 0 && passages.get(last).to >= later.from) {
      passages.set(last, passages.get(last).joined(later));
    } else {
      passages.add(later);
    }
  }
}
