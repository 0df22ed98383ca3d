package org.orbsieve.run;

import java.nio.file.Path;
import java.util.List;
import org.orbsieve.ScreeningListener;

/** Receives the progress of a job, and notes for a person. Called on one thread. */
@FunctionalInterface
public interface JobListener extends ScreeningListener {

  /** Ignores everything. */
  JobListener NONE = (phase, done, total) -> {};

  /**
   * Reports the number of conjunctions so far.
   *
   * @param conjunctions their number
   */
  default void found(long conjunctions) {}

  /** Reports that all inputs have been read. */
  default void inputsRead() {}

  /**
   * Reports warnings about the inputs and the settings.
   *
   * @param all one line each; the manifest contains them too
   */
  default void warnings(List<String> all) {}

  /**
   * Reports that an interrupted run exists and could be resumed, but the job starts from the
   * beginning.
   */
  default void startsAnew() {}

  /**
   * Reports that there is no run to resume, and the job starts from the beginning.
   *
   * @param checkpoint the file that does not exist
   */
  default void nothingToResume(Path checkpoint) {}
}
