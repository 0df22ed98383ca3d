package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;

/** Writes conjunctions in one format, all at once or as they come. */
public interface ConjunctionWriter {

  /**
   * Writes the part before the first row.
   *
   * @param out receives the text
   * @throws IOException if {@code out} fails
   */
  void begin(Writer out) throws IOException;

  /**
   * Writes {@code rows} in the order given, and flushes nothing.
   *
   * @param out receives the text
   * @param rows the next rows
   * @throws IOException if {@code out} fails
   */
  void append(Writer out, List<AssessedConjunction> rows) throws IOException;

  /**
   * Writes a whole report of {@code rows} in the order given, and flushes nothing.
   *
   * @param out receives the text
   * @param rows all rows
   * @throws IOException if {@code out} fails
   */
  default void write(Writer out, List<AssessedConjunction> rows) throws IOException {
    begin(out);
    append(out, rows);
  }
}
