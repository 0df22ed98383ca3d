package org.orbsieve.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a person end a run from the keyboard without losing what is done. A run that can be
 * continued says so; it then looks here at every seam of its slices, leaves a checkpoint and ends.
 * A slice that takes too long is not waited for: then the checkpoint before it counts.
 */
class Interruption {

  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile Supplier<String> lastWords;

  /** Whether the run is to end at the next seam. */
  boolean isRequested() {
    return requested;
  }

  /**
   * A run that can be continued has begun.
   *
   * @param words what to tell the person when the run cannot be waited for
   */
  void guard(Supplier<String> words) {
    lastWords = words;
  }

  /** The program has nothing to do any more. */
  void end() {
    over.countDown();
  }

  /**
   * Asks the run to end, and waits for it.
   *
   * @param patience how long [s]
   * @return what to tell the person; null when there is nothing to tell
   */
  String request(long patience) {
    requested = true;
    Supplier<String> words = lastWords;
    if (over.getCount() == 0 || words == null) {
      return null;
    }
    try {
      return over.await(patience, TimeUnit.SECONDS) ? null : words.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return words.get();
    }
  }
}
