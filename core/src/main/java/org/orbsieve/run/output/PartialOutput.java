package org.orbsieve.run.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.PartialFile;
import org.orbsieve.run.checkpoint.RecordTree;
import org.orbsieve.run.checkpoint.RunCheckpoint;

/**
 * The file beside an output into which its rows go, with the checkpoint from which the run can be
 * continued. What no checkpoint vouches for is removed when the run ends early.
 */
final class PartialOutput {

  private final Path checkpoint;
  private final Path partial;
  private final PartialFile file;
  private boolean worthKeeping;
  private boolean finished;

  /** Gives the rows their final name. */
  @FunctionalInterface
  interface Commit {
    ContentDigest of(PartialFile file) throws IOException;
  }

  /**
   * A file that is open.
   *
   * @param target the output
   * @param file beside it
   * @param isResumed whether a checkpoint vouches for what it contains
   */
  PartialOutput(Path target, PartialFile file, boolean isResumed) throws IOException {
    this.checkpoint = CheckpointFile.pathFor(target);
    this.partial = PartialFile.pathFor(target);
    this.file = file;
    this.worthKeeping = isResumed;
  }

  /** Removes the checkpoint of a run that is not continued. */
  void forget() throws IOException {
    Files.deleteIfExists(checkpoint);
  }

  ContentDigest force() throws IOException {
    return file.force();
  }

  synchronized void save(RunCheckpoint state) throws IOException {
    CheckpointFile.write(checkpoint, RecordTree.write(state));
    worthKeeping = true;
  }

  synchronized boolean isWorthKeeping() {
    return worthKeeping && !finished;
  }

  synchronized boolean abandon() {
    if (worthKeeping || finished) {
      return isWorthKeeping();
    }
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // It is of no use to anybody, and the next run takes its place.
    }
    return false;
  }

  synchronized ContentDigest finish(Commit commit) throws IOException {
    ContentDigest digest = commit.of(file);
    finished = true;
    Files.deleteIfExists(checkpoint);
    return digest;
  }

  synchronized void close() throws IOException {
    if (finished) {
      return;
    }
    if (worthKeeping) {
      file.close();
    } else {
      file.discard();
    }
  }
}
