package org.orbsieve.run;

import java.nio.file.Path;
import java.util.List;
import org.orbsieve.ScreeningListener;

/** Hears how far a job has come, and what a person should know of it. Called from one thread. */
@FunctionalInterface
public interface JobListener extends ScreeningListener {

  /** Hears nothing. */
  JobListener NONE = (phase, done, total) -> {};

  /**
   * The conjunctions so far.
   *
   * @param conjunctions their number
   */
  default void found(long conjunctions) {}

  /** All inputs were read. */
  default void inputsRead() {}

  /**
   * What a person should know of the inputs and the settings.
   *
   * @param all one line each; the manifest has them as well
   */
  default void warnings(List<String> all) {}

  /** An interrupted run could be resumed, but the job starts from the beginning. */
  default void startsAnew() {}

  /**
   * There is no run to resume, and the job starts at the beginning.
   *
   * @param checkpoint the file that is not there
   */
  default void nothingToResume(Path checkpoint) {}
}
