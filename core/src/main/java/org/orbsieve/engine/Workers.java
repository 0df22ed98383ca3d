package org.orbsieve.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * A fixed crew of threads for numbered tasks. Each worker takes the next task when it is free and
 * is told its own number, so that it can use scratch of its own; results must not depend on who did
 * what.
 */
public final class Workers implements AutoCloseable {

  /** What a worker does with a task. */
  @FunctionalInterface
  public interface Task {

    /**
     * Does one task.
     *
     * @param worker number of the worker, from 0
     * @param task number of the task, from 0
     */
    void run(int worker, int task);
  }

  /** What a worker does with a range of indices, {@code from} (inclusive) to {@code to}. */
  @FunctionalInterface
  public interface RangeTask {

    /**
     * Does one range.
     *
     * @param worker number of the worker, from 0
     * @param from first index
     * @param to index after the last
     */
    void run(int worker, int from, int to);
  }

  /** Indices that a worker takes at a time. */
  private static final int BATCH = 64;

  /** Time between two reports of the progress. */
  private static final long PROGRESS_MILLIS = 250;

  private final int count;
  private final ExecutorService threads;

  /** A crew of {@code count} threads. */
  public Workers(int count) {
    this.count = count;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, "orbsieve-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Number of workers. */
  public int count() {
    return count;
  }

  /**
   * Runs the tasks 0 to {@code tasks - 1} and returns when all are done; rethrows the first
   * failure.
   */
  public void forEach(int tasks, Task work) {
    forEach(tasks, work, done -> {});
  }

  /**
   * The same for long work.
   *
   * @param progress told on the calling thread, now and then, how many tasks are done at least
   */
  public void forEach(int tasks, Task work, IntConsumer progress) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int w = 0; w < Math.min(count, tasks); w++) {
      int worker = w;
      running.add(
          threads.submit(
              () -> {
                for (int task = next.getAndIncrement();
                    task < tasks;
                    task = next.getAndIncrement()) {
                  work.run(worker, task);
                }
              }));
    }
    for (Future<?> one : running) {
      while (!isDone(one, next, tasks)) {
        progress.accept(Math.max(0, Math.min(tasks, next.get()) - count));
      }
    }
  }

  /** Runs the indices 0 to {@code size - 1} in ranges, and returns when all are done. */
  public void forEachBatch(int size, RangeTask work) {
    forEachBatch(size, work, done -> {});
  }

  /**
   * The same for long work.
   *
   * @param progress told on the calling thread, now and then, how many indices are done at least
   */
  public void forEachBatch(int size, RangeTask work, IntConsumer progress) {
    forEach(
        (size + BATCH - 1) / BATCH,
        (worker, batch) -> work.run(worker, batch * BATCH, Math.min(size, (batch + 1) * BATCH)),
        batches -> progress.accept(batches * BATCH));
  }

  private static boolean isDone(Future<?> one, AtomicInteger next, int tasks) {
    try {
      one.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      next.set(tasks);
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException r
          ? r
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      next.set(tasks);
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
