package org.orbsieve.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.bench.BenchJob;
import org.orbsieve.bench.BenchReport;
import org.orbsieve.bench.ReportFormat;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.DistanceConverter;
import org.orbsieve.cli.options.KernelOption;
import org.orbsieve.cli.options.PeriodOptions;
import org.orbsieve.cli.options.ProgressOption;
import org.orbsieve.cli.options.ThreadsOption;
import org.orbsieve.cli.print.ProgressBar;
import org.orbsieve.report.Distance;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.output.Destination;
import org.orekit.time.AbsoluteDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbsieve bench}: measures screenings of a catalogue, and the machine. */
@Command(
    name = "bench",
    defaultValueProvider = BenchCommand.Defaults.class,
    description = {
      "Screens a catalogue several times in one JVM and reports the speed: time, phases, pairs and"
          + " states per second, compared with a plain screening by Orekit and with plain loops"
          + " that measure the machine. Writes no results.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orbsieve bench data/sample-catalogue.csv",
      "  orbsieve bench on-orbit.csv --days 1 --threshold 5km --format csv"
    })
final class BenchCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Catalogues, as for 'orbsieve screen'; '-' is standard input.")
  private List<String> inputs;

  @Mixin private PeriodOptions period;

  @Option(
      names = "--threshold",
      paramLabel = "DISTANCE",
      converter = DistanceConverter.class,
      description = "Largest miss distance that counts, such as 5km or 500m. Default: 5km.")
  private Distance threshold = new Distance(ScreeningSettings.DEFAULT_THRESHOLD);

  @Mixin private ThreadsOption threads;

  @Mixin private KernelOption kernel;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "5",
      description = "Measured screenings. Default: ${DEFAULT-VALUE}.")
  private int repeat;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      defaultValue = "6",
      description =
          "Screenings before those, which warm up the compiler. Default:" + " ${DEFAULT-VALUE}.")
  private int warmup;

  @Option(
      names = "--format",
      paramLabel = "text|csv|json",
      defaultValue = "text",
      description = "How the figures are written to standard output. Default: ${DEFAULT-VALUE}.")
  private ReportFormat format;

  @Mixin private DataOption data;

  @Mixin private ProgressOption progress;

  BenchCommand(Streams streams) {
    this.streams = streams;
  }

  /** A benchmark of a file should not depend on the day on which it is run. */
  static final class Defaults implements IDefaultValueProvider {
    @Override
    public String defaultValue(ArgSpec argument) {
      return argument instanceof OptionSpec option && option.longestName().equals("--start")
          ? "epoch"
          : null;
    }
  }

  @Override
  public Integer call() throws JobFailure {
    if (repeat < 1 || warmup < 0) {
      throw new ParameterException(
          spec.commandLine(), "--repeat must be at least 1 and --warmup at least 0");
    }
    AstroContext context = data.load();
    ProgressBar bar = progress.bar(streams.err());
    BenchReport report;
    try {
      report =
          new BenchJob(Inputs.catalogues(inputs), warmup, repeat)
              .run(
                  streams.input(context),
                  period.start(context),
                  start -> settings(context, start),
                  bar);
    } finally {
      bar.clear();
    }
    new Destination(null, streams.out()).write("figures", out -> out.write(format.write(report)));
    return ExitCode.DONE;
  }

  private ScreeningSettings settings(AstroContext context, AbsoluteDate start) {
    return ScreeningSettings.builder(start, period.stop(context, start))
        .threshold(threshold.metres())
        .threads(threads.count())
        .kernel(kernel.kernel())
        .build();
  }
}
