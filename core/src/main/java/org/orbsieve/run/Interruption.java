package org.orbsieve.run;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets a person end a run from the keyboard without losing what is done. A run that can be
 * continued says so; it then looks here at every seam of its slices, leaves a checkpoint and ends.
 * A slice that takes too long is not waited for: then the checkpoint before it counts.
 */
public class Interruption {

  /** How a run that was not waited for ends. */
  public enum Ending {
    /** It can be resumed from its last checkpoint. */
    RESUMABLE,
    /** It had left no checkpoint yet. */
    LOST
  }

  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile BooleanSupplier abandon;

  /** {@return whether the run is to end at the next seam} */
  public boolean isRequested() {
    return requested;
  }

  /**
   * A run that can be continued has begun.
   *
   * @param abandoning gives it up, and says whether it can be resumed
   */
  void guard(BooleanSupplier abandoning) {
    abandon = abandoning;
  }

  /** The program has nothing to do any more. */
  public void end() {
    over.countDown();
  }

  /**
   * Asks the run to end, and waits for it.
   *
   * @param patience how long [s]
   * @return how it ends; empty if it ended in time, or cannot be continued
   */
  public Optional<Ending> request(long patience) {
    requested = true;
    BooleanSupplier abandoning = abandon;
    if (over.getCount() == 0 || abandoning == null) {
      return Optional.empty();
    }
    try {
      if (over.await(patience, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.of(abandoning.getAsBoolean() ? Ending.RESUMABLE : Ending.LOST);
  }
}
