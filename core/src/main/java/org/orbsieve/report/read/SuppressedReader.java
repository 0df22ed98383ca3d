package org.orbsieve.report.read;

import java.io.IOException;
import java.nio.file.Path;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.report.SuppressedPairsWriter;
import org.orbsieve.report.column.Definition;
import org.orekit.time.AbsoluteDate;

/** Reads lists of suppressed pairs. */
public final class SuppressedReader {

  private static final ResultFile KIND =
      new ResultFile(
          ResultFile.definitions(SuppressedPairsWriter.columns()),
          SuppressedPairsWriter.columns().stream()
              .map(column -> column.definition())
              .map(Definition::name)
              .toList(),
          false);

  private SuppressedReader() {}

  /**
   * Opens a file.
   *
   * @param file CSV
   * @param context its UTC is used
   * @return the pairs, to be closed
   * @throws ResultReadException if it is not such a file
   * @throws IOException if it cannot be opened
   */
  public static RecordReader<SuppressedRecord> open(Path file, AstroContext context)
      throws IOException {
    UtcParser utc = new UtcParser(context.utc());
    return KIND.open(file, context, row -> record(row, utc));
  }

  private static SuppressedRecord record(TableRow row, UtcParser utc) throws RecordProblem {
    return new SuppressedRecord(
        ConjunctionKey.Pair.of(object(row, "NORAD_CAT_ID_1"), object(row, "NORAD_CAT_ID_2")),
        row.text("RULE").orElseThrow(() -> new RecordProblem("the rule is missing")),
        row.text("RULE_PLACE").orElse(""),
        time(row, "FIRST_TCA", utc),
        time(row, "LAST_TCA", utc),
        time(row, "TCA", utc),
        row);
  }

  private static ObjectForm object(TableRow row, String column) throws RecordProblem {
    return new ObjectForm(ObjectFields.number(row, column), "");
  }

  private static AbsoluteDate time(TableRow row, String column, UtcParser utc)
      throws RecordProblem {
    return utc.parse(row.text(column).orElse(""));
  }
}
