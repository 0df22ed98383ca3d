package org.orbsieve.run.output;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.PartialFile;
import org.orbsieve.run.checkpoint.OutputState;
import org.orbsieve.run.checkpoint.RunCheckpoint;

/**
 * Rows to a file beside the output, with checkpoints from which the run can be continued when it
 * ends early, for whatever reason.
 */
public final class ResumableOutput implements ResultOutput {

  private final ConjunctionWriter format;
  private final PartialOutput partial;
  private final CountedWriter writer;

  private ResumableOutput(
      ConjunctionWriter format, Path target, PartialFile file, boolean isResumed)
      throws IOException {
    this.format = format;
    this.partial = new PartialOutput(target, file, isResumed);
    this.writer = new CountedWriter(file.writer());
  }

  /**
   * Starts from the beginning; what an earlier run left is lost.
   *
   * @param format of the rows
   * @param target the output
   * @return the output
   * @throws IOException if it cannot be written
   */
  public static ResumableOutput create(ConjunctionWriter format, Path target) throws IOException {
    ResumableOutput output = new ResumableOutput(format, target, PartialFile.create(target), false);
    try {
      // not before the file is locked: the checkpoint may be that of a run which is under way
      output.partial.forget();
      format.begin(output.writer);
    } catch (IOException e) {
      output.close();
      throw e;
    }
    return output;
  }

  /**
   * Goes on with what an earlier run left.
   *
   * @param format of the rows
   * @param target the output
   * @param written length and hash of the rows that are there
   * @return the output
   * @throws IOException if they are not there
   */
  public static ResumableOutput resume(ConjunctionWriter format, Path target, ContentDigest written)
      throws IOException {
    return new ResumableOutput(format, target, PartialFile.resume(target, written), true);
  }

  @Override
  public void write(List<AssessedConjunction> rows) throws IOException {
    format.append(writer, rows);
  }

  /** Characters written. */
  @Override
  public long position() {
    return writer.count();
  }

  @Override
  public OutputState state() {
    return OutputState.ofText(writer.count());
  }

  @Override
  public void restore(OutputState state) {
    writer.restore(state.characters());
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
        file -> late.isEmpty() ? file.commit() : file.commit((in, out) -> merge(in, out, late)));
  }

  /** Puts late rows at their places. */
  private void merge(Reader in, Writer out, List<PassGroups.Group> late) throws IOException {
    long place = 0;
    for (PassGroups.Group group : late) {
      copy(in, out, group.place() - place);
      place = group.place();
      format.append(out, List.of(group.closest()));
    }
    in.transferTo(out);
  }

  private static void copy(Reader in, Writer out, long length) throws IOException {
    char[] buffer = new char[1 << 13];
    long left = length;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException("the rows written so far are missing");
      }
      out.write(buffer, 0, count);
      left -= count;
    }
  }

  @Override
  public void close() throws IOException {
    partial.close();
  }
}
