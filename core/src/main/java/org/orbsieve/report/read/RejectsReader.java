package org.orbsieve.report.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Reject;
import org.orbsieve.report.RejectsCsvWriter;

/** Reads lists of rejects. */
public final class RejectsReader {

  private static final ResultFile KIND =
      new ResultFile(
          ResultFile.definitions(RejectsCsvWriter.columns()),
          List.of("source", "line", "catalogue_number", "reason"),
          false);

  private RejectsReader() {}

  /**
   * Opens a file.
   *
   * @param file CSV
   * @param context not used for this kind of file as yet; the same as for the others
   * @return the rejects, to be closed
   * @throws ResultReadException if it is not such a file
   * @throws IOException if it cannot be opened
   */
  public static RecordReader<Reject> open(Path file, AstroContext context) throws IOException {
    return KIND.open(
        file,
        context,
        row ->
            new Reject(
                row.text("source").orElse(""),
                row.whole("line").orElse(0),
                row.text("catalogue_number").orElse(""),
                row.text("reason").orElse("")));
  }
}
