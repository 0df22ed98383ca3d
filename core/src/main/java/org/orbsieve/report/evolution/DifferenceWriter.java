package org.orbsieve.report.evolution;

import java.io.IOException;
import java.io.Writer;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.TableFormat;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.JsonTable;

/** Writes a difference between two runs: all events, those without a change too. */
public final class DifferenceWriter {

  private DifferenceWriter() {}

  /**
   * Writes in any form.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param format of the result
   * @param width longest line of a table [characters]
   * @param difference the events
   * @throws IOException if {@code out} fails
   */
  public static void write(
      Writer out, AstroContext context, TableFormat format, int width, RunDifference difference)
      throws IOException {
    switch (format) {
      case TABLE -> new DifferenceText(out, context, width).write(difference);
      case CSV -> csv(out, context, difference);
      case JSON -> json(out, context, difference);
    }
  }

  /**
   * Writes CSV.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param difference the events
   * @throws IOException if {@code out} fails
   */
  public static void csv(Writer out, AstroContext context, RunDifference difference)
      throws IOException {
    new CsvTable<>(DifferenceColumns.all(), new UtcFormat(context))
        .write(out, difference.changes());
  }

  /**
   * Writes JSON lines.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param difference the events
   * @throws IOException if {@code out} fails
   */
  public static void json(Writer out, AstroContext context, RunDifference difference)
      throws IOException {
    new JsonTable<>(DifferenceColumns.all(), new UtcFormat(context), new UtcFormat(context))
        .append(out, difference.changes());
  }
}
