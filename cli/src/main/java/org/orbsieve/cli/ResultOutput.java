package org.orbsieve.cli;

import java.io.IOException;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.report.ContentDigest;

/**
 * Where the rows of a run go, in the order in which they come. What is not finished when it is
 * closed appears under no name.
 */
interface ResultOutput extends AutoCloseable {

  /** Takes rows. */
  void write(List<AssessedConjunction> rows) throws IOException;

  /**
   * All rows are there.
   *
   * @return length and hash of the whole
   */
  ContentDigest finish() throws IOException;

  /** Whether the run can be continued when it ends early. */
  default boolean canBeResumed() {
    return false;
  }

  /** Whether there is something from which the run can be continued. */
  default boolean isWorthKeeping() {
    return false;
  }

  /**
   * The program ends at once, while another thread may be writing: removes what is not worth
   * keeping.
   *
   * @return whether there is something from which the run can be continued
   */
  default boolean abandon() {
    return false;
  }

  /** Gives up what is held, and what is not worth keeping. */
  @Override
  void close() throws IOException;
}
