package org.orbsieve.run.output;

import java.io.IOException;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.run.checkpoint.OutputState;
import org.orbsieve.run.checkpoint.RunCheckpoint;

/**
 * Output of the rows of a run, in the order in which they come. Anything unfinished when it is
 * closed appears under no name.
 */
public interface ResultOutput extends AutoCloseable {

  /**
   * Takes rows.
   *
   * @param rows the next rows
   * @throws IOException if they cannot be written
   */
  void write(List<AssessedConjunction> rows) throws IOException;

  /**
   * Completes the output; all rows have been written.
   *
   * @param late rows that could not be known before, in the order of TCA, each with the {@link
   *     #position} at which it belongs
   * @return length and hash of the whole
   * @throws IOException if it cannot be completed
   */
  ContentDigest finish(List<PassGroups.Group> late) throws IOException;

  /**
   * Place of the next row, in a measure of the output's own.
   *
   * @return the place
   */
  default long position() {
    return 0;
  }

  /**
   * Number of rows that are represented by others.
   *
   * @return the number
   */
  default long folded() {
    return 0;
  }

  /**
   * Files written besides the rows, once it is finished.
   *
   * @return the files
   */
  default List<WrittenFile> more() {
    return List.of();
  }

  /**
   * State that is needed to continue, besides the rows that were written.
   *
   * @return the state
   */
  default OutputState state() {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /**
   * Continues from an earlier state.
   *
   * @param state as returned by {@link #state}
   */
  default void restore(OutputState state) {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /**
   * Forces everything written so far to the disk, where the run can be continued.
   *
   * @return length and hash of the rows
   * @throws IOException if that fails
   */
  default ContentDigest force() throws IOException {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /**
   * Writes a checkpoint for the rows that were forced to the disk.
   *
   * @param state the checkpoint
   * @throws IOException if that fails
   */
  default void save(RunCheckpoint state) throws IOException {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /**
   * Whether the run can be continued if it ends early.
   *
   * @return whether it can be resumed
   */
  default boolean canBeResumed() {
    return false;
  }

  /**
   * Whether there is a checkpoint from which the run can be continued.
   *
   * @return whether there is one
   */
  default boolean isWorthKeeping() {
    return false;
  }

  /**
   * Removes anything that is not worth keeping, because the program ends immediately while another
   * thread may be writing.
   *
   * @return whether the run can be continued
   */
  default boolean abandon() {
    return false;
  }

  /** Gives up what is held, and what is not worth keeping. */
  @Override
  void close() throws IOException;
}
