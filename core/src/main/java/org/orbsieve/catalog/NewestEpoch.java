package org.orbsieve.catalog;

import java.util.Comparator;
import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * The newest epoch of a catalogue, without outliers. A few epochs that lie far after all others are
 * more likely wrong than new: one wrong year would move the whole period.
 *
 * @param date the newest epoch
 * @param outliers records with a later epoch, the latest first
 */
public record NewestEpoch(AbsoluteDate date, List<CatalogRecord> outliers) {

  /** Time after which no epoch follows those before it that belong to one catalogue [s]. */
  private static final double GAP = 10 * 86_400.0;

  /** Of so many records, one may be an outlier. */
  private static final int SHARE = 100;

  /** Fewest records of which most can contradict one. */
  private static final int FEWEST = 3;

  /** Takes an immutable copy. */
  public NewestEpoch {
    outliers = List.copyOf(outliers);
  }

  /**
   * The newest epoch of what was read.
   *
   * @throws java.util.NoSuchElementException if there is no record
   */
  public static NewestEpoch of(CatalogContents contents) {
    List<CatalogRecord> newestFirst =
        counting(contents.records()).stream()
            .sorted(Comparator.comparing((CatalogRecord r) -> r.object().epoch()).reversed())
            .toList();
    int size = newestFirst.size();
    int most = size < FEWEST ? 0 : Math.max(1, size / SHARE);
    int outliers = 0;
    for (int k = 1; k <= most; k++) {
      AbsoluteDate earlier = newestFirst.get(k).object().epoch();
      if (newestFirst.get(k - 1).object().epoch().durationFrom(earlier) > GAP) {
        outliers = k;
      }
    }
    AbsoluteDate date =
        newestFirst.stream().skip(outliers).findFirst().orElseThrow().object().epoch();
    return new NewestEpoch(date, newestFirst.subList(0, outliers));
  }

  private static List<CatalogRecord> counting(List<CatalogRecord> records) {
    boolean onlyVariants = records.stream().allMatch(found -> found.object().isVariant());
    List<CatalogRecord> all =
        records.stream().filter(found -> onlyVariants || !found.object().isVariant()).toList();
    boolean onlyTabulated = all.stream().allMatch(found -> found.object().isTabulated());
    return all.stream().filter(found -> onlyTabulated || !found.object().isTabulated()).toList();
  }
}
