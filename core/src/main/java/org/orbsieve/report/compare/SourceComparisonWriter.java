package org.orbsieve.report.compare;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.compare.SourceDifference;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;

/**
 * Differences of sources as CSV. Difference and components are empty where an orbit ends within the
 * period; {@code TIME} then is the time at which it ends.
 */
public final class SourceComparisonWriter {

  private static final List<Column<SourceDifference>> COLUMNS =
      List.of(
          Column.whole("NORAD_CAT_ID", "", "catalogue number", row -> row.first().catalogNumber()),
          Column.text("OBJECT_NAME", "", "name", row -> row.first().displayName()),
          Column.text("SOURCE_1", "", "first source", row -> row.first().sourceName()),
          epoch("EPOCH_1", row -> row.first().elements().epoch()),
          Column.text("SOURCE_2", "", "second source", row -> row.second().sourceName()),
          epoch("EPOCH_2", row -> row.second().elements().epoch()),
          Column.time(
              "TIME",
              "",
              Notation.MICROSECONDS,
              "time of the largest distance, or of the end of an orbit",
              SourceDifference::time),
          kilometres("DIFFERENCE", "distance", SourceDifference::distance),
          kilometres(
              "RADIAL",
              "second minus first in the RTN frame of the first: radial",
              row -> row.rtn().getX()),
          kilometres("TRANSVERSE", "likewise, transverse", row -> row.rtn().getY()),
          kilometres("NORMAL", "likewise, normal", row -> row.rtn().getZ()));

  private SourceComparisonWriter() {}

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Column<SourceDifference>> columns() {
    return COLUMNS;
  }

  /**
   * Writes {@code rows} in the order given.
   *
   * @param out where to; is not flushed
   * @param context its UTC is used
   * @param rows the rows
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, AstroContext context, List<SourceDifference> rows)
      throws IOException {
    new CsvTable<>(COLUMNS, new UtcFormat(context)).write(out, rows);
  }

  private static Column<SourceDifference> epoch(String name, Value.Time<SourceDifference> of) {
    return Column.time(name, "", Notation.MICROSECONDS, "epoch of the source's element set", of);
  }

  private static Column<SourceDifference> kilometres(
      String name, String description, Value.Real<SourceDifference> of) {
    return Column.fixed(
        name,
        "",
        Unit.KILOMETRE,
        description + "; none where an orbit ends within the period",
        row -> row.isKnown() ? of.of(row) : Double.NaN);
  }
}
