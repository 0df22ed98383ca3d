package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/**
 * The objects to screen, one record each, ordered by catalogue number; candidate manoeuvres of an
 * object follow it, see {@link ObjectForm}. A <em>row</em> is an index into this order and never a
 * catalogue number; because of the order, results do not depend on how the sources were arranged.
 *
 * @param records row to record; forms strictly increase
 * @param rejects records of the sources that cannot be used
 * @param superseded number of element sets not used because another of the same object is
 */
public record Catalog(
    List<CatalogRecord> records, List<Reject> rejects, List<CatalogRecord> superseded) {

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
    superseded = List.copyOf(superseded);
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
   * A catalogue in which each object had one record.
   *
   * @param records row to record
   * @param rejects records of the sources that cannot be used
   */
  public Catalog(List<CatalogRecord> records, List<Reject> rejects) {
    this(records, rejects, List.of());
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
   * The successions of the objects that have several element sets; not those of variants, which
   * contain the sets of their burns.
   *
   * @return the successions
   */
  public List<ElementSetSuccession> successions() {
    List<ElementSetSuccession> successions = new ArrayList<>();
    for (CatalogRecord found : records) {
      if (found.succession().isPresent() && !found.object().isVariant()) {
        successions.add(found.succession().get());
      }
    }
    return List.copyOf(successions);
  }

  /**
   * This catalogue with more rows.
   *
   * @param more records of forms that it does not contain
   * @return the larger catalogue
   * @throws IllegalArgumentException if a form is there already
   */
  public Catalog with(List<CatalogRecord> more) {
    List<CatalogRecord> all = new ArrayList<>(records);
    all.addAll(more);
    all.sort(Comparator.comparing(found -> found.object().form()));
    return new Catalog(all, rejects, superseded);
  }

  /**
   * The record of the baseline of an object.
   *
   * @param catalogNumber catalogue number of the object
   * @return the record; empty if there is none
   */
  public Optional<CatalogRecord> baseline(int catalogNumber) {
    ObjectForm form = new ObjectForm(catalogNumber, "");
    int low = 0;
    int high = records.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (object(middle).form().compareTo(form) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < records.size() && object(low).form().equals(form)
        ? Optional.of(records.get(low))
        : Optional.empty();
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
    return new CatalogSelection(stop, stop, sources, ElementSetChoice.NEWEST).of(contents);
  }

  /**
   * Chooses the element sets of each object: as {@link #select(CatalogContents, AbsoluteDate,
   * SourcePreference)} does and, if asked for, beside that one the sets of the same source that
   * count before and after it.
   *
   * @param contents what the readers found
   * @param start start of the screening period
   * @param stop stop of the screening period
   * @param sources which source to prefer
   * @param choice whether each set counts in its time
   * @return the objects
   */
  public static Catalog select(
      CatalogContents contents,
      AbsoluteDate start,
      AbsoluteDate stop,
      SourcePreference sources,
      ElementSetChoice choice) {
    return new CatalogSelection(start, stop, sources, choice).of(contents);
  }
}
