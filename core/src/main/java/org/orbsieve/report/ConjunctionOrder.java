package org.orbsieve.report;

import java.util.Comparator;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.probability.Probability;
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
  SPEED,
  /** Likeliest first; then what has no probability of collision, closest first. */
  PC;

  private static final Comparator<Conjunction> CLOSEST =
      Comparator.comparingDouble(Conjunction::missDistance).thenComparing(Conjunction.BY_TCA);

  /**
   * Sorts rows.
   *
   * @param rows rows in any order
   * @return the rows in this order, as a new list
   */
  public List<AssessedConjunction> sorted(List<AssessedConjunction> rows) {
    return rows.stream().sorted(comparator()).toList();
  }

  private Comparator<AssessedConjunction> comparator() {
    return switch (this) {
      case TCA -> by(Conjunction.BY_TCA);
      case RANGE -> by(CLOSEST);
      case SPEED ->
          by(
              Comparator.comparingDouble(Conjunction::relativeSpeed)
                  .reversed()
                  .thenComparing(Conjunction.BY_TCA));
      case PC ->
          Comparator.comparingDouble(ConjunctionOrder::probability)
              .reversed()
              .thenComparing(by(CLOSEST));
    };
  }

  private static Comparator<AssessedConjunction> by(Comparator<Conjunction> order) {
    return Comparator.comparing(AssessedConjunction::conjunction, order);
  }

  /** Below all others where there is none. */
  private static double probability(AssessedConjunction row) {
    return row.risk()
        .filter(risk -> risk.probability() instanceof Probability.Known)
        .map(risk -> ((Probability.Known) risk.probability()).value())
        .orElse(-1.0);
  }
}
