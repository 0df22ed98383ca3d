package org.orbsieve.catalog;

import java.util.Comparator;
import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * Everything that the readers found in one or several sources, in the order read. Every record is
 * here, either usable or rejected.
 *
 * @param records usable records; an object may occur several times
 * @param rejects records that cannot be used
 */
public record CatalogContents(List<CatalogRecord> records, List<Reject> rejects) {

  /**
   * Takes immutable copies.
   *
   * @param records usable records
   * @param rejects records that cannot be used
   */
  public CatalogContents {
    records = List.copyOf(records);
    rejects = List.copyOf(rejects);
  }

  /**
   * The newest epoch of the element sets; if there are only ephemerides, the latest start.
   * Candidate manoeuvres, which may lie in the future, count only if there is nothing else.
   *
   * @return the newest epoch
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
