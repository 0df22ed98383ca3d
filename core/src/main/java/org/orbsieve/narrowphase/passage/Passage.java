package org.orbsieve.narrowphase.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.orbsieve.narrowphase.Closest;
import org.orbsieve.narrowphase.passage.VolumeScan.Span;

/**
 * A stretch of time in which at least one of a pair is inside a volume of the other; of a step, or
 * put together from those of several. Times in seconds since the start of the period.
 *
 * @param from its begin
 * @param to its end
 * @param visits by number of the volume, when the other object is inside; null where it never is
 * @param minimum the lowest local minimum of range in it; null if there is none
 */
record Passage(double from, double to, List<Visit> visits, Closest minimum) {

  /**
   * A passage through one volume.
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
  Passage withMinimum(Closest other) {
    return minimum == null || other.range() < minimum.range()
        ? new Passage(from, to, visits, other)
        : this;
  }

  /** This and a later one, as one. */
  Passage joined(Passage later) {
    Visit[] both = new Visit[visits.size()];
    Arrays.setAll(both, number -> Visit.joined(visits.get(number), later.visits.get(number)));
    Passage one =
        new Passage(
            Math.min(from, later.from), Math.max(to, later.to), Arrays.asList(both), minimum);
    return later.minimum == null ? one : one.withMinimum(later.minimum);
  }

  /**
   * The passages of an interval of time.
   *
   * @param spans per volume the stretches inside it, in the order of time
   */
  static List<Passage> of(List<List<Span>> spans) {
    List<Passage> passages = new ArrayList<>(0);
    int[] next = new int[spans.size()];
    for (int volume = earliest(spans, next); volume >= 0; volume = earliest(spans, next)) {
      Span span = spans.get(volume).get(next[volume]++);
      List<Visit> visits = new ArrayList<>(Collections.nCopies(spans.size(), null));
      visits.set(volume, new Visit(span.from().t, span.to().t));
      add(passages, new Passage(span.from().t, span.to().t, visits, null));
    }
    return passages;
  }

  /** The volume whose next stretch begins first; -1 if all are taken. */
  private static int earliest(List<List<Span>> spans, int[] next) {
    int first = -1;
    double begin = Double.POSITIVE_INFINITY;
    for (int volume = 0; volume < next.length; volume++) {
      if (next[volume] < spans.get(volume).size()
          && spans.get(volume).get(next[volume]).from().t < begin) {
        first = volume;
        begin = spans.get(volume).get(next[volume]).from().t;
      }
    }
    return first;
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
