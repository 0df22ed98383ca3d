package org.orbsieve.report.evolution;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.TableFormat;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.JsonTable;

/** Writes trends: a row for each event and run or message. */
public final class TrendWriter {

  private TrendWriter() {}

  /**
   * Writes in any form.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param format of the result
   * @param width longest line of a table [characters]
   * @param trends the events
   * @throws IOException if {@code out} fails
   */
  public static void write(
      Writer out, AstroContext context, TableFormat format, int width, List<EventTrend> trends)
      throws IOException {
    switch (format) {
      case TABLE -> new TrendText(out, context, width).write(trends);
      case CSV -> csv(out, context, trends);
      case JSON -> json(out, context, trends);
    }
  }

  /**
   * Writes CSV.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param trends the events
   * @throws IOException if {@code out} fails
   */
  public static void csv(Writer out, AstroContext context, List<EventTrend> trends)
      throws IOException {
    new CsvTable<>(TrendColumns.all(), new UtcFormat(context))
        .write(out, TrendColumns.rows(trends));
  }

  /**
   * Writes JSON lines.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param trends the events
   * @throws IOException if {@code out} fails
   */
  public static void json(Writer out, AstroContext context, List<EventTrend> trends)
      throws IOException {
    new JsonTable<>(TrendColumns.all(), new UtcFormat(context), new UtcFormat(context))
        .append(out, TrendColumns.rows(trends));
  }
}
