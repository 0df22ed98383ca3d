package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * Several element sets of one object, each of which counts in its time: at any time the set with
 * the nearest epoch. One set follows another half-way between their epochs, at a <em>seam</em>. The
 * moment of the seam belongs to the later set.
 *
 * <pre>
 *   epochs   e1              e2        e3
 *   used     =======|============|===========
 *                 seam         seam
 * </pre>
 *
 * @param sets at least two, epochs strictly increase
 */
public record ElementSetSuccession(List<CatalogRecord> sets) {

  /** Checks the order and takes an immutable copy. */
  public ElementSetSuccession {
    sets = List.copyOf(sets);
    if (sets.size() < 2) {
      throw new IllegalArgumentException("a succession has at least two element sets");
    }
    for (int k = 1; k < sets.size(); k++) {
      if (!epoch(sets, k).isAfter(epoch(sets, k - 1))) {
        throw new IllegalArgumentException("the epochs of a succession must strictly increase");
      }
    }
  }

  /**
   * The seams: entry {@code k} is the time at which set {@code k + 1} follows set {@code k}.
   *
   * @param start instant from which times are counted
   * @return seconds since {@code start}, strictly increasing
   */
  public double[] seams(AbsoluteDate start) {
    double[] seams = new double[sets.size() - 1];
    for (int k = 0; k < seams.length; k++) {
      seams[k] = seam(sets, k, start);
    }
    return seams;
  }

  private static AbsoluteDate epoch(List<CatalogRecord> sets, int k) {
    return sets.get(k).object().epoch();
  }

  private static double seam(List<CatalogRecord> sets, int k, AbsoluteDate start) {
    double earlier = epoch(sets, k).durationFrom(start);
    double later = epoch(sets, k + 1).durationFrom(start);
    return earlier + 0.5 * (later - earlier);
  }

  /**
   * The succession of the sets that count at some time of a period.
   *
   * @param ordered sets of one object, epochs strictly increase
   * @param start start of the period
   * @param stop stop of the period
   * @return empty if no epoch lies inside the period, or only one set counts in it
   */
  static Optional<ElementSetSuccession> of(
      List<CatalogRecord> ordered, AbsoluteDate start, AbsoluteDate stop) {
    boolean anyInside =
        ordered.stream()
            .map(found -> found.object().epoch())
            .anyMatch(epoch -> !epoch.isBefore(start) && !epoch.isAfter(stop));
    if (!anyInside) {
      return Optional.empty();
    }
    double duration = stop.durationFrom(start);
    List<CatalogRecord> used = new ArrayList<>();
    for (int k = 0; k < ordered.size(); k++) {
      boolean isOver = k + 1 < ordered.size() && seam(ordered, k, start) <= 0;
      boolean isAhead = k > 0 && seam(ordered, k - 1, start) >= duration;
      if (!isOver && !isAhead) {
        used.add(ordered.get(k));
      }
    }
    return used.size() < 2 ? Optional.empty() : Optional.of(new ElementSetSuccession(used));
  }
}
