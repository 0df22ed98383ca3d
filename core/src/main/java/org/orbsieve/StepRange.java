package org.orbsieve;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps of a screening period that are screened by themselves: see {@link StepPlan}.
 *
 * @param from first step, at least 0
 * @param to end of the steps, exclusive
 * @serial exclude
 */
// javadoc wants comments for the fields of the serialised form, which a record has no place for
@SuppressWarnings("InvalidBlockTag")
public record StepRange(int from, int to) implements Serializable {

  /**
   * Validates the range.
   *
   * @param from first step, at least 0
   * @param to end of the steps, exclusive
   * @throws IllegalArgumentException if it is empty or begins before the period
   */
  public StepRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("steps " + from + " to " + to + " are no range");
    }
  }

  /**
   * Divides a period into ranges of nearly equal length.
   *
   * @param steps of the period, at least 1
   * @param parts wanted number of ranges, at least 1; there are fewer if there are fewer steps
   * @return ranges that cover the period, in the order of time
   * @throws IllegalArgumentException if a number is too small
   */
  public static List<StepRange> divide(int steps, int parts) {
    if (steps < 1 || parts < 1) {
      throw new IllegalArgumentException(steps + " steps in " + parts + " parts");
    }
    int count = Math.min(steps, parts);
    List<StepRange> ranges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ranges.add(
          new StepRange((int) ((long) steps * i / count), (int) ((long) steps * (i + 1) / count)));
    }
    return ranges;
  }
}
