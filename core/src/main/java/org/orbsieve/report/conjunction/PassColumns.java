package org.orbsieve.report.conjunction;

import java.util.List;
import org.orbsieve.assessment.Passes;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Value;

/** The passes of a pair that flies together, for which the row stands. */
final class PassColumns {

  static final List<Column<Row>> ALL =
      List.of(
          Column.whole(
              "PASSES",
              "passes.count",
              "number of passes; 1 for a minimum that stands for itself, none for rows without a"
                  + " minimum",
              row -> of(row) == null ? Value.NO_NUMBER : of(row).count()),
          Column.time(
              "FIRST_TCA",
              "passes.firstTca",
              Notation.MILLISECONDS,
              "TCA of the first pass",
              row -> of(row) == null ? null : of(row).first()),
          Column.time(
              "LAST_TCA",
              "passes.lastTca",
              Notation.MILLISECONDS,
              "TCA of the last pass",
              row -> of(row) == null ? null : of(row).last()));

  private PassColumns() {}

  private static Passes of(Row row) {
    return row.assessed().passes().orElse(null);
  }
}
