package org.orbsieve.run.output;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.PartialFile;
import org.orbsieve.report.conjunction.Row;
import org.orbsieve.report.flat.FlatReader;
import org.orbsieve.report.flat.FlatWriter;
import org.orbsieve.run.checkpoint.OutputState;
import org.orbsieve.run.checkpoint.RunCheckpoint;

/**
 * Rows of a flat table to a file beside the output, with checkpoints from which the run can be
 * continued when it ends early, for whatever reason.
 */
public final class TableOutput implements ResultOutput {

  private final TableRequest table;
  private final PartialOutput partial;
  private final FlatWriter writer;

  private TableOutput(TableRequest table, PartialOutput partial, FlatWriter writer) {
    this.table = table;
    this.partial = partial;
    this.writer = writer;
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
      PartialOutput partial = new PartialOutput(target, file, false);
      partial.forget();
      return new TableOutput(table, partial, table.create(file.stream()));
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
      PartialOutput partial = new PartialOutput(target, file, true);
      return new TableOutput(table, partial, table.resume(file.stream(), state));
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
    return partial.force();
  }

  @Override
  public void save(RunCheckpoint state) throws IOException {
    partial.save(state);
  }

  @Override
  public boolean canBeResumed() {
    return true;
  }

  @Override
  public boolean isWorthKeeping() {
    return partial.isWorthKeeping();
  }

  @Override
  public boolean abandon() {
    return partial.abandon();
  }

  @Override
  public ContentDigest finish(List<PassGroups.Group> late) throws IOException {
    return partial.finish(
        file -> {
          writer.finish();
          return late.isEmpty()
              ? file.commit()
              : file.commitCopy((in, out) -> merge(in, out, late));
        });
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
  public void close() throws IOException {
    try (writer) {
      partial.close();
    }
  }
}
