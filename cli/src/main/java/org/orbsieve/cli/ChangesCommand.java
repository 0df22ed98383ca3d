package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.cli.options.CatalogOptions;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.ThreadsOption;
import org.orbsieve.run.changes.ChangesJob;
import org.orbsieve.run.failure.JobFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orbsieve changes}: whose orbit changed. */
@Command(
    name = "changes",
    description = {
      "Finds changes of orbit between the element sets of each object, with time, direction and size."
          + " Needs histories: files or folders with several element sets of an object. Geometry"
          + " only. Method and limits: docs/transparency.md.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  orbsieve changes history.tle snapshots/ -o changes.csv")
final class ChangesCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private CatalogOptions catalogs;

  @Option(
      names = "--min-score",
      paramLabel = "SCORE",
      defaultValue = "2.5",
      description = {
        "Least score of a change, 1 to 1000. At 2.5, low orbits give about one false alarm a year and"
            + " object, high orbits three; higher scores are surer. Default: 2.5."
      })
  private double minScore;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "-",
      description =
          "Where changes go: .csv or .jsonl. Wrong element sets and rejects go to files beside it."
              + " Default: '-', standard output.")
  private String output;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write the findings as one HTML page with charts.")
  private Path report;

  @Mixin private ThreadsOption threads;
  @Mixin private DataOption data;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show errors only.")
  private boolean quiet;

  ChangesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    catalogs.check();
    Optional<Path> file = output.equals("-") ? Optional.empty() : Optional.of(Path.of(output));
    ChangesJob job;
    try {
      job =
          new ChangesJob(
              catalogs.inputs(), minScore, file, Optional.ofNullable(report), threads.count());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--min-score: " + e.getMessage(), e);
    }
    List<String> summary = job.run(streams.input(data.load()), streams.out());
    if (!quiet) {
      summary.forEach(streams.err()::println);
    }
    return ExitCode.DONE;
  }
}
