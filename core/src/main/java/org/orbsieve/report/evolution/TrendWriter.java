package org.orbsieve.report.evolution;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.JsonTable;

/** Writes trends for programs: a row for each event and run or message. */
public final class TrendWriter {

  private TrendWriter() {}

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
