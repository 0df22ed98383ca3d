package org.orbsieve;

/**
 * Receives the progress of a screening. Called on one thread, at most a few times a second in the
 * long phases.
 */
@FunctionalInterface
public interface ScreeningListener {

  /** Ignores all progress. */
  ScreeningListener NONE = (phase, done, total) -> {};

  /**
   * Reports progress.
   *
   * @param phase name of the current phase, for display
   * @param done units done, 0 to {@code total}
   * @param total number of units
   */
  void progress(String phase, long done, long total);
}
