package org.orbsieve.run.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.flat.FlatFormat;
import org.orbsieve.run.checkpoint.RunCheckpoint;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;

/** Opens the output of a table, of the kind that fits what was asked for. */
public final class TableOutputs {

  private TableOutputs() {}

  /**
   * Finds out before long work whether a table can be written.
   *
   * @param request what is written, and where
   * @return the format of the table; empty if a text is asked for
   * @throws JobFailure if there is no such file or no such format
   */
  public static Optional<FlatFormat> check(OutputRequest request) throws JobFailure {
    if (request.format() != OutputFormat.PARQUET) {
      return Optional.empty();
    }
    Path file = request.files().conjunctions();
    if (file == null || AtomicFile.isSpecial(file)) {
      throw new JobFailure(
          Kind.REQUEST, "Parquet is written to a file, not to standard output, a pipe or a device");
    }
    FlatFormat format =
        FlatFormat.named(FlatFormat.PARQUET)
            .orElseThrow(
                () ->
                    new JobFailure(
                        Kind.REQUEST,
                        "Parquet needs the module orbsieve-parquet, which is not here"));
    try {
      format.check();
    } catch (IOException e) {
      throw JobFailure.output(file.toString(), e);
    }
    return Optional.of(format);
  }

  /**
   * Opens the output.
   *
   * @param table format and columns
   * @param request what is written, and where
   * @param earlier the run to go on with
   * @return the output
   * @throws IOException if it cannot be written, or the earlier run is not there
   */
  public static ResultOutput open(
      TableRequest table, OutputRequest request, Optional<RunCheckpoint> earlier)
      throws IOException {
    Path file = request.files().conjunctions();
    if (earlier.isPresent()) {
      return TableOutput.resume(table, file, earlier.get());
    }
    TableOutput output = TableOutput.create(table, file);
    return request.order() == ConjunctionOrder.TCA
        ? output
        : new OrderedOutput(output, request.order());
  }
}
