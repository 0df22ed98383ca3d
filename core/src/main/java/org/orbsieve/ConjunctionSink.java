package org.orbsieve;

import java.util.List;
import java.util.function.Supplier;
import org.orbsieve.assessment.AssessedConjunction;

/**
 * Takes what a screening finds while the period advances, so that results need not fit into memory.
 * Called from the thread that screens. An exception that it throws ends the run.
 */
@FunctionalInterface
public interface ConjunctionSink {

  /**
   * Takes what was found next, minima and boundary cases together. Over all calls the order is that
   * of TCA, then of the two catalogue numbers, then of the kind.
   */
  void accept(List<AssessedConjunction> found);

  /**
   * Takes what was found and is not to be reported, in the order of {@link #accept}.
   *
   * @param found minima and boundary cases that {@link ScreeningSettings#suppression} names
   */
  default void suppressed(List<SuppressedConjunction> found) {}

  /**
   * Hears that a slice of the period is done and all that was found up to its end has been handed
   * over. Called after every slice but the last.
   *
   * @param checkpoint makes that from which {@link Screener#resume} goes on; valid during the call
   */
  default void sliceDone(Supplier<ScreeningCheckpoint> checkpoint) {}
}
