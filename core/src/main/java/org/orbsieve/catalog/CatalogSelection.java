package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/** Chooses which of the records that were found are used; see {@link Catalog#select}. */
final class CatalogSelection {

  private final AbsoluteDate start;
  private final AbsoluteDate stop;
  private final ElementSetChoice choice;

  /** The order of one object's records: the best is the largest. */
  private final Comparator<CatalogRecord> byEpoch;

  private final Comparator<CatalogRecord> better;

  CatalogSelection(
      AbsoluteDate start, AbsoluteDate stop, SourcePreference sources, ElementSetChoice choice) {
    this.start = start;
    this.stop = stop;
    this.choice = choice;
    this.byEpoch = preference(stop);
    this.better =
        Comparator.comparing((CatalogRecord r) -> r.object().isTabulated())
            .thenComparingInt(r -> -sources.rank(r.object().sourceName()))
            .thenComparing(byEpoch);
  }

  Catalog of(CatalogContents contents) {
    // Most sources are in this order already, and then a sort is one pass.
    List<CatalogRecord> ordered = new ArrayList<>(contents.records());
    ordered.sort(Comparator.comparing(found -> found.object().form()));
    List<CatalogRecord> used = new ArrayList<>(ordered.size());
    List<CatalogRecord> superseded = new ArrayList<>();
    for (int from = 0; from < ordered.size(); ) {
      int to = from + 1;
      while (to < ordered.size() && isSameForm(ordered.get(from), ordered.get(to))) {
        to++;
      }
      if (to == from + 1) {
        used.add(ordered.get(from));
      } else {
        choose(ordered.subList(from, to), used, superseded);
      }
      from = to;
    }
    return new Catalog(used, contents.rejects(), superseded);
  }

  private static boolean isSameForm(CatalogRecord one, CatalogRecord other) {
    return one.object().form().equals(other.object().form());
  }

  private void choose(
      List<CatalogRecord> all, List<CatalogRecord> used, List<CatalogRecord> superseded) {
    CatalogRecord best = all.get(0);
    for (CatalogRecord found : all) {
      best = better.compare(found, best) > 0 ? found : best;
    }
    Optional<ElementSetSuccession> sets = succession(best, all);
    used.add(sets.map(best::among).orElse(best));
    List<CatalogRecord> counting = sets.map(ElementSetSuccession::sets).orElse(List.of(best));
    // a record that was read twice is superseded by itself
    all.stream()
        .filter(found -> counting.stream().noneMatch(one -> one == found))
        .forEach(superseded::add);
  }

  private Optional<ElementSetSuccession> succession(CatalogRecord best, List<CatalogRecord> all) {
    if (choice == ElementSetChoice.NEWEST
        || best.object().isTabulated()
        || best.object().isVariant()) {
      return Optional.empty();
    }
    List<CatalogRecord> ordered = new ArrayList<>();
    all.stream()
        .filter(found -> !found.object().isTabulated() && found.hasSourceOf(best))
        .sorted(
            Comparator.comparing((CatalogRecord r) -> r.object().epoch()).thenComparing(byEpoch))
        .forEach(found -> append(ordered, found));
    return ElementSetSuccession.of(ordered, start, stop);
  }

  /** Of two sets with the same epoch, the better one comes later. */
  private static void append(List<CatalogRecord> ordered, CatalogRecord found) {
    int last = ordered.size() - 1;
    if (last >= 0 && ordered.get(last).object().epoch().equals(found.object().epoch())) {
      ordered.set(last, found);
    } else {
      ordered.add(found);
    }
  }

  private static Comparator<CatalogRecord> preference(AbsoluteDate stop) {
    Comparator<ElementSet> byEpoch =
        (a, b) -> {
          boolean aInTime = !a.epoch().isAfter(stop);
          boolean bInTime = !b.epoch().isAfter(stop);
          if (aInTime != bInTime) {
            return aInTime ? 1 : -1;
          }
          return aInTime ? a.epoch().compareTo(b.epoch()) : b.epoch().compareTo(a.epoch());
        };
    Comparator<ElementSet> order =
        byEpoch
            .thenComparingInt(ElementSet::elementSetNumber)
            .thenComparingDouble(ElementSet::meanMotion)
            .thenComparingDouble(ElementSet::meanAnomaly)
            .thenComparingDouble(ElementSet::eccentricity)
            .thenComparingDouble(ElementSet::inclination)
            .thenComparingDouble(ElementSet::raan)
            .thenComparingDouble(ElementSet::argPerigee)
            .thenComparingDouble(ElementSet::bstar);
    return Comparator.comparing((CatalogRecord r) -> r.object().elements(), order)
        .thenComparing(r -> r.object().name())
        .thenComparing(CatalogRecord::source)
        .thenComparingLong(CatalogRecord::line);
  }
}
