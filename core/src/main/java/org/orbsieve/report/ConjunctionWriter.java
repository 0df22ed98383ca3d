package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;

/** Writes conjunctions in one format. */
@FunctionalInterface
public interface ConjunctionWriter {

  /**
   * Writes {@code rows} in the order given, and flushes nothing.
   *
   * @throws IOException if {@code out} fails
   */
  void write(Writer out, List<AssessedConjunction> rows) throws IOException;
}
