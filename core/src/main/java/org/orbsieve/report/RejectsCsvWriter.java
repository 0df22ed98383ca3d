package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.catalog.Reject;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Value;

/**
 * Rejects as CSV. Without rejects the header stands alone, which distinguishes "nothing was
 * rejected" from "nothing was checked".
 */
public final class RejectsCsvWriter {

  private static final List<Column<Reject>> COLUMNS =
      List.of(
          Column.text(
              "source", "", "file as named by the user; `-` is standard input", Reject::source),
          Column.whole(
              "line",
              "",
              "first line of the record; empty where a record has none",
              reject -> reject.line() == 0 ? Value.NO_NUMBER : reject.line()),
          Column.text(
              "catalogue_number", "", "the number as written in the record", Reject::catalogNumber),
          Column.text("reason", "", "reason why it could not be used", Reject::reason));

  private RejectsCsvWriter() {}

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Column<Reject>> columns() {
    return COLUMNS;
  }

  /**
   * Writes {@code rejects} in the order given.
   *
   * @param out where to; is not flushed
   * @param rejects the rows
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, List<Reject> rejects) throws IOException {
    new CsvTable<>(COLUMNS, NoTimes.IN_TABLE).write(out, rejects);
  }
}
