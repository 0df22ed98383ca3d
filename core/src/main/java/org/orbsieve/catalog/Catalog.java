package org.orbsieve.catalog;

import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * The objects to screen, one record each, ordered by catalogue number; candidate manoeuvres of an
 * object follow it, see {@link ObjectForm}. A <em>row</em> is an index into this order and never a
 * catalogue number; because of the order, results do not depend on how the sources were arranged.
 *
 * @param records row to record; forms strictly increase
 * @param rejects records of the sources that cannot be used
 * @param superseded records left out because others of the same object are used
 */
public record Catalog(
    List<CatalogRecord> records, List<Reject> rejects, List<CatalogRecord> superseded) {

  /** Takes immutable copies and checks the order. */
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

  /** A catalogue in which each object had one record. */
  public Catalog(List<CatalogRecord> records, List<Reject> rejects) {
    this(records, rejects, List.of());
  }

  /** Number of rows. */
  public int size() {
    return records.size();
  }

  /** The successions of the objects that have several element sets. */
  public List<ElementSetSuccession> successions() {
    return records.stream().flatMap(found -> found.succession().stream()).toList();
  }

  /** The object of a row. */
  public SpaceObject object(int row) {
    return records.get(row).object();
  }

  /**
   * Chooses one element set per object: the one with the newest epoch not after {@code stop}; if
   * all are later, the earliest. Of two with the same epoch the one with the higher element-set
   * number is taken, then the one whose numbers compare higher, so that the choice does not depend
   * on the order of the sources.
   *
   * @param contents what the readers found
   * @param stop stop of the screening period
   */
  public static Catalog select(CatalogContents contents, AbsoluteDate stop) {
    return select(contents, stop, SourcePreference.NEWEST);
  }

  /**
   * Chooses one element set per object: of those from the most preferred source that has it, as
   * {@link #select(CatalogContents, AbsoluteDate)} does. An operator's ephemeris comes before all
   * element sets.
   *
   * @param contents what the readers found
   * @param stop stop of the screening period
   * @param sources which source to prefer
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
