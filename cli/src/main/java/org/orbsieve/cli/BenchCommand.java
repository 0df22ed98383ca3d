package org.orbsieve.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.bench.Bench;
import org.orbsieve.bench.BenchReport;
import org.orbsieve.bench.Machine;
import org.orbsieve.bench.ReportFormat;
import org.orbsieve.bench.Revision;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.DistanceConverter;
import org.orbsieve.cli.options.KernelOption;
import org.orbsieve.cli.options.OptionNames;
import org.orbsieve.cli.options.PeriodOptions;
import org.orbsieve.cli.options.ProgressOption;
import org.orbsieve.cli.options.ThreadsOption;
import org.orbsieve.cli.print.ProgressBar;
import org.orbsieve.ephemeris.sgp4.KernelChoice;
import org.orbsieve.report.Distance;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.Inputs;
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
      throw usage("--repeat must be at least 1 and --warmup at least 0", null);
    }
    AstroContext context = data.load();
    period.start(context).known(context).ifPresent(start -> settings(context, start));
    ProgressBar bar = progress.bar(streams.err());
    try {
      bar.progress("reading", 0, 0);
      long begin = System.nanoTime();
      CatalogContents contents =
          CatalogInput.read(
                  new InputContext(context, streams.in(), new OptionNames()),
                  Inputs.catalogues(inputs))
              .contents();
      if (contents.records().isEmpty()) {
        String message = "no usable element set in " + String.join(", ", inputs);
        throw new JobFailure(JobFailure.Kind.INPUT, message);
      }
      AbsoluteDate start = period.start(context).known(context).orElseGet(contents::newestEpoch);
      ScreeningSettings settings = settings(context, start);
      Catalog catalog = Catalog.select(contents, settings.stop());
      double reading = (System.nanoTime() - begin) * 1e-9;
      Map<String, String> facts = facts(context, settings, reading);
      Bench bench = new Bench(context, catalog, settings, bar);
      KernelChoice choice = bench.measure(warmup, repeat);
      facts.put("kernel", name(choice) + ": " + choice.reason());
      bar.clear();
      print(new BenchReport(facts, bench.figures()));
      return ExitCode.DONE;
    } finally {
      bar.clear();
    }
  }

  private Map<String, String> facts(
      AstroContext context, ScreeningSettings settings, double reading) {
    UtcFormat utc = new UtcFormat(context);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("version", Version.number());
    facts.put("commit", Revision.of(BenchCommand.class));
    facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.putAll(Machine.facts());
    facts.put("catalogue", String.join(" ", inputs));
    facts.put("read in", String.format(Locale.ROOT, "%.3f s, once and cold", reading));
    facts.put(
        "period", utc.isoSeconds(settings.start()) + " to " + utc.isoSeconds(settings.stop()));
    facts.put("threshold", new Distance(settings.threshold()).toString());
    facts.put("threads", Integer.toString(settings.threads()));
    facts.put(
        "runs", String.format(Locale.ROOT, "%d measured after %d of warm-up", repeat, warmup));
    if (Machine.isBusy()) {
      facts.put(
          "note",
          "the machine was busy before: compare times only with those of the plain" + " path");
    }
    return facts;
  }

  private void print(BenchReport report) throws JobFailure {
    try {
      streams.out().write(format.write(report).getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
    } catch (IOException e) {
      throw JobFailure.output("standard output", e);
    }
  }

  private static String name(KernelChoice choice) {
    return choice.kernel().name().toLowerCase(Locale.ROOT);
  }

  private ScreeningSettings settings(AstroContext context, AbsoluteDate start) {
    try {
      return ScreeningSettings.builder(start, period.stop(context, start))
          .threshold(threshold.metres())
          .threads(threads.count())
          .kernel(kernel.kernel())
          .build();
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage(), e);
    }
  }

  private ParameterException usage(String message, Exception cause) {
    return new ParameterException(spec.commandLine(), message, cause);
  }
}
