package org.orbsieve.ephemeris;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.SpaceObject;

/**
 * Which of several element sets of one object counts when, and where in a table each is. At a seam
 * the set that begins counts; the limit of the one that ends is asked for by itself. Shared by
 * threads.
 */
public final class ElementSetSeams {

  private final int[] rows;
  private final double[] times;
  private final List<SpaceObject> objects;

  /**
   * The sets of an object.
   *
   * @param rows rows of the sets in the order of time
   * @param times the seams [s], strictly increasing; one fewer than there are sets
   * @param objects the object with each of its sets
   */
  ElementSetSeams(int[] rows, double[] times, List<SpaceObject> objects) {
    if (rows.length != times.length + 1 || rows.length != objects.size()) {
      throw new IllegalArgumentException("between two sets there is one seam");
    }
    this.rows = rows.clone();
    this.times = times.clone();
    this.objects = List.copyOf(objects);
  }

  /**
   * Number of sets.
   *
   * @return number of sets, at least two
   */
  public int count() {
    return rows.length;
  }

  /**
   * Row of a set in the order of time.
   *
   * @param set number of the set, from 0, in the order of time
   * @return its row
   */
  public int row(int set) {
    return rows[set];
  }

  /**
   * Time from which a set is valid.
   *
   * @param set number of the set, from 0
   * @return time [s]; negative infinity for the first set
   */
  public double from(int set) {
    return set == 0 ? Double.NEGATIVE_INFINITY : times[set - 1];
  }

  /**
   * Time up to which a set is valid.
   *
   * @param set number of the set, from 0
   * @return time [s]; positive infinity for the last set
   */
  public double to(int set) {
    return set == times.length ? Double.POSITIVE_INFINITY : times[set];
  }

  /**
   * The set that counts at a time.
   *
   * @param t time [s]
   * @param isBefore at a seam, whether the set that ends there is meant
   * @return number of the set, from 0
   */
  public int at(double t, boolean isBefore) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore ? times[middle] < t : times[middle] <= t) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The object with the elements that are valid at a time.
   *
   * @param t time [s]
   * @param isBefore at a seam, whether the set that ends there is meant
   * @return the object
   */
  public SpaceObject object(double t, boolean isBefore) {
    return objects.get(at(t, isBefore));
  }

  /**
   * The first seam after a time.
   *
   * @param t time [s]
   * @return time of the seam [s]; positive infinity if there is none
   */
  public double next(double t) {
    return to(at(t, false));
  }

  /**
   * When the object has states within the period, in the order of time and without a gap in each.
   *
   * @param validUntil per row of the table, the time at which the orbit of that set ends [s]; a set
   *     that never gives an orbit ends when it begins
   * @param end of the period [s]
   * @return intervals with states
   */
  public List<Span> spans(double[] validUntil, double end) {
    List<Span> spans = new ArrayList<>();
    double from = Double.NaN;
    for (int set = 0; set < rows.length && from(set) < end; set++) {
      double begin = Math.max(0, from(set));
      double valid = Math.min(end, validUntil[rows[set]]);
      if (!(begin < Math.min(valid, to(set)))) {
        continue;
      }
      from = Double.isNaN(from) ? begin : from;
      boolean goesOn =
          set + 1 < rows.length
              && to(set) < end
              && valid >= to(set)
              && validUntil[rows[set + 1]] > to(set);
      if (!goesOn) {
        // the moment of a seam belongs to the set that begins, even if it gives no orbit
        double to = valid < to(set) || set + 1 == rows.length ? valid : Math.nextDown(to(set));
        spans.add(new Span(from, Math.min(end, to)));
        from = Double.NaN;
      }
    }
    return spans;
  }
}
