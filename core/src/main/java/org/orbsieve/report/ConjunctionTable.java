package org.orbsieve.report;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.conjunction.Clock;
import org.orbsieve.report.conjunction.ConjunctionColumns;
import org.orbsieve.report.conjunction.Marks;
import org.orbsieve.report.conjunction.Row;
import org.orbsieve.report.flat.FlatTable;
import org.orbsieve.report.flat.UtcMicros;
import org.orekit.time.AbsoluteDate;

/**
 * Conjunctions as a flat table: the columns of JSON, and the TCA with all digits, since instants
 * have microseconds.
 */
public final class ConjunctionTable {

  private static final String TCA = "tca";

  private ConjunctionTable() {}

  /**
   * The table.
   *
   * @param context its UTC is used
   * @param start start of the period
   * @param marks what the run marks objects and rows with
   * @return makes flat rows, on one thread
   */
  public static FlatTable<Row> of(AstroContext context, AbsoluteDate start, Marks marks) {
    List<Column<Row>> columns = new ArrayList<>();
    Clock clock = Clock.of(new UtcFormat(context), context);
    for (Column<Row> column : ConjunctionColumns.json(marks.with(clock))) {
      columns.add(column);
      if (column.definition().field().equals(TCA)) {
        columns.add(offset(start));
      }
    }
    return new FlatTable<>(columns, new UtcMicros(context.utc()));
  }

  private static Column<Row> offset(AbsoluteDate start) {
    return Column.fixed(
        "",
        "tca_offset_s",
        Unit.SECOND,
        "time of closest approach after the start of the period, with all digits",
        row -> row.conjunction().tca().durationFrom(start));
  }
}
