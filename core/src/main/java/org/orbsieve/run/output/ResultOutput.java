package org.orbsieve.run.output;

import java.io.IOException;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.run.checkpoint.OutputState;
import org.orbsieve.run.checkpoint.RunCheckpoint;

/**
 * Where the rows of a run go, in the order in which they come. What is not finished when it is
 * closed appears under no name.
 */
public interface ResultOutput extends AutoCloseable {

  /** Takes rows. */
  void write(List<AssessedConjunction> rows) throws IOException;

  /**
   * All rows are there.
   *
   * @param late rows that could not be known before, in the order of TCA, each with the {@link
   *     #position} at which it belongs
   * @return length and hash of the whole
   */
  ContentDigest finish(List<PassGroups.Group> late) throws IOException;

  /** Where the next row goes, in a measure of the output's own. */
  default long position() {
    return 0;
  }

  /** Rows that were taken and are told by others. */
  default long folded() {
    return 0;
  }

  /** What was written besides the rows, once it is finished. */
  default List<WrittenFile> more() {
    return List.of();
  }

  /** What is needed to go on besides what was written. */
  default OutputState state() {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /** Goes on with what {@link #state} was. */
  default void restore(OutputState state) {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /** Forces what was written so far to the disk, where the run can be continued. */
  default ContentDigest force() throws IOException {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /** Leaves a checkpoint for what was forced to the disk. */
  default void save(RunCheckpoint state) throws IOException {
    throw new UnsupportedOperationException("cannot be continued");
  }

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
