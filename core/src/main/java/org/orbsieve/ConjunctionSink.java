package org.orbsieve;

import java.util.List;
import java.util.function.Supplier;
import org.orbsieve.assessment.AssessedConjunction;

/**
 * Receives the results of a screening while the period advances, so that they need not fit into
 * memory. Called on the thread that screens. An exception that it throws ends the run.
 */
@FunctionalInterface
public interface ConjunctionSink {

  /**
   * Receives the next findings, minima and boundary cases together. Over all calls they are ordered
   * by TCA, then by the two catalogue numbers, then by kind.
   *
   * @param found the next findings
   */
  void accept(List<AssessedConjunction> found);

  /**
   * Receives findings that are not reported, in the order of {@link #accept}.
   *
   * @param found minima and boundary cases that {@link ScreeningSettings#suppression} names
   */
  default void suppressed(List<SuppressedConjunction> found) {}

  /**
   * Is notified that a slice of the period is complete and everything found up to its end has been
   * handed over. Called after every slice except the last.
   *
   * @param checkpoint creates the checkpoint from which {@link Screener#resume} continues; valid
   *     only during the call
   */
  default void sliceDone(Supplier<ScreeningCheckpoint> checkpoint) {}
}
