package org.orbsieve.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Predicate;
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

  /**
   * Takes an immutable copy.
   *
   * @param date the newest epoch
   * @param outliers records with a later epoch, the latest first
   */
  public NewestEpoch {
    outliers = List.copyOf(outliers);
  }

  /**
   * The newest epoch of what was read.
   *
   * @param contents the records
   * @return the newest epoch
   * @throws java.util.NoSuchElementException if there is no record
   */
  public static NewestEpoch of(CatalogContents contents) {
    List<CatalogRecord> records = counting(contents.records());
    int size = records.size();
    int most = size < FEWEST ? 0 : Math.max(1, size / SHARE);
    List<AbsoluteDate> newestFirst = newest(records, most + 1);
    int outliers = 0;
    for (int k = 1; k <= most; k++) {
      if (newestFirst.get(k - 1).durationFrom(newestFirst.get(k)) > GAP) {
        outliers = k;
      }
    }
    AbsoluteDate date = newestFirst.get(outliers);
    return new NewestEpoch(
        date,
        outliers == 0
            ? List.of()
            : records.stream()
                .filter(found -> found.object().epoch().isAfter(date))
                .sorted(Comparator.comparing((CatalogRecord r) -> r.object().epoch()).reversed())
                .toList());
  }

  /** The newest epochs, the latest first: far fewer than records, so not all are put in order. */
  private static List<AbsoluteDate> newest(List<CatalogRecord> records, int number) {
    if (records.isEmpty()) {
      throw new NoSuchElementException("no record has an epoch");
    }
    PriorityQueue<AbsoluteDate> kept = new PriorityQueue<>(number + 1);
    for (CatalogRecord found : records) {
      AbsoluteDate epoch = found.object().epoch();
      if (kept.size() < number) {
        kept.add(epoch);
      } else if (epoch.isAfter(kept.element())) {
        kept.remove();
        kept.add(epoch);
      }
    }
    List<AbsoluteDate> newestFirst = new ArrayList<>(kept);
    newestFirst.sort(Comparator.reverseOrder());
    return newestFirst;
  }

  private static List<CatalogRecord> counting(List<CatalogRecord> records) {
    List<CatalogRecord> own = without(SpaceObject::isVariant, records);
    return without(SpaceObject::isTabulated, own);
  }

  /** All that are not of a kind; where all are, all of them. */
  private static List<CatalogRecord> without(
      Predicate<SpaceObject> kind, List<CatalogRecord> records) {
    if (records.stream().noneMatch(found -> kind.test(found.object()))) {
      return records;
    }
    List<CatalogRecord> others =
        records.stream().filter(found -> !kind.test(found.object())).toList();
    return others.isEmpty() ? records : others;
  }
}
