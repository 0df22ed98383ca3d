package org.orbsieve;

/**
 * Hears how far a screening has come. Called from one thread, a few times a second at most where it
 * matters.
 */
@FunctionalInterface
public interface ScreeningListener {

  /** Hears nothing. */
  ScreeningListener NONE = (phase, done, total) -> {};

  /**
   * Progress of the run.
   *
   * @param phase name of the phase now at work, for a person
   * @param done units done, 0 to {@code total}
   * @param total units in all
   */
  void progress(String phase, long done, long total);
}
