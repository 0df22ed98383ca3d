package org.orbsieve.report.column;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;

/**
 * A line of a CSV (RFC 4180, ends with a line feed), written cell by cell. What may need quotes is
 * left to commons-csv; a cell of plain characters, as nearly all are, never does.
 */
final class CsvLine {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Writer out;
  private boolean started;

  CsvLine(Writer out) {
    this.out = out;
  }

  /** Writes a cell. */
  void add(String cell) throws IOException {
    if (isPlain(cell)) {
      if (started) {
        out.write(',');
      }
      out.write(cell);
    } else {
      FORMAT.print(cell, out, !started);
    }
    started = true;
  }

  /** Ends the line. */
  void end() throws IOException {
    out.write('\n');
    started = false;
  }

  /**
   * Whether a text surely needs no quotes, wherever it stands: it is of ASCII letters, digits and
   * marks that mean nothing in a CSV, and blanks that are neither first nor last.
   */
  private boolean isPlain(String cell) {
    int last = cell.length() - 1;
    if (last < 0) {
      // commons-csv quotes an empty first cell, so that the line is not a blank one
      return started;
    }
    for (int i = 0; i <= last; i++) {
      char c = cell.charAt(i);
      boolean plain = c > '#' && c <= '~' && c != ',';
      if (!plain && (c != ' ' || i == 0 || i == last)) {
        return false;
      }
    }
    return true;
  }
}
