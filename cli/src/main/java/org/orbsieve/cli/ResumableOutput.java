package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.PartialFile;

/**
 * Rows to a file beside the output, with checkpoints from which the run can be continued when it
 * ends early, for whatever reason.
 */
final class ResumableOutput implements ResultOutput {

  private final ConjunctionWriter format;
  private final Path checkpoint;
  private final Path partial;
  private final PartialFile file;
  private boolean worthKeeping;
  private boolean finished;

  private ResumableOutput(
      ConjunctionWriter format, Path target, PartialFile file, boolean worthKeeping)
      throws IOException {
    this.format = format;
    this.checkpoint = CheckpointFile.pathFor(target);
    this.partial = PartialFile.pathFor(target);
    this.file = file;
    this.worthKeeping = worthKeeping;
  }

  /** Starts anew; what an earlier run left is lost. */
  static ResumableOutput create(ConjunctionWriter format, Path target) throws IOException {
    ResumableOutput output = new ResumableOutput(format, target, PartialFile.create(target), false);
    try {
      // not before the file is locked: the checkpoint may be that of a run which is under way
      Files.deleteIfExists(output.checkpoint);
      format.begin(output.file.writer());
    } catch (IOException e) {
      output.close();
      throw e;
    }
    return output;
  }

  /** Goes on with what an earlier run left. */
  static ResumableOutput resume(ConjunctionWriter format, Path target, ContentDigest written)
      throws IOException {
    return new ResumableOutput(format, target, PartialFile.resume(target, written), true);
  }

  @Override
  public void write(List<AssessedConjunction> rows) throws IOException {
    format.append(file.writer(), rows);
  }

  /** Forces what was written so far to the disk. */
  ContentDigest force() throws IOException {
    return file.force();
  }

  /** Leaves a checkpoint for what was forced to the disk. */
  synchronized void save(RunCheckpoint state) throws IOException {
    CheckpointFile.write(checkpoint, state.toTree());
    worthKeeping = true;
  }

  @Override
  public boolean canBeResumed() {
    return true;
  }

  @Override
  public synchronized boolean isWorthKeeping() {
    return worthKeeping && !finished;
  }

  @Override
  public synchronized boolean abandon() {
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

  @Override
  public synchronized ContentDigest finish() throws IOException {
    ContentDigest digest = file.commit();
    finished = true;
    Files.deleteIfExists(checkpoint);
    return digest;
  }

  @Override
  public synchronized void close() throws IOException {
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
