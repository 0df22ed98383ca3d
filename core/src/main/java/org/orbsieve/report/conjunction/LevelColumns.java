package org.orbsieve.report.conjunction;

import java.util.List;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.report.column.Column;

/** What else there is to say about levels. */
final class LevelColumns {

  private LevelColumns() {}

  /** That none is reached, and which one smaller errors could reach. */
  static List<Column<Row>> all(List<ActionLevel> levels) {
    return List.of(
        Column.flag(
            "BELOW_LEVELS",
            "risk.belowLevels",
            "`true` where a probability is known and reaches no action level; else left out, as"
                + " where there are no levels",
            row -> isBelow(row.risk(), levels) ? Boolean.TRUE : null),
        Column.text(
            "MAX_PC_LEVEL",
            "risk.levelAtMaximum",
            "action level that the largest probability over all scales of the errors would reach",
            row -> row.risk() == null ? null : ofMaximum(row.risk(), levels)));
  }

  private static boolean isBelow(RiskAssessment risk, List<ActionLevel> levels) {
    return risk != null
        && !levels.isEmpty()
        && risk.probability() instanceof Probability.Known
        && risk.level().isEmpty();
  }

  private static String ofMaximum(RiskAssessment risk, List<ActionLevel> levels) {
    return risk.dilution()
        .flatMap(dilution -> ActionLevels.reached(levels, dilution.maxProbability()))
        .map(ActionLevel::name)
        .orElse(null);
  }
}
