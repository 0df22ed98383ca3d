package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.assessment.variant.VariantOutcome;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Definition;
import org.orekit.time.AbsoluteDate;

/**
 * Candidate manoeuvres side by side as CSV: for each object a row without a rank for the object as
 * it flies, if it was screened, and one for each variant, the best first. Number formats are those
 * of {@link SocratesCsvWriter}.
 */
public final class VariantCsvWriter {

  private final CsvTable<VariantColumns.Line> table;

  /**
   * Creates a writer.
   *
   * @param context provides UTC
   * @param start start of the screening period
   * @param names of objects by their catalogue numbers
   * @param risk whether probabilities are probabilities of collision, {@code PC}, instead of their
   *     largest values, {@code MAX_PROB}
   */
  public VariantCsvWriter(
      AstroContext context, AbsoluteDate start, IntFunction<String> names, boolean risk) {
    UtcFormat utc = new UtcFormat(context);
    VariantColumns columns = new VariantColumns(start, names, probability(risk), utc::isoSeconds);
    table = new CsvTable<>(columns.all(), utc);
  }

  /**
   * The columns, without rows.
   *
   * @param risk whether probabilities are those of collision
   * @return in their order
   */
  public static List<Definition> columns(boolean risk) {
    return new VariantColumns(AbsoluteDate.PAST_INFINITY, n -> "", probability(risk), d -> "")
        .all().stream().map(Column::definition).toList();
  }

  /**
   * Writes all comparisons, and flushes nothing.
   *
   * @param out where to
   * @param comparisons the objects with their variants
   * @throws IOException if {@code out} fails
   */
  public void write(Writer out, List<VariantComparison> comparisons) throws IOException {
    List<VariantColumns.Line> lines = new ArrayList<>();
    for (VariantComparison comparison : comparisons) {
      comparison
          .baseline()
          .ifPresent(form -> lines.add(new VariantColumns.Line(form, 0, Optional.empty())));
      int rank = 1;
      for (VariantOutcome outcome : comparison.ranked()) {
        lines.add(new VariantColumns.Line(outcome.form(), rank, Optional.of(outcome)));
        rank++;
      }
    }
    table.write(out, lines);
  }

  private static String probability(boolean risk) {
    return risk ? "PC" : "MAX_PROB";
  }
}
