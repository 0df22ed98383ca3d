package org.orbsieve.report.read;

import java.io.IOException;
import org.orbsieve.catalog.RecordProblem;

/** The rows of a file in some format. */
interface RowSource {

  /** The columns of the file. */
  Schema schema();

  /** First line of the row that was read last, or is being read, from 1. */
  long line();

  /**
   * The next row.
   *
   * @return the row; null at the end
   * @throws IOException if the file cannot be read or its format is damaged
   * @throws RecordProblem if the row is damaged
   */
  TableRow next() throws IOException, RecordProblem;
}
