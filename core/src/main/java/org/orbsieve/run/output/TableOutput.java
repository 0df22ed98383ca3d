package org.orbsieve.run.output;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.PartialFile;
import org.orbsieve.report.conjunction.Row;
import org.orbsieve.report.flat.FlatReader;
import org.orbsieve.report.flat.FlatWriter;
import org.orbsieve.run.checkpoint.OutputState;
import org.orbsieve.run.checkpoint.RecordTree;
import org.orbsieve.run.checkpoint.RunCheckpoint;

/**
 * Rows of a flat table to a file beside the output, with checkpoints from which the run can be
 * continued when it ends early, for whatever reason.
 */
public final class TableOutput implements ResultOutput {

  private final TableRequest table;
  private final Path checkpoint;
  private final Path partial;
  private final PartialFile file;
  private final FlatWriter writer;
  private boolean worthKeeping;
  private boolean finished;

  private TableOutput(
      TableRequest table, Path target, PartialFile file, FlatWriter writer, boolean worthKeeping)
      throws IOException {
    this.table = table;
    this.checkpoint = CheckpointFile.pathFor(target);
    this.partial = PartialFile.pathFor(target);
    this.file = file;
    this.writer = writer;
    this.worthKeeping = worthKeeping;
  }

  /**
   * Starts from the beginning; what an earlier run left is lost.
   *
   * @param table format and columns
   * @param target the output
   * @return the output
   * @throws IOException if it cannot be written
   */
  public static TableOutput create(TableRequest table, Path target) throws IOException {
    PartialFile file = PartialFile.create(target);
    try {
      // not before the file is locked: the checkpoint may be that of a run which is under way
      Files.deleteIfExists(CheckpointFile.pathFor(target));
      return new TableOutput(table, target, file, table.create(file.stream()), false);
    } catch (IOException e) {
      file.discard();
      throw e;
    }
  }

  /**
   * Goes on with what an earlier run left.
   *
   * @param table format and columns
   * @param target the output
   * @param earlier the run
   * @return the output
   * @throws IOException if its rows are not there
   */
  public static TableOutput resume(TableRequest table, Path target, RunCheckpoint earlier)
      throws IOException {
    String state =
        earlier
            .output()
            .table()
            .orElseThrow(() -> new IOException("the checkpoint is not that of a table"));
    PartialFile file = PartialFile.resume(target, earlier.written());
    try {
      return new TableOutput(table, target, file, table.resume(file.stream(), state), true);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void write(List<AssessedConjunction> rows) throws IOException {
    for (AssessedConjunction row : rows) {
      writer.add(table.rows().values(new Row(row)));
    }
  }

  @Override
  public void seam() throws IOException {
    writer.seam();
  }

  /** Rows written. */
  @Override
  public long position() {
    return writer.rows();
  }

  @Override
  public OutputState state() {
    try {
      return OutputState.ofTable(writer.rows(), writer.state());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the writer needs was there when it was made. */
  @Override
  public void restore(OutputState state) {
    if (state.characters() != writer.rows()) {
      throw new IllegalArgumentException("the checkpoint has another number of rows");
    }
  }

  @Override
  public ContentDigest force() throws IOException {
    return file.force();
  }

  @Override
  public synchronized void save(RunCheckpoint state) throws IOException {
    CheckpointFile.write(checkpoint, RecordTree.write(state));
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
  public synchronized ContentDigest finish(List<PassGroups.Group> late) throws IOException {
    writer.finish();
    ContentDigest digest =
        late.isEmpty() ? file.commit() : file.commitCopy((in, out) -> merge(in, out, late));
    finished = true;
    Files.deleteIfExists(checkpoint);
    return digest;
  }

  /** Puts late rows at their places. */
  private void merge(SeekableByteChannel in, OutputStream out, List<PassGroups.Group> late)
      throws IOException {
    try (FlatReader early = table.format().open(in);
        FlatWriter all = table.create(out)) {
      long place = 0;
      for (PassGroups.Group group : late) {
        for (; place < group.place(); place++) {
          Object[] row = early.next();
          if (row == null) {
            throw new EOFException("the rows written so far are missing");
          }
          all.add(row);
        }
        all.add(table.rows().values(new Row(group.closest())));
      }
      for (Object[] row = early.next(); row != null; row = early.next()) {
        all.add(row);
      }
      all.finish();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (writer) {
      if (!finished && worthKeeping) {
        file.close();
      } else if (!finished) {
        file.discard();
      }
    }
  }
}
