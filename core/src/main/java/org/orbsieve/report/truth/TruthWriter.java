package org.orbsieve.report.truth;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.TableFormat;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.column.JsonTable;

/** Writes a comparison with a truth. */
public final class TruthWriter {

  private TruthWriter() {}

  /**
   * Writes a comparison.
   *
   * @param out where to; is not flushed
   * @param context its UTC is used
   * @param format as a table for a person, or all rows as CSV or JSON lines
   * @param comparison what to write
   * @throws IOException if {@code out} fails
   */
  public static void write(
      Writer out, AstroContext context, TableFormat format, TruthComparison comparison)
      throws IOException {
    UtcFormat utc = new UtcFormat(context);
    switch (format) {
      case TABLE -> new TruthText(out, utc).write(comparison);
      case CSV -> new CsvTable<>(TruthColumns.all(), utc).write(out, Finding.of(comparison));
      case JSON ->
          new JsonTable<>(TruthColumns.all(), utc, utc).append(out, Finding.of(comparison));
    }
  }

  /**
   * The columns, for the documentation.
   *
   * @return in their order
   */
  public static List<Definition> columns() {
    return TruthColumns.all().stream().map(Column::definition).toList();
  }
}
