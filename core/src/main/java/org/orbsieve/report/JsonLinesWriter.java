package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.column.JsonTable;
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
    this(context, Set.of(), GroupNames.NONE);
  }

  /**
   * A writer.
   *
   * @param context its UTC is used
   * @param old catalogue numbers of objects with old elements
   * @param groups asset groups
   */
  public JsonLinesWriter(AstroContext context, Set<Integer> old, GroupNames groups) {
    table =
        new JsonTable<>(
            ConjunctionColumns.json(new Marks(old, groups::of)),
            new UtcFormat(context),
            new UtcFormat(context));
  }

  @Override
  public void begin(Writer out) {
    // nothing: every line stands for itself
  }

  @Override
  public void append(Writer out, List<AssessedConjunction> rows) throws IOException {
    table.append(out, rows, Row::new);
  }
}
