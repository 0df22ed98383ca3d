package org.orbsieve;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.ScreeningCheckpoint.OrbitEnd;

/**
 * What the parts of a divided screening must agree on.
 *
 * @param steps number of steps of the period
 * @param sliceSteps number of steps of a slice of a run
 * @param ends the orbits that end in the period and are not foreseen, as a run finds them
 */
public record StepPlan(int steps, int sliceSteps, List<OrbitEnd> ends) {

  /**
   * Validates the numbers and takes an immutable copy.
   *
   * @param steps number of steps of the period
   * @param sliceSteps number of steps of a slice of a run
   * @param ends the orbits that end in the period and are not foreseen, as a run finds them
   * @throws IllegalArgumentException if a number is below 1
   */
  public StepPlan {
    if (steps < 1 || sliceSteps < 1) {
      throw new IllegalArgumentException(steps + " steps in slices of " + sliceSteps);
    }
    ends = List.copyOf(ends);
  }

  /**
   * Divides the period into ranges of nearly equal length, between slices where there are slices
   * enough: only there are the times of entry into volumes equal to the last bit.
   *
   * @param parts wanted number of ranges, at least 1; there are fewer if there are fewer steps
   * @return ranges that cover the period, in the order of time
   * @throws IllegalArgumentException if the number is too small
   */
  public List<StepRange> divide(int parts) {
    int slices = (steps + sliceSteps - 1) / sliceSteps;
    if (parts > slices) {
      return StepRange.divide(steps, parts);
    }
    List<StepRange> ranges = new ArrayList<>();
    for (StepRange range : StepRange.divide(slices, parts)) {
      ranges.add(
          new StepRange(range.from() * sliceSteps, Math.min(steps, range.to() * sliceSteps)));
    }
    return ranges;
  }
}
