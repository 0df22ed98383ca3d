package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.column.JsonTable;
import org.orbsieve.report.conjunction.Clock;
import org.orbsieve.report.conjunction.ConjunctionColumns;
import org.orbsieve.report.conjunction.Marks;
import org.orbsieve.report.conjunction.Row;

/**
 * Conjunctions as JSON lines, one object per line, numbers in SI units with all digits, units in
 * the names. The fields are those of {@link ConjunctionColumns}.
 */
public final class JsonLinesWriter implements ConjunctionWriter {

  private final JsonTable<Row> table;

  /**
   * A writer.
   *
   * @param context its UTC is used
   */
  public JsonLinesWriter(AstroContext context) {
    this(context, Marks.NONE);
  }

  /**
   * A writer.
   *
   * @param context its UTC is used
   * @param marks what the run marks objects and rows with
   */
  public JsonLinesWriter(AstroContext context, Marks marks) {
    UtcFormat utc = new UtcFormat(context);
    table =
        new JsonTable<>(
            ConjunctionColumns.json(marks.with(Clock.of(utc, context))),
            utc,
            new UtcFormat(context));
  }

  @Override
  public void begin(Writer out) {
    // nothing: every line is independent
  }

  @Override
  public void append(Writer out, List<AssessedConjunction> rows) throws IOException {
    table.append(out, rows, Row::new);
  }
}
