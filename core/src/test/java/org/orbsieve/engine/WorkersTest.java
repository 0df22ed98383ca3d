package org.orbsieve.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 1000})
  void everyTaskIsDoneOnce(int tasks) {
    AtomicIntegerArray times = new AtomicIntegerArray(tasks);
    try (Workers workers = new Workers(3)) {
      workers.forEach(tasks, (worker, task) -> times.incrementAndGet(task));
    }
    IntStream.range(0, tasks).forEach(task -> assertEquals(1, times.get(task)));
  }

  @Test
  void theFirstFailureEndsTheWork() {
    IllegalStateException failure = new IllegalStateException("as planned");
    try (Workers workers = new Workers(2)) {
      assertSame(
          failure,
          assertThrows(
              IllegalStateException.class,
              () ->
                  workers.forEach(
                      10,
                      (worker, task) -> {
                        throw failure;
                      })));
    }
  }

  /** The task waits for the report, so that the test does not depend on how fast anything is. */
  @Test
  void progressIsToldWhileTheWorkIsUnderWay() {
    CountDownLatch told = new CountDownLatch(1);
    List<Integer> reports = new ArrayList<>();
    Thread self = Thread.currentThread();
    try (Workers workers = new Workers(2)) {
      workers.forEach(
          10,
          (worker, task) -> {
            if (task == 9) {
              awaitUnchecked(told);
            }
          },
          done -> {
            assertSame(self, Thread.currentThread());
            reports.add(done);
            if (done == 8) {
              told.countDown();
            }
          });
    }
    assertTrue(reports.contains(8), reports::toString);
    assertEquals(reports.stream().sorted().toList(), reports);
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
