package org.orbsieve.catalog;

import java.util.Comparator;
import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * All that the readers found in one or several sources, in the order read: every record is here, as
 * a usable one or as a reject.
 *
 * @param records usable records; an object may occur several times
 * @param rejects records that cannot be used
 */
public record CatalogContents(List<CatalogRecord> records, List<Reject> rejects) {

  /** Takes immutable copies. */
  public CatalogContents {
    records = List.copyOf(records);
    rejects = List.copyOf(rejects);
  }

  /**
   * The newest epoch of the element sets; where there are only ephemerides, the latest begin.
   * Candidate manoeuvres, which may lie ahead, count only where there is nothing else.
   *
   * @throws java.util.NoSuchElementException if there is no record
   */
  public AbsoluteDate newestEpoch() {
    boolean onlyVariants = records.stream().allMatch(found -> found.object().isVariant());
    List<SpaceObject> objects =
        records.stream()
            .map(CatalogRecord::object)
            .filter(object -> onlyVariants || !object.isVariant())
            .toList();
    boolean onlyTabulated = objects.stream().allMatch(SpaceObject::isTabulated);
    return objects.stream()
        .filter(object -> onlyTabulated || !object.isTabulated())
        .map(SpaceObject::epoch)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
