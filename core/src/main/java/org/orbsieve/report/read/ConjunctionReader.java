package org.orbsieve.report.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.conjunction.ConjunctionColumns;
import org.orbsieve.report.conjunction.Marks;

/**
 * Reads conjunctions that a screening wrote: CSV or JSON lines, plain or gzipped, recognised from
 * the content. A CSV may have any of the columns that ours can have, so that those of SOCRATES
 * itself can be read as well.
 */
public final class ConjunctionReader {

  static final ResultFile KIND =
      new ResultFile(
          ResultFile.definitions(ConjunctionColumns.all(Marks.NONE)),
          List.of(
              "NORAD_CAT_ID_1",
              "DSE_1",
              "NORAD_CAT_ID_2",
              "DSE_2",
              "TCA",
              "TCA_RANGE",
              "TCA_RELATIVE_SPEED"),
          true);

  private ConjunctionReader() {}

  /**
   * Opens a file.
   *
   * @param file CSV or JSON lines
   * @param context its UTC is used
   * @return the records, to be closed
   * @throws ResultReadException if it is not such a file
   * @throws IOException if it cannot be opened
   */
  public static RecordReader<ConjunctionRecord> open(Path file, AstroContext context)
      throws IOException {
    return KIND.open(file, context, ConjunctionRecord::of);
  }

  /**
   * Opens a stream.
   *
   * @param bytes CSV or JSON lines; closed by the reader
   * @param source name for messages; an empty stream is JSON only if it is named so
   * @param context its UTC is used
   * @return the records, to be closed
   * @throws ResultReadException if it is not such a file
   */
  public static RecordReader<ConjunctionRecord> open(
      InputStream bytes, String source, AstroContext context) throws ResultReadException {
    return KIND.open(bytes, source, context, ConjunctionRecord::of);
  }
}
