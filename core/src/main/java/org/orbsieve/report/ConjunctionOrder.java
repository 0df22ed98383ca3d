package org.orbsieve.report;

import java.util.Comparator;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.narrowphase.Conjunction;

/**
 * Orders of a report. Ties are broken by TCA, the two catalogue numbers and the kind, so that the order of rows depends
 * on nothing but the rows.
 */
public enum ConjunctionOrder {
  /** Earliest first. */
  TCA(Ties.BREAKER),
  /** Closest first. */
  RANGE(Comparator.comparingDouble(Conjunction::missDistance).thenComparing(Ties.BREAKER)),
  /** Fastest first: the most energetic. */
  SPEED(
      Comparator.comparingDouble(Conjunction::relativeSpeed)
          .reversed()
          .thenComparing(Ties.BREAKER));

  private final Comparator<AssessedConjunction> comparator;

  ConjunctionOrder(Comparator<Conjunction> order) {
    comparator = Comparator.comparing(AssessedConjunction::conjunction, order);
  }

  /** The rows in this order, as a new list. */
  public List<AssessedConjunction> sorted(List<AssessedConjunction> rows) {
    return rows.stream().sorted(comparator).toList();
  }

  /** Holds what the constants above need before they exist. */
  private static final class Ties {
    static final Comparator<Conjunction> BREAKER =
        Comparator.comparing(Conjunction::tca)
            .thenComparingInt(row -> row.primary().catalogNumber())
            .thenComparingInt(row -> row.secondary().catalogNumber())
            .thenComparing(Conjunction::kind);
  }
}
