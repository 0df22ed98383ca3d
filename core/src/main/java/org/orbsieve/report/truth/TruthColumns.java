package org.orbsieve.report.truth;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.read.ApproachRecord;
import org.orekit.time.AbsoluteDate;

/** The columns of a comparison with a truth. */
final class TruthColumns {

  private TruthColumns() {}

  /** The columns, in their order. */
  static List<Column<Finding>> all() {
    return List.of(
        Column.text(
            "STATE",
            "state",
            "`MISSED`: only the truth has it; `EXTRA`: only the results have it; `DIFFERENT`: the"
                + " miss distances differ by more than the tolerance; `SAME`",
            row -> row.state().name()),
        Column.whole(
            "CATALOG_1",
            "smaller.catalogNumber",
            "the smaller catalogue number",
            row -> row.any().key().pair().smaller().catalogNumber()),
        Column.whole(
            "CATALOG_2",
            "larger.catalogNumber",
            "the larger catalogue number",
            row -> row.any().key().pair().larger().catalogNumber()),
        time("TRUTH_TCA", "truth.tca", "TCA in the truth", Finding::truth),
        time("RESULT_TCA", "result.tca", "TCA in the results", Finding::result),
        number(
            "TRUTH_RANGE",
            "truth.missDistance_m",
            "miss distance in the truth",
            row -> miss(row.truth())),
        number(
            "RESULT_RANGE",
            "result.missDistance_m",
            "miss distance in the results",
            row -> miss(row.result())),
        Column.fixed(
            "TCA_DIFFERENCE",
            "tcaDifference_s",
            Unit.SECOND,
            "TCA of the results less that of the truth",
            row -> ofBoth(row, Match::tcaDifference)),
        Column.fixed(
            "RANGE_DIFFERENCE",
            "missDifference_m",
            Unit.METRE,
            "miss distance of the results less that of the truth",
            row -> ofBoth(row, Match::missDifference)));
  }

  private static Column<Finding> number(
      String name, String field, String description, ToDoubleFunction<Finding> value) {
    return Column.fixed(name, field, Unit.KILOMETRE, description, value::applyAsDouble);
  }

  private static Column<Finding> time(
      String name, String field, String description, Function<Finding, ApproachRecord> side) {
    return Column.time(
        name, field, Notation.MICROSECONDS, description, row -> tca(side.apply(row)));
  }

  private static AbsoluteDate tca(ApproachRecord row) {
    return row == null ? null : row.key().tca();
  }

  private static double miss(ApproachRecord row) {
    return row == null ? Double.NaN : row.missDistance();
  }

  private static double ofBoth(Finding row, ToDoubleFunction<Match> difference) {
    boolean both = row.result() != null && row.truth() != null;
    return both ? difference.applyAsDouble(new Match(row.result(), row.truth())) : Double.NaN;
  }
}
