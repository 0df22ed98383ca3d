package org.orbsieve.run.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.run.checkpoint.RunCheckpoint;

/** Opens the output of the rows of a run, of the kind that fits what was asked for. */
public final class RowOutputs {

  private final OutputRequest request;
  private final OutputStream standardOutput;

  /**
   * An opener.
   *
   * @param request what is written, and where
   * @param standardOutput takes rows that go to no file
   */
  public RowOutputs(OutputRequest request, OutputStream standardOutput) {
    this.request = request;
    this.standardOutput = standardOutput;
  }

  /**
   * Opens the output.
   *
   * @param writer writes the rows
   * @param late whether rows may be known in the end only
   * @param earlier the run to go on with
   * @return the output
   * @throws IOException if it cannot be written, or the earlier run is not there
   */
  public ResultOutput open(ConjunctionWriter writer, boolean late, Optional<RunCheckpoint> earlier)
      throws IOException {
    Path file = request.files().conjunctions();
    if (earlier.isPresent()) {
      return ResumableOutput.resume(writer, file, earlier.get().written());
    }
    boolean inOrder = request.order() == ConjunctionOrder.TCA;
    if (!inOrder || (late && !request.isFileInOrderOfTime())) {
      return file == null || AtomicFile.isSpecial(file)
          ? SortedOutput.to(writer, request.order(), stream(file), file != null)
          : SortedOutput.to(writer, request.order(), file);
    }
    if (request.isFileInOrderOfTime()) {
      return ResumableOutput.create(writer, file);
    }
    return new StreamedOutput(writer, stream(file), file != null);
  }

  private OutputStream stream(Path file) throws IOException {
    return file == null ? standardOutput : Files.newOutputStream(file, StandardOpenOption.WRITE);
  }
}
