package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.Reject;
import org.orbsieve.cli.options.CatalogOptions;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.DistanceConverter;
import org.orbsieve.cli.options.OptionNames;
import org.orbsieve.cli.options.PeriodOptions;
import org.orbsieve.cli.options.ThreadsOption;
import org.orbsieve.compare.SourceComparison;
import org.orbsieve.compare.SourceDifference;
import org.orbsieve.report.Distance;
import org.orbsieve.report.RejectsCsvWriter;
import org.orbsieve.report.SourceComparisonWriter;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.NamedFile;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.OutputFiles;
import org.orekit.time.AbsoluteDate;
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
  private static final int SHOWN = 5;

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
    OutputFiles files = distinctFromInputs(files());
    files.check();
    AstroContext context = data.load();
    CatalogContents contents =
        CatalogInput.read(
                new InputContext(context, streams.in(), new OptionNames()), catalogs.inputs())
            .contents();
    writeRejects(files, contents.rejects());
    requireRecords(contents, files);
    AbsoluteDate start = period.start(context).known(context).orElseGet(contents::newestEpoch);
    SourceComparison comparison;
    try {
      comparison =
          SourceComparison.of(
              context, contents, start, period.stop(context, start), threads.count());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    List<SourceDifference> listed =
        comparison.differences().stream()
            .filter(d -> !d.isKnown() || d.distance() > distance.metres())
            .toList();
    write(context, listed);
    if (!quiet) {
      printSummary(context, comparison, listed, contents.rejects().size());
    }
    return ExitCode.DONE;
  }

  private OutputFiles files() {
    if (output.equals(STANDARD_OUTPUT)) {
      return new OutputFiles(null, rejects, null);
    }
    Path list = Path.of(output);
    return new OutputFiles(list, OutputFiles.beside(list, rejects, null).rejects(), null);
  }

  private OutputFiles distinctFromInputs(OutputFiles files) {
    try {
      return files.distinctFrom(catalogs.files());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The catalogues; one without a name is named by its file. */
  private List<NamedFile> named() {
    return catalogs.sources().stream()
        .map(one -> one.name().isEmpty() ? new NamedFile(one.file(), one.file()) : one)
        .toList();
  }

  private void requireTwo() {
    catalogs.check();
    if (!catalogs.isNamed() || named().stream().map(NamedFile::name).distinct().count() < 2) {
      throw new ParameterException(
          spec.commandLine(), "needs two catalogues with names: --catalogue NAME=FILE, twice");
    }
    if (threads.count() < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
    }
  }

  /** A catalogue of which nothing is usable agrees with all others, which would be false. */
  private void requireRecords(CatalogContents contents, OutputFiles files) throws JobFailure {
    Set<String> usable =
        contents.records().stream().map(r -> r.object().sourceName()).collect(Collectors.toSet());
    List<String> useless =
        named().stream()
            .filter(source -> !usable.contains(source.name()))
            .map(NamedFile::file)
            .toList();
    if (!useless.isEmpty()) {
      String place = files.rejects() == null ? "" : ", see " + files.rejects();
      throw new JobFailure(
          Kind.INPUT, "no usable element set in " + String.join(", ", useless) + place);
    }
  }

  private void writeRejects(OutputFiles files, List<Reject> rejects) throws JobFailure {
    if (files.rejects() == null) {
      return;
    }
    new Destination(files.rejects(), streams.out())
        .write("rejects", out -> RejectsCsvWriter.write(out, rejects));
  }

  private void write(AstroContext context, List<SourceDifference> rows) throws JobFailure {
    Path file = output.equals(STANDARD_OUTPUT) ? null : Path.of(output);
    new Destination(file, streams.out())
        .write("differences", out -> SourceComparisonWriter.write(out, context, rows));
  }

  private void printSummary(
      AstroContext context, SourceComparison comparison, List<SourceDifference> rows, int rejects) {
    comparison
        .objects()
        .forEach((name, count) -> line("  %-24s %,9d objects", "in " + name, count));
    line("  %-24s %,9d", "comparisons", comparison.differences().size());
    line(
        "  %-24s %,9d",
        "differ by over " + distance, rows.stream().filter(SourceDifference::isKnown).count());
    line("  %-24s %,9d", "an orbit ends", rows.stream().filter(d -> !d.isKnown()).count());
    line("  %-24s %,9d", "records rejected", rejects);
    UtcFormat utc = new UtcFormat(context);
    List<SourceDifference> largest =
        rows.stream().filter(SourceDifference::isKnown).limit(SHOWN).toList();
    if (!largest.isEmpty()) {
      line("%nLargest     km         R         T         N  time (UTC)            object");
    }
    for (SourceDifference row : largest) {
      line(
          "%14.3f %9.3f %9.3f %9.3f  %s  %d %s",
          row.distance() / 1000,
          row.rtn().getX() / 1000,
          row.rtn().getY() / 1000,
          row.rtn().getZ() / 1000,
          utc.isoSeconds(row.time()),
          row.first().catalogNumber(),
          row.first().displayName());
    }
  }

  private void line(String format, Object... values) {
    streams.err().println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
