package org.orbsieve.report.evolution;

import java.io.IOException;
import java.io.Writer;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.JsonTable;

/** Writes a difference between two runs for programs: all events, those without a change too. */
public final class DifferenceWriter {

  private DifferenceWriter() {}

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
