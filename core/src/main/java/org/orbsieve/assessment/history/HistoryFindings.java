package org.orbsieve.assessment.history;

import java.util.List;
import java.util.Objects;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * Errors of one object, estimated from its history.
 *
 * @param object the object
 * @param sets element sets with different epochs
 * @param steps consecutive sets that were compared to find breaks
 * @param breaks breaks of the history, by the epoch of the first set after each: manoeuvres and
 *     wrong sets
 * @param bins the differences by age, including bins with too few pairs for the fit
 * @param growth radial, transverse, normal; empty if there is a {@code reason}
 * @param reason why there is no estimate; empty if there is one
 */
public record HistoryFindings(
    SpaceObject object,
    int sets,
    int steps,
    List<AbsoluteDate> breaks,
    List<AgeBin> bins,
    List<SigmaGrowth> growth,
    String reason) {

  /**
   * Validates that there is either an estimate or a reason.
   *
   * @param object the object
   * @param sets element sets with different epochs
   * @param steps consecutive sets that were compared to find breaks
   * @param breaks breaks of the history, by the epoch of the first set after each: manoeuvres and
   *     wrong sets
   * @param bins the differences by age, including bins with too few pairs for the fit
   * @param growth radial, transverse, normal
   * @param reason why there is no estimate
   * @throws IllegalArgumentException if a component is invalid
   */
  public HistoryFindings {
    Objects.requireNonNull(object, "object");
    breaks = List.copyOf(breaks);
    bins = List.copyOf(bins);
    growth = List.copyOf(growth);
    if (growth.size() != (reason.isEmpty() ? 3 : 0)) {
      throw new IllegalArgumentException("either three errors or a reason");
    }
  }

  /**
   * Whether there is an estimate.
   *
   * @return whether there is an estimate
   */
  public boolean isKnown() {
    return reason.isEmpty();
  }

  /**
   * Number of pairs in all bins.
   *
   * @return the number
   */
  public int pairs() {
    return bins.stream().mapToInt(AgeBin::pairs).sum();
  }
}
