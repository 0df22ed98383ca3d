package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.CatalogOptions;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.DistanceConverter;
import org.orbsieve.cli.options.PeriodOptions;
import org.orbsieve.cli.options.ThreadsOption;
import org.orbsieve.report.Distance;
import org.orbsieve.report.SourceComparisonSummary;
import org.orbsieve.run.compare.CompareJob;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.NamedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orbsieve compare-sources}: where catalogues disagree. */
@Command(
    name = "compare-sources",
    description = {
      "Lists the objects on which catalogues disagree by more than a distance during a period.",
      "For each object: the largest difference in position, its time, and its components R, T, N.",
      "Between samples the difference is at most 0.1 %% larger. Distances are in km.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  orbsieve compare-sources --catalogue a=data/sample-catalogue.csv \\",
      "      --catalogue b=data/sample-catalogue.tle --start epoch --distance 1km"
    })
final class CompareSourcesCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private CatalogOptions catalogs;
  @Mixin private PeriodOptions period;

  @Option(
      names = "--distance",
      paramLabel = "DISTANCE",
      defaultValue = "1km",
      converter = DistanceConverter.class,
      description = "Smallest difference that is listed, such as 1km or 100m. Default: 1km.")
  private Distance distance;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = STANDARD_OUTPUT,
      description = "File for the list, as CSV. Default: '-', standard output.")
  private String output;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "File for the rejected records. Default: NAME.rejects.csv.")
  private Path rejects;

  @Mixin private ThreadsOption threads;

  @Mixin private DataOption data;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show errors only.")
  private boolean quiet;

  CompareSourcesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    requireTwo();
    CompareJob job =
        new CompareJob(
            catalogs.inputs(),
            output.equals(STANDARD_OUTPUT) ? Optional.empty() : Optional.of(Path.of(output)),
            Optional.ofNullable(rejects),
            distance,
            threads.count());
    job.check();
    AstroContext context = data.load();
    CompareJob.Result result =
        job.run(
            streams.input(context),
            period.start(context),
            start -> period.stop(context, start),
            streams.out());
    if (!quiet) {
      new SourceComparisonSummary(streams.err(), context)
          .print(result.comparison(), distance, result.listed(), result.rejects());
    }
    return ExitCode.DONE;
  }

  private void requireTwo() {
    catalogs.check();
    if (catalogs.inputs().sources().stream().map(NamedFile::name).distinct().count() < 2) {
      throw new ParameterException(
          spec.commandLine(), "needs two catalogues with names: --catalogue NAME=FILE, twice");
    }
    if (threads.count() < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
    }
  }
}
