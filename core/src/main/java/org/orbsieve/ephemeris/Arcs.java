package org.orbsieve.ephemeris;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.orbsieve.catalog.TabulatedSegment;

/**
 * The segment of an ephemeris that is valid at each time: arcs that do not overlap, in the order of
 * time. An arc includes its start, and its end unless another arc starts there. Shared by threads.
 *
 * <pre>
 *   segments   [----------a----------]      [---c---]
 *                     [-----b----]
 *   arcs       [--a--)[-----b----)[a-]      [---c---]
 * </pre>
 */
final class Arcs {

  /**
   * One arc.
   *
   * @param from begin, in the time of the segments [s]
   * @param to end [s]
   * @param segment the segment that is valid there
   */
  record Arc(double from, double to, TabulatedSegment segment) {}

  private final List<Arc> arcs;

  private Arcs(List<Arc> arcs) {
    this.arcs = List.copyOf(arcs);
  }

  /** The arcs of segments; where two overlap, the later one in the list is used. */
  static Arcs of(List<TabulatedSegment> segments) {
    int n = segments.size();
    int[] byBegin = order(n, Comparator.comparingDouble(i -> segments.get(i).usableFrom()));
    int[] byEnd = order(n, Comparator.comparingDouble(i -> segments.get(i).usableTo()));
    TreeSet<Integer> active = new TreeSet<>();
    List<Arc> arcs = new ArrayList<>();
    double time = Double.NEGATIVE_INFINITY;
    for (int b = 0, e = 0; e < n; ) {
      double begin = b < n ? segments.get(byBegin[b]).usableFrom() : Double.POSITIVE_INFINITY;
      double next = Math.min(begin, segments.get(byEnd[e]).usableTo());
      if (!active.isEmpty() && next > time) {
        append(arcs, new Arc(time, next, segments.get(active.last())));
      }
      time = next;
      for (; b < n && segments.get(byBegin[b]).usableFrom() == time; b++) {
        active.add(byBegin[b]);
      }
      for (; e < n && segments.get(byEnd[e]).usableTo() == time; e++) {
        active.remove(byEnd[e]);
      }
    }
    return new Arcs(arcs);
  }

  private static int[] order(int n, Comparator<Integer> by) {
    return IntStream.range(0, n).boxed().sorted(by).mapToInt(Integer::intValue).toArray();
  }

  private static void append(List<Arc> arcs, Arc arc) {
    Arc last = arcs.isEmpty() ? null : arcs.get(arcs.size() - 1);
    if (last != null && last.to() == arc.from() && last.segment().equals(arc.segment())) {
      arcs.set(arcs.size() - 1, new Arc(last.from(), arc.to(), arc.segment()));
    } else {
      arcs.add(arc);
    }
  }

  int count() {
    return arcs.size();
  }

  Arc get(int index) {
    return arcs.get(index);
  }

  /** The last arc that begins at or before a time; -1 if none does. */
  int lastFrom(double time) {
    int low = 0;
    int high = arcs.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (arcs.get(middle).from() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The arc that is valid at a time; null if there is none. */
  Arc at(double time) {
    int index = lastFrom(time);
    return index >= 0 && time <= arcs.get(index).to() ? arcs.get(index) : null;
  }

  /**
   * The arc that is valid immediately before a time and provides the limit from before; null if
   * there is none.
   */
  Arc before(double time) {
    int index = lastFrom(time);
    if (index >= 0 && arcs.get(index).from() == time) {
      index--;
    }
    return index >= 0 && time <= arcs.get(index).to() ? arcs.get(index) : null;
  }

  /** The spans without a gap; with the offset taken off again, their ends still have a state. */
  List<Span> spans(double offset) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < arcs.size(); i++) {
      double from = arcs.get(i).from() + offset;
      while (from - offset < arcs.get(i).from()) {
        from = Math.nextUp(from);
      }
      while (i + 1 < arcs.size() && arcs.get(i + 1).from() == arcs.get(i).to()) {
        i++;
      }
      double to = arcs.get(i).to() + offset;
      while (to - offset > arcs.get(i).to()) {
        to = Math.nextDown(to);
      }
      if (from < to) {
        spans.add(new Span(from, to));
      }
    }
    return List.copyOf(spans);
  }
}
