package org.orbsieve.assessment.history;

import java.util.List;
import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * What the history of one object says of its errors.
 *
 * @param object who
 * @param sets element sets with different epochs
 * @param steps consecutive sets that were compared to find breaks
 * @param breaks where the history breaks, by the epoch of the first set after it: manoeuvres and
 *     wrong sets
 * @param bins the differences by age, including bins with too few pairs for the fit
 * @param growth radial, transverse, normal; empty when {@code reason} is set
 * @param reason why there is no estimate; empty when there is
 */
public record HistoryFindings(
    SpaceObject object,
    int sets,
    int steps,
    List<AbsoluteDate> breaks,
    List<AgeBin> bins,
    List<SigmaGrowth> growth,
    String reason) {

  /** Validates that there is either an estimate or a reason. */
  public HistoryFindings {
    Objects.requireNonNull(object, "object");
    breaks = List.copyOf(breaks);
    bins = List.copyOf(bins);
    growth = List.copyOf(growth);
    if (growth.size() != (reason.isEmpty() ? 3 : 0)) {
      throw new IllegalArgumentException("either three errors or a reason");
    }
  }

  /** Whether there is an estimate. */
  public boolean isKnown() {
    return reason.isEmpty();
  }

  /** Pairs in all bins. */
  public int pairs() {
    return bins.stream().mapToInt(AgeBin::pairs).sum();
  }
}
