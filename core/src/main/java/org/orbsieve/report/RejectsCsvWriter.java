package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.orbsieve.catalog.Reject;

/**
 * Rejects as CSV: source, line (empty if a record has none), catalogue number as written, reason.
 * Without rejects only the header is written, which distinguishes "nothing was rejected" from
 * "nobody looked".
 */
public final class RejectsCsvWriter {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader("source", "line", "catalogue_number", "reason")
          .get();

  private RejectsCsvWriter() {}

  /**
   * Writes {@code rejects} in the order given.
   *
   * @param out receives the text
   * @param rejects the rejects
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, List<Reject> rejects) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (Reject reject : rejects) {
      printer.printRecord(
          reject.source(),
          reject.line() == 0 ? "" : Long.toString(reject.line()),
          reject.catalogNumber(),
          reject.reason());
    }
  }
}
