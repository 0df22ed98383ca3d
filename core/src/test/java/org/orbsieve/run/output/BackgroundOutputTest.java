package org.orbsieve.run.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.ContentDigest;

/** Rows are written in the background as they would be in the foreground. */
@Timeout(60)
class BackgroundOutputTest {

  /** Notes what it is told, by which thread; waits or fails when it is to. */
  private static final class Notes implements ResultOutput {
    final List<Object> told = new ArrayList<>();
    final CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(0);
    Exception failure;
    String thread;

    @Override
    public void write(List<AssessedConjunction> rows) throws IOException {
      thread = Thread.currentThread().getName();
      begun.countDown();
      try {
        assertTrue(held.await(30, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (failure instanceof IOException io) {
        throw io;
      }
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      told.add(rows);
    }

    @Override
    public ContentDigest finish(List<PassGroups.Group> late) {
      told.add("finish");
      return null;
    }

    @Override
    public ContentDigest force() {
      told.add("force");
      return null;
    }

    @Override
    public long folded() {
      return told.size();
    }

    @Override
    public void close() {
      told.add("close");
    }
  }

  @Test
  void allIsToldInOrder() throws IOException {
    Notes notes = new Notes();
    List<Object> expected = new ArrayList<>();
    try (BackgroundOutput output = new BackgroundOutput(notes)) {
      for (int part = 0; part < 100; part++) {
        // lists that are equal are told apart below
        List<AssessedConjunction> rows = new ArrayList<>();
        output.write(rows);
        expected.add(rows);
        if (part % 10 == 0) {
          output.force();
          expected.add("force");
        }
      }
      assertEquals(expected.size(), output.folded());
      output.finish(List.of());
    }
    assertEquals("orbsieve-writer", notes.thread);
    assertEquals(expected.size() + 2, notes.told.size());
    for (int i = 0; i < expected.size(); i++) {
      assertSame(expected.get(i), notes.told.get(i));
    }
    assertEquals(
        List.of("finish", "close"), notes.told.subList(expected.size(), notes.told.size()));
  }

  @Test
  void writingDoesNotHoldUpTheScreeningUntilTheNextPart() throws Exception {
    Notes notes = new Notes();
    notes.held = new CountDownLatch(1);
    BackgroundOutput output = new BackgroundOutput(notes);
    output.write(List.of());
    notes.begun.await();
    assertTrue(notes.told.isEmpty());
    Thread second =
        new Thread(
            () -> {
              try {
                output.write(List.of());
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    second.start();
    // memory is bounded: the second part waits for the first
    while (second.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertTrue(notes.told.isEmpty());
    notes.held.countDown();
    second.join();
    output.close();
    assertEquals(List.of(List.of(), List.of(), "close"), notes.told);
  }

  @Test
  void failuresComeWithTheNextCall() throws IOException {
    for (Exception failure :
        List.of(new IOException("disk full"), new IllegalStateException("wrong"))) {
      Notes notes = new Notes();
      notes.failure = failure;
      BackgroundOutput output = new BackgroundOutput(notes);
      output.write(List.of());
      assertSame(failure, assertThrows(Exception.class, () -> output.finish(List.of())));
      assertSame(failure, assertThrows(Exception.class, () -> output.write(List.of())));
      assertFalse(notes.told.contains("finish"));
      output.close();
      assertEquals(List.of("close"), notes.told);
    }
  }
}
