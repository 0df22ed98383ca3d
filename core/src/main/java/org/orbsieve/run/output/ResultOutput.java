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

  /**
   * Takes rows.
   *
   * @param rows in the order in which they come
   * @throws IOException if they cannot be written
   */
  void write(List<AssessedConjunction> rows) throws IOException;

  /**
   * Marks the end of a slice of the period, at which the run may be continued.
   *
   * @throws IOException if rows cannot be written
   */
  default void seam() throws IOException {}

  /**
   * All rows are there.
   *
   * @param late rows that could not be known before, in the order of TCA, each with the {@link
   *     #position} at which it belongs
   * @return length and hash of the whole
   * @throws IOException if it cannot be written
   */
  ContentDigest finish(List<PassGroups.Group> late) throws IOException;

  /** {@return where the next row goes, in a measure of the output's own} */
  default long position() {
    return 0;
  }

  /** {@return rows that were accepted and are represented by others} */
  default long folded() {
    return 0;
  }

  /** {@return what was written besides the rows, once it is finished} */
  default List<WrittenFile> more() {
    return List.of();
  }

  /** {@return what is needed to go on besides what was written} */
  default OutputState state() {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /**
   * Goes on with what an earlier run had.
   *
   * @param state as {@link #state} gave it
   */
  default void restore(OutputState state) {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /**
   * Forces what was written so far to the disk, where the run can be continued.
   *
   * @return length and hash of it
   * @throws IOException if that fails
   */
  default ContentDigest force() throws IOException {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /**
   * Leaves a checkpoint for what was forced to the disk.
   *
   * @param state of the run
   * @throws IOException if it cannot be written
   */
  default void save(RunCheckpoint state) throws IOException {
    throw new UnsupportedOperationException("cannot be continued");
  }

  /** {@return whether the run can be continued when it ends early} */
  default boolean canBeResumed() {
    return false;
  }

  /** {@return whether there is something from which the run can be continued} */
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
