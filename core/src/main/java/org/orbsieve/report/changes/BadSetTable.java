package org.orbsieve.report.changes;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.changes.BadSet;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Notation;

/** The table of element sets that are plainly wrong, as CSV. */
public final class BadSetTable {

  private static final List<Column<BadSet>> COLUMNS =
      List.of(
          Column.whole("NORAD_CAT_ID", "", "catalogue number", row -> row.object().catalogNumber()),
          Column.text("OBJECT_NAME", "", "name", row -> row.object().displayName()),
          Column.time(
              "EPOCH",
              "",
              Notation.EPOCH,
              "epoch of the wrong element set",
              row -> row.elements().epoch()),
          Column.whole(
              "CROSS_TAG",
              "",
              "catalogue number of another object that it describes",
              row -> ChangeTable.number(row.crossTag())));

  private BadSetTable() {}

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Column<BadSet>> columns() {
    return COLUMNS;
  }

  /**
   * Writes wrong sets.
   *
   * @param out where to; is not flushed
   * @param context its UTC is used
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public static void csv(Writer out, AstroContext context, List<BadSet> rows) throws IOException {
    new CsvTable<>(COLUMNS, new UtcFormat(context)).write(out, rows);
  }
}
