package org.orbsieve.report.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.changes.KnownChange;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.report.changes.ChangeTable;
import org.orekit.time.AbsoluteDate;

/** Reads tables of changes of orbit. */
public final class ChangesReader {

  private static final ResultFile KIND =
      new ResultFile(
          ResultFile.definitions(ChangeTable.columns()),
          List.of("NORAD_CAT_ID", "EPOCH_BEFORE", "NEW_FROM", "KIND", "DELTA_V"),
          true);

  private ChangesReader() {}

  /**
   * Reads a table.
   *
   * @param in CSV or JSON lines, as {@link ChangeTable} writes them; is closed
   * @param source name of the file, for messages
   * @param context its UTC is used
   * @return the changes
   * @throws IOException if the file cannot be read or is no such table; the message names file and
   *     line
   */
  public static KnownChanges read(InputStream in, String source, AstroContext context)
      throws IOException {
    try (RecordReader<KnownChange> reader = KIND.open(in, source, context, ChangesReader::change)) {
      return new KnownChanges(reader.rest());
    }
  }

  private static KnownChange change(TableRow row) throws RecordProblem {
    return new KnownChange(
        ObjectFields.number(row, "NORAD_CAT_ID"),
        time(row, "EPOCH_BEFORE"),
        time(row, "NEW_FROM"),
        row.text("KIND").orElse(""),
        row.real("DELTA_V").orElseThrow(() -> new RecordProblem("DELTA_V is missing")));
  }

  private static AbsoluteDate time(TableRow row, String column) throws RecordProblem {
    return row.time(column).orElseThrow(() -> new RecordProblem(column + " is missing"));
  }
}
