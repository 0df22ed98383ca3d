package org.orbsieve.catalog;

import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * All that the readers found in one or several sources, in the order read: every record is here, as
 * a usable one or as a reject.
 *
 * @param records usable records; an object may occur several times
 * @param rejects records that cannot be used
 * @param notices what else the readers noticed
 */
public record CatalogContents(
    List<CatalogRecord> records, List<Reject> rejects, List<Notice> notices) {

  /** Takes immutable copies. */
  public CatalogContents {
    records = List.copyOf(records);
    rejects = List.copyOf(rejects);
    notices = List.copyOf(notices);
  }

  /** Contents about which nothing was noticed. */
  public CatalogContents(List<CatalogRecord> records, List<Reject> rejects) {
    this(records, rejects, List.of());
  }

  /** The same with other notices. */
  public CatalogContents with(List<Notice> others) {
    return new CatalogContents(records, rejects, others);
  }

  /**
   * The newest epoch of the element sets; where there are only ephemerides, the latest begin.
   * Candidate manoeuvres, which may lie ahead, count only where there is nothing else. An epoch far
   * after all others does not count, see {@link NewestEpoch}.
   *
   * @throws java.util.NoSuchElementException if there is no record
   */
  public AbsoluteDate newestEpoch() {
    return NewestEpoch.of(this).date();
  }
}
