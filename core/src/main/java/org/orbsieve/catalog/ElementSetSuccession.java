package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * Several element sets of one object, each of which counts in its time. One set follows another at
 * a <em>seam</em>, whose moment belongs to the later set. Published sets count where their epoch is
 * the nearest: their seams are half-way between the epochs.
 *
 * <pre>
 *   epochs   e1              e2        e3
 *   used     =======|============|===========
 *                 seam         seam
 * </pre>
 *
 * @param sets at least two
 * @param handovers entry {@code k} is the seam at which set {@code k + 1} follows set {@code k};
 *     strictly increase
 */
public record ElementSetSuccession(List<CatalogRecord> sets, List<AbsoluteDate> handovers) {

  /**
   * Checks the order and takes immutable copies.
   *
   * @param sets at least two
   * @param handovers entry {@code k} is the seam at which set {@code k + 1} follows set {@code k}
   * @throws IllegalArgumentException if a component is invalid
   */
  public ElementSetSuccession {
    sets = List.copyOf(sets);
    handovers = List.copyOf(handovers);
    if (sets.size() < 2) {
      throw new IllegalArgumentException("a succession has at least two element sets");
    }
    if (handovers.size() != sets.size() - 1) {
      throw new IllegalArgumentException("between two element sets there is one seam");
    }
    for (int k = 1; k < handovers.size(); k++) {
      if (!handovers.get(k).isAfter(handovers.get(k - 1))) {
        throw new IllegalArgumentException("the seams of a succession must strictly increase");
      }
    }
  }

  /**
   * The succession of published sets, with seams half-way between their epochs.
   *
   * @param sets at least two, epochs strictly increase
   * @throws IllegalArgumentException if there are fewer, or the epochs do not increase
   */
  public ElementSetSuccession(List<CatalogRecord> sets) {
    this(sets, halfWay(sets));
  }

  private static List<AbsoluteDate> halfWay(List<CatalogRecord> sets) {
    List<AbsoluteDate> halfWay = new ArrayList<>();
    for (int k = 1; k < sets.size(); k++) {
      AbsoluteDate earlier = sets.get(k - 1).object().epoch();
      double between = sets.get(k).object().epoch().durationFrom(earlier);
      if (!(between > 0)) {
        throw new IllegalArgumentException("the epochs of a succession must strictly increase");
      }
      halfWay.add(earlier.shiftedBy(0.5 * between));
    }
    return halfWay;
  }

  /**
   * The seams as times: entry {@code k} is the time at which set {@code k + 1} follows set {@code
   * k}.
   *
   * @param start instant from which times are counted
   * @return seconds since {@code start}, strictly increasing
   */
  public double[] seams(AbsoluteDate start) {
    return handovers.stream().mapToDouble(seam -> seam.durationFrom(start)).toArray();
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
    List<AbsoluteDate> seams = halfWay(ordered);
    List<CatalogRecord> used = new ArrayList<>();
    for (int k = 0; k < ordered.size(); k++) {
      boolean isOver = k < seams.size() && !seams.get(k).isAfter(start);
      boolean isAhead = k > 0 && !seams.get(k - 1).isBefore(stop);
      if (!isOver && !isAhead) {
        used.add(ordered.get(k));
      }
    }
    return used.size() < 2 ? Optional.empty() : Optional.of(new ElementSetSuccession(used));
  }
}
