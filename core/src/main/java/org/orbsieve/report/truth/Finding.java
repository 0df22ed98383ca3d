package org.orbsieve.report.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.orbsieve.report.read.ApproachRecord;

/**
 * An approach of a comparison as a row of a table.
 *
 * @param state what came of it
 * @param result row of the results; null if it is missed
 * @param truth row of the truth; null if it is extra
 */
record Finding(State state, ApproachRecord result, ApproachRecord truth) {

  /** What came of an approach. */
  enum State {
    MISSED,
    EXTRA,
    DIFFERENT,
    SAME
  }

  Finding {
    Objects.requireNonNull(state, "state");
    if (result == null && truth == null) {
      throw new IllegalArgumentException("an approach is in one of the lists");
    }
  }

  /** All approaches of a comparison, in the order of time. */
  static List<Finding> of(TruthComparison comparison) {
    List<Finding> all = new ArrayList<>();
    comparison.missed().forEach(row -> all.add(new Finding(State.MISSED, null, row)));
    comparison.extra().forEach(row -> all.add(new Finding(State.EXTRA, row, null)));
    double tolerance = comparison.rules().missTolerance();
    for (Match match : comparison.matches()) {
      boolean same = Math.abs(match.missDifference()) <= tolerance;
      all.add(new Finding(same ? State.SAME : State.DIFFERENT, match.result(), match.truth()));
    }
    all.sort(Comparator.comparing(finding -> finding.any().key()));
    return all;
  }

  /** The row of the truth, or else that of the results. */
  ApproachRecord any() {
    return truth == null ? result : truth;
  }
}
