package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * The objects to screen, one element set each, ordered by catalogue number. Candidate manoeuvres of
 * an object follow it, see {@link ObjectForm}. A <em>row</em> is an index into this order and never
 * a catalogue number. Because of the order, results do not depend on the arrangement of the
 * sources.
 *
 * @param records row to record; forms strictly increase
 * @param rejects records of the sources that cannot be used
 * @param superseded number of element sets not used because another of the same object is
 */
public record Catalog(List<CatalogRecord> records, List<Reject> rejects, int superseded) {

  /**
   * Takes immutable copies and checks the order.
   *
   * @param records row to record
   * @param rejects records of the sources that cannot be used
   * @param superseded number of element sets not used because another of the same object is
   * @throws IllegalArgumentException if a component is invalid
   */
  public Catalog {
    records = List.copyOf(records);
    rejects = List.copyOf(rejects);
    for (int row = 1; row < records.size(); row++) {
      SpaceObject before = records.get(row - 1).object();
      SpaceObject object = records.get(row).object();
      if (before.catalogNumber() >= object.catalogNumber()
          && before.form().compareTo(object.form()) >= 0) {
        throw new IllegalArgumentException("catalogue numbers must strictly increase with the row");
      }
    }
  }

  /**
   * Number of rows.
   *
   * @return the number of rows
   */
  public int size() {
    return records.size();
  }

  /**
   * The object of a row.
   *
   * @param row row of the object, from 0
   * @return the object
   */
  public SpaceObject object(int row) {
    return records.get(row).object();
  }

  /**
   * Selects one element set per object: the one with the newest epoch not after {@code stop}; if
   * all are later, the earliest. Of two with the same epoch, the one with the higher element-set
   * number is used, then the one whose numbers compare higher, so that the selection does not
   * depend on the order of the sources.
   *
   * @param contents what the readers found
   * @param stop stop of the screening period
   * @return the objects
   */
  public static Catalog select(CatalogContents contents, AbsoluteDate stop) {
    return select(contents, stop, SourcePreference.NEWEST);
  }

  /**
   * Selects one element set per object: of those from the most preferred source that has it, as
   * {@link #select(CatalogContents, AbsoluteDate)} does. An operator's ephemeris comes before all
   * element sets.
   *
   * @param contents what the readers found
   * @param stop stop of the screening period
   * @param sources determines the preferred source
   * @return the objects
   */
  public static Catalog select(
      CatalogContents contents, AbsoluteDate stop, SourcePreference sources) {
    Comparator<CatalogRecord> better =
        Comparator.comparing((CatalogRecord r) -> r.object().isTabulated())
            .thenComparingInt(r -> -sources.rank(r.object().sourceName()))
            .thenComparing(preference(stop));
    // Most sources are in this order already, and then a sort is one pass.
    List<CatalogRecord> ordered = new ArrayList<>(contents.records());
    ordered.sort(Comparator.comparing(found -> found.object().form()));
    List<CatalogRecord> chosen = new ArrayList<>(ordered.size());
    for (CatalogRecord found : ordered) {
      int last = chosen.size() - 1;
      if (last < 0 || !chosen.get(last).object().form().equals(found.object().form())) {
        chosen.add(found);
      } else if (better.compare(found, chosen.get(last)) > 0) {
        chosen.set(last, found);
      }
    }
    return new Catalog(chosen, contents.rejects(), ordered.size() - chosen.size());
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
