package org.orbsieve.report.avoid;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.avoid.TradeSpace;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.column.JsonTable;

/**
 * A trade space as CSV or as JSON lines: a row for each burn, the earliest first, after one without
 * a burn.
 */
public final class TradeSpaceWriter {

  private TradeSpaceWriter() {}

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Definition> columns() {
    return TradeSpaceColumns.all().stream().map(Column::definition).toList();
  }

  /**
   * Writes a CSV.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param space the trade space
   * @throws IOException if {@code out} fails
   */
  public static void writeCsv(Writer out, AstroContext context, TradeSpace space)
      throws IOException {
    new CsvTable<>(TradeSpaceColumns.all(), new UtcFormat(context))
        .write(out, TradeSpaceColumns.lines(space));
  }

  /**
   * Writes JSON, one object per line.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param space the trade space
   * @throws IOException if {@code out} fails
   */
  public static void writeJson(Writer out, AstroContext context, TradeSpace space)
      throws IOException {
    new JsonTable<>(TradeSpaceColumns.all(), new UtcFormat(context), new UtcFormat(context))
        .append(out, TradeSpaceColumns.lines(space));
  }
}
