package org.orbsieve.cli;

import java.nio.file.Path;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;
import picocli.CommandLine.Option;

/** Options of commands whose result is a table for a person or for a program. */
final class TableOptions {

  /** Formats of the result. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "table for a person; csv and json lines have everything. Default: table.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = STANDARD_OUTPUT,
      description = "Where the result goes. Default: '-', standard output.")
  private String output;

  Format format() {
    return format;
  }

  /** Where the result goes, checked before any work. */
  Destination destination(Streams streams) throws JobFailure {
    Path file = output.equals(STANDARD_OUTPUT) ? null : Path.of(output);
    return new Destination(file, streams.out()).check();
  }
}
