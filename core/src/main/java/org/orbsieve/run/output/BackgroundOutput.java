package org.orbsieve.run.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.run.checkpoint.OutputState;
import org.orbsieve.run.checkpoint.RunCheckpoint;

/**
 * Hands rows on to another output from a thread of its own: they are formatted and written while
 * the screening goes on. Only one part is ever under way, so that memory stays bounded when writing
 * is the slower of the two. What the other output throws comes with the next call. The outermost of
 * outputs: it is not asked for places and not restored.
 */
public final class BackgroundOutput implements ResultOutput {

  private final ResultOutput output;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread writer = new Thread(task, "orbsieve-writer");
            writer.setDaemon(true);
            return writer;
          });
  private Future<?> underWay = CompletableFuture.completedFuture(null);

  /**
   * An output in the background.
   *
   * @param output takes the rows
   */
  public BackgroundOutput(ResultOutput output) {
    this.output = output;
  }

  @Override
  public void write(List<AssessedConjunction> rows) throws IOException {
    await();
    underWay =
        thread.submit(
            () -> {
              output.write(rows);
              return null;
            });
  }

  /** Waits for the rows that are under way; afterwards the output is at rest. */
  private void await() throws IOException {
    try {
      underWay.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while rows were written");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** In its turn, so that the screening does not wait for it. */
  @Override
  public void seam() throws IOException {
    await();
    underWay =
        thread.submit(
            () -> {
              output.seam();
              return null;
            });
  }

  private ResultOutput atRest() {
    try {
      await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output;
  }

  @Override
  public ContentDigest finish(List<PassGroups.Group> late) throws IOException {
    await();
    return output.finish(late);
  }

  @Override
  public long folded() {
    return atRest().folded();
  }

  @Override
  public List<WrittenFile> more() {
    return atRest().more();
  }

  @Override
  public OutputState state() {
    return atRest().state();
  }

  @Override
  public ContentDigest force() throws IOException {
    await();
    return output.force();
  }

  @Override
  public void save(RunCheckpoint state) throws IOException {
    await();
    output.save(state);
  }

  @Override
  public boolean canBeResumed() {
    return output.canBeResumed();
  }

  @Override
  public boolean isWorthKeeping() {
    return output.isWorthKeeping();
  }

  @Override
  public boolean abandon() {
    return output.abandon();
  }

  /** Ends the thread first; a failure there was reported, or another one is being reported. */
  @Override
  public void close() throws IOException {
    thread.shutdown();
    try {
      await();
    } catch (IOException | RuntimeException e) {
      // nothing of an output that is not finished appears
    } finally {
      output.close();
    }
  }
}
