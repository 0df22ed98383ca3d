package org.orbsieve.report.conjunction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.report.column.Column;

/**
 * The probability of collision, and what the method asked for gave where that is not the answer.
 */
final class ProbabilityColumns {

  private ProbabilityColumns() {}

  static List<Column<Row>> all() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.addAll(fields("PC", "risk.probability", Row::probability, "probability of collision"));
    columns.addAll(
        fields(
            "",
            "risk.shortEncounter",
            Row::shortEncounter,
            "probability by the requested method, if it is not the value in the first column"));
    columns.add(
        Column.text(
            "PC_NOTE",
            "",
            "why the requested method gave no answer, and remarks, such as a repaired covariance or"
                + " a probability that is 0 because it is below the smallest number; empty where"
                + " there is neither",
            row -> row.risk() == null ? null : note(row.risk())));
    return columns;
  }

  private static List<Column<Row>> fields(
      String name, String field, Function<Row, Probability> of, String description) {
    Function<Row, Probability.Known> known =
        row -> of.apply(row) instanceof Probability.Known some ? some : null;
    return List.of(
        Column.scientific(
            name,
            field + ".value",
            description,
            row -> known.apply(row) == null ? Double.NaN : known.apply(row).value()),
        Column.text(
            name.isEmpty() ? "" : name + "_METHOD",
            field + ".method",
            "how it was computed: `FOSTER-1992` and so on, `HALL-2021` or `MONTE-CARLO` for slow"
                + " encounters",
            row -> known.apply(row) == null ? null : known.apply(row).method().label()),
        Column.scientific(
            "",
            field + ".lower95",
            "lower end of the 95 % interval, where it was sampled",
            row -> isSampled(known.apply(row)) ? known.apply(row).lower() : Double.NaN),
        Column.scientific(
            "",
            field + ".upper95",
            "upper end of the 95 % interval, where it was sampled",
            row -> isSampled(known.apply(row)) ? known.apply(row).upper() : Double.NaN),
        Column.text(
            "",
            field + ".reason",
            "why there is no value, where there is none",
            row -> of.apply(row) instanceof Probability.Absent absent ? absent.reason() : null));
  }

  private static boolean isSampled(Probability.Known known) {
    return known != null && known.lower() < known.upper();
  }

  private static String note(RiskAssessment risk) {
    List<String> notes = new ArrayList<>();
    if (risk.shortEncounter() instanceof Probability.Absent absent) {
      notes.add(absent.reason());
    }
    notes.addAll(risk.remarks());
    return String.join("; ", notes);
  }
}
