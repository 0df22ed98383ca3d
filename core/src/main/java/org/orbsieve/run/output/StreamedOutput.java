package org.orbsieve.run.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.ContentDigest;

/** Rows straight to standard output, a device or a pipe: the reader gets them at once. */
public final class StreamedOutput implements ResultOutput {

  private final ConjunctionWriter format;
  private final OutputStream stream;
  private final boolean owned;
  private final ContentDigest.Meter meter = new ContentDigest.Meter();
  private final Writer writer;

  /**
   * An output that starts with the head of its format.
   *
   * @param format of the rows
   * @param stream takes the rows
   * @param owned whether the stream is to be closed
   * @throws IOException if it cannot be written
   */
  public StreamedOutput(ConjunctionWriter format, OutputStream stream, boolean owned)
      throws IOException {
    this.format = format;
    this.stream = stream;
    this.owned = owned;
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(meter.tap(stream), StandardCharsets.UTF_8), 1 << 16);
    format.begin(writer);
  }

  @Override
  public void write(List<AssessedConjunction> rows) throws IOException {
    format.append(writer, rows);
    writer.flush();
  }

  @Override
  public ContentDigest finish(List<PassGroups.Group> late) throws IOException {
    format.append(writer, late.stream().map(PassGroups.Group::closest).toList());
    writer.flush();
    return meter.digest();
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      stream.close();
    }
  }
}
