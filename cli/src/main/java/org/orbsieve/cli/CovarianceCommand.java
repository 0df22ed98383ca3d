package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.orbsieve.assessment.history.ElementHistory;
import org.orbsieve.assessment.history.HistoryEstimator;
import org.orbsieve.assessment.history.HistoryFindings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.PlainNumber;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.HistoryCsvWriter;
import org.orbsieve.report.HistorySummary;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.OutputFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbsieve covariance}: estimates errors from histories of element sets. */
@Command(
    name = "covariance",
    description = {
      "Estimates how large the errors of objects' element sets are and how they grow with age,"
          + " from the histories of the objects, by pairwise differences (Osweiler 2006).",
      "'orbsieve screen --covariance' reads the resulting table. It shows how consistent the"
          + " element sets are, which is a lower bound of their errors.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  orbsieve covariance history.tle --output errors.csv")
final class CovarianceCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";
  private static final double DAY = 86_400.0;

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "HISTORY",
      description = {
        "Files with many element sets of each object, in any format that 'orbsieve screen' reads;"
            + " '-' is standard input."
      })
  private List<String> inputs;

  @Option(
      names = "--max-age",
      paramLabel = "DAYS",
      defaultValue = "7",
      converter = PlainNumber.Days.class,
      description = "Largest age of an element set, 1.5 to 366 days. Default: 7.")
  private double maxAge;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = STANDARD_OUTPUT,
      description = "File for the table. Default: '-', standard output.")
  private String output;

  @Option(
      names = "--bins",
      paramLabel = "FILE",
      description = "Also write the errors by age, before the fit, as CSV.")
  private Path bins;

  @Mixin private DataOption data;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show no summary, errors only.")
  private boolean quiet;

  CovarianceCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    OutputFiles files =
        new OutputFiles(output.equals(STANDARD_OUTPUT) ? null : Path.of(output), bins, null);
    valid(() -> files.distinctFrom(inputs)).check();
    AstroContext context = data.load();
    HistoryEstimator estimator = valid(() -> new HistoryEstimator(context, maxAge * DAY));
    CatalogInput input = CatalogInput.read(streams.input(context), Inputs.catalogues(inputs));
    List<HistoryFindings> findings =
        ElementHistory.of(input.contents()).stream().map(estimator::estimate).toList();
    if (!quiet) {
      new HistorySummary(streams.err()).print(findings, input.contents().rejects().size());
    }
    if (findings.stream().noneMatch(HistoryFindings::isKnown)) {
      String why = findings.isEmpty() ? "no usable element set" : findings.get(0).reason();
      throw new JobFailure(
          Kind.INPUT, "no estimate from " + String.join(", ", inputs) + ": " + why);
    }
    write(files.conjunctions(), out -> HistoryCsvWriter.writeTable(out, findings));
    if (bins != null) {
      write(bins, out -> HistoryCsvWriter.writeBins(out, findings));
    }
    return ExitCode.DONE;
  }

  private void write(Path file, AtomicFile.Content content) throws JobFailure {
    new Destination(file, streams.out()).write("table", content);
    if (file != null && !quiet) {
      streams.err().println(String.format(Locale.ROOT, "Written: %s", file));
    }
  }

  /** Turns what the records of core refuse into an error of usage. */
  private <T> T valid(Supplier<T> checked) {
    try {
      return checked.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
