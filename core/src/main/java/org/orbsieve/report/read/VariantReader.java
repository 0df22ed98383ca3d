package org.orbsieve.report.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.VariantCsvWriter;
import org.orbsieve.report.column.Definition;

/** Reads comparisons of candidate manoeuvres. */
public final class VariantReader {

  private static final ResultFile KIND =
      new ResultFile(columns(), List.of("NORAD_CAT_ID", "RANK", "VARIANT", "CONJUNCTIONS"), false);

  private VariantReader() {}

  /**
   * Opens a file.
   *
   * @param file CSV
   * @param context its UTC is used
   * @return the rows, to be closed
   * @throws ResultReadException if it is not such a file
   * @throws IOException if it cannot be opened
   */
  public static RecordReader<VariantRecord> open(Path file, AstroContext context)
      throws IOException {
    return KIND.open(file, context, VariantReader::record);
  }

  private static VariantRecord record(TableRow row) throws RecordProblem {
    return new VariantRecord(
        new ObjectForm(ObjectFields.number(row, "NORAD_CAT_ID"), row.text("VARIANT").orElse("")),
        row.text("OBJECT_NAME").orElse(""),
        row.whole("RANK"),
        row.whole("CONJUNCTIONS").orElse(-1),
        row);
  }

  /** Those of a run with probabilities of collision, and those of one without. */
  private static List<Definition> columns() {
    Set<Definition> columns = new LinkedHashSet<>(VariantCsvWriter.columns(true));
    columns.addAll(VariantCsvWriter.columns(false));
    return List.copyOf(columns);
  }
}
