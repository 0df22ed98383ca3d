package org.orbsieve.report;

import java.util.Comparator;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Orders of a report. Ties are broken by TCA, the two catalogue numbers and the kind, so that the
 * order of rows depends only on the rows.
 */
public enum ConjunctionOrder {
  /** Earliest first. */
  TCA,
  /** Closest first. */
  RANGE,
  /** Fastest first: the most energetic. */
  SPEED;

  /**
   * Sorts rows.
   *
   * @param rows rows in any order
   * @return the rows in this order, as a new list
   */
  public List<AssessedConjunction> sorted(List<AssessedConjunction> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(AssessedConjunction::conjunction, comparator()))
        .toList();
  }

  private Comparator<Conjunction> comparator() {
    return switch (this) {
      case TCA -> Conjunction.BY_TCA;
      case RANGE ->
          Comparator.comparingDouble(Conjunction::missDistance).thenComparing(Conjunction.BY_TCA);
      case SPEED ->
          Comparator.comparingDouble(Conjunction::relativeSpeed)
              .reversed()
              .thenComparing(Conjunction.BY_TCA);
    };
  }
}
