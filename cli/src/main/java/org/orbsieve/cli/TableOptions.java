package org.orbsieve.cli;

import java.nio.file.Path;
import org.orbsieve.report.TableFormat;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;
import picocli.CommandLine.Option;

/** Options of commands whose result is a table for a person or for a program. */
final class TableOptions {

  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "table for a person; csv and json lines have everything. Default: table.")
  private TableFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = STANDARD_OUTPUT,
      description = "Where the result goes. Default: '-', standard output.")
  private String output;

  @Option(
      names = "--csv-safe",
      description = "Put an apostrophe before cells of a CSV that a spreadsheet would run.")
  private boolean csvSafe;

  TableFormat format() {
    return format;
  }

  /** The file; null for standard output. */
  Path file() {
    return output.equals(STANDARD_OUTPUT) ? null : Path.of(output);
  }

  /** Where the result goes, checked before any work. */
  Destination destination(Streams streams) throws JobFailure {
    return new Destination(file(), streams.out())
        .withCsvSafe(csvSafe && format == TableFormat.CSV)
        .check();
  }
}
