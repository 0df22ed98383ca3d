package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.ScopeMembers;
import org.orekit.time.AbsoluteDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orbsieve screen}: reads catalogues, calls {@link Screener}, writes what it found. */
@Command(
    name = "screen",
    description = {
      "Screens a catalogue, all against all or primaries against all, and writes every close",
      "approach within the threshold, or every one whose track passes through a screening volume.",
      "Results go to files or standard output, messages and progress to standard error.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orbsieve screen data/sample-catalogue.csv --start epoch --days 1 --threshold 5km",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --days 1 --threshold 5km --resume",
      "  orbsieve screen --catalogue a=data/sample-catalogue.csv"
          + " --catalogue b=data/sample-catalogue.tle \\",
      "      --prefer b,a --start epoch",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --satcat data/sample-satcat.csv \\",
      "      --owner NRT,WST --regime '!geo'",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --type payload --max-age 5d:flag",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --min-speed 100m/s"
          + " --suppressed slow.csv",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --group-passes",
      "  orbsieve screen data/sample-catalogue.csv --start epoch"
          + " --relations data/sample-relations.csv",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --primaries 'ORBNET-11*,25-40'",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --groups data/sample-groups.yaml",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --groups data/sample-volumes.yaml",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --days 1 --volume handbook",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --kernel auto --progress always",
      "  orbsieve screen data/sample-catalogue.csv --start epoch"
          + " --ephemeris data/sample-ephemeris.oem",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --primaries 'name:ARDENT*' \\",
      "      --ephemeris data/sample-launch.oem",
      "  orbsieve screen --ephemeris data/sample-ephemeris.oem"
          + " --ephemeris data/sample-launch.oem \\",
      "      --start 2026-11-01T00:00:00Z",
      "  orbsieve screen data/sample-catalogue.csv --start epoch --variants 1838=data/sample-burns"
    })
final class ScreenCommand implements Callable<Integer> {

  private static final double DAY = 86_400.0;

  /** Distance of all element sets from the period at which a warning is due [s]: 15 days. */
  private static final double OLD_ELEMENTS = 15 * DAY;

  /** Warnings that are printed; a folder of ephemerides may have one for each file. */
  private static final int MOST_WARNINGS = 20;

  private final Streams streams;
  private final Interruption interruption;

  @Spec private CommandSpec spec;

  @Mixin private CatalogOptions catalogs;

  @Mixin private EphemerisOptions ephemerides;

  @Mixin private VariantOptions variants;

  @Mixin private PeriodOptions period;

  @Mixin private CriterionOptions criterion;

  @Mixin private ScopeOptions scopeOptions;

  @Mixin private OutputOptions output;

  @Mixin private FilterOptions filters;

  @Mixin private PairOptions pairs;

  @Mixin private RiskOptions riskOptions;

  @Mixin private CdmOptions messages;

  @Option(
      names = "--strict",
      description = "Exit with code 3 if any record was rejected; the results are written anyway.")
  private boolean strict;

  @Mixin private ThreadsOption threads;

  @Mixin private DataOption data;

  @Mixin private KernelOption kernel;

  @Mixin private ResumeOption resume;

  @Mixin private ProgressOption progress;

  ScreenCommand(Streams streams, Interruption interruption) {
    this.streams = streams;
    this.interruption = interruption;
  }

  @Override
  public Integer call() throws CommandFailure {
    long begin = System.nanoTime();
    catalogs.check(ephemerides.isUsed() || variants.isUsed());
    Path comparison = valid(() -> variants.comparison(output.files()));
    OutputFiles files = output.files().and(pairs.suppressed()).and(comparison);
    valid(() -> files.distinctFrom(inputs())).check();
    messages.check();
    RunWriter writer = new RunWriter(streams, output, files, comparison);
    Scope scope = scopeOptions.load(streams.in(), catalogs.files());
    valid(() -> files.distinctFrom(List.copyOf(scope.digests().keySet())));
    Choice choice = loaded(() -> pairs.load(filters, scope.groups()));
    AstroContext context = data.load();
    boolean tabulated = ephemerides.isUsed() || variants.isUsed();
    Risk risk = loaded(() -> riskOptions.load(context, messages.isOn(), tabulated));
    ScreenRun run = screen(context, writer, files, choice, risk, scope);
    List<WrittenFile> written = writer.write(run, commandLine());
    if (!progress.quiet()) {
      new SummaryPrinter(streams.err()).print(run, written, System.nanoTime() - begin);
    }
    return exitCode(run, files);
  }

  /** All files that are read. */
  private List<String> inputs() {
    return Stream.of(
            catalogs.files(),
            ephemerides.files(),
            variants.files(),
            riskOptions.files(),
            pairs.files())
        .flatMap(List::stream)
        .toList();
  }

  private ScreenRun screen(
      AstroContext context,
      RunWriter writer,
      OutputFiles files,
      Choice choice,
      Risk risk,
      Scope asked)
      throws CommandFailure {
    RunCheckpoint earlier = earlier(files);
    Optional<AbsoluteDate> start = start(context, earlier);
    // Where the command line tells all, it is checked before a catalogue is read.
    start.ifPresent(date -> settings(context, date, risk, asked));
    valid(kernel::kernel);
    ProgressBar bar = progress.bar(streams.err());
    try {
      long begin = System.nanoTime();
      bar.progress("reading", 0, 0);
      CatalogInput input =
          CatalogInput.read(context, catalogs, ephemerides, variants, streams.in());
      valid(() -> files.distinctFrom(input.variants().files()));
      Scope scope = asked.withVaried(input.variants().numbers());
      CatalogContents contents = input.contents();
      writer.requireRecords(contents, inputs());
      ScreeningSettings wanted =
          settings(context, start.orElseGet(contents::newestEpoch), risk, scope);
      Catalog catalog = Catalog.select(contents, wanted.stop(), input.preference());
      Choice.Applied chosen = valid(() -> choice.apply(catalog, wanted));
      writer.requireObjects(chosen.filtered());
      ScreeningSettings settings = wanted.withSuppression(chosen.suppression());
      long readNanos = System.nanoTime() - begin;
      bar.clear();
      List<String> warnings = warn(context, settings, chosen, risk, scope, input);
      StreamingRun.Outcome outcome =
          new StreamingRun(streams, output, files, messages, interruption)
              .screen(context, input, settings, chosen, risk, scope, earlier, bar);
      return new ScreenRun(
          context,
          input,
          chosen,
          settings,
          risk,
          scope,
          outcome.levels(),
          outcome.suppressed(),
          outcome.folded(),
          outcome.groups(),
          outcome.variants(),
          outcome.summary(),
          outcome.closest(),
          outcome.files(),
          warnings,
          readNanos,
          outcome.writeNanos());
    } finally {
      bar.clear();
    }
  }

  /** The run to go on with; null for none. */
  private RunCheckpoint earlier(OutputFiles files) throws CommandFailure {
    try {
      return resume
          .find(files, output.resumable(files) && !messages.isOn(), this::note)
          .orElse(null);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void note(String text) {
    if (!progress.quiet()) {
      streams.err().println("orbsieve: note: " + text);
    }
  }

  private Optional<AbsoluteDate> start(AstroContext context, RunCheckpoint earlier) {
    return earlier != null && period.startsNow()
        ? RunIdentity.start(context, earlier.identity())
        : period.start(context);
  }

  private ScreeningSettings settings(
      AstroContext context, AbsoluteDate start, Risk risk, Scope scope) {
    return valid(
        () ->
            criterion
                .apply(
                    ScreeningSettings.builder(start, period.stop(context, start))
                        .threshold(criterion.threshold())
                        .threads(threads.count())
                        .kernel(kernel.kernel())
                        .assessor(risk.assessor())
                        .build())
                .withScope(scope.scope()));
  }

  private List<String> warn(
      AstroContext context,
      ScreeningSettings settings,
      Choice.Applied chosen,
      Risk risk,
      Scope scope,
      CatalogInput input)
      throws CommandFailure {
    ScopeMembers members = scope.in(chosen.filtered().catalog());
    List<String> warnings = new ArrayList<>(Scope.warnings(members));
    UtcFormat utc = new UtcFormat(context);
    if (settings.stop().isAfter(context.leapSecondExpiry())) {
      warnings.add(
          "leap seconds are known until "
              + utc.isoSeconds(context.leapSecondExpiry())
              + ", later times may be off by a second; see --orekit-data");
    }
    warnOfAge(settings, chosen.filtered().catalog(), warnings);
    warnings.addAll(input.warnings());
    warnings.addAll(chosen.warnings());
    warnings.addAll(input.ephemerides().warnings());
    warnings.addAll(risk.messages().warnings(chosen.filtered().catalog()));
    warnings.addAll(input.variants().warnings());
    if (!progress.quiet()) {
      warnings.stream().limit(MOST_WARNINGS).forEach(this::printWarning);
      if (warnings.size() > MOST_WARNINGS) {
        printWarning(warnings.size() - MOST_WARNINGS + " more are in the run manifest");
      }
    }
    return warnings;
  }

  private void printWarning(String text) {
    streams.err().println("orbsieve: warning: " + text);
  }

  private static void warnOfAge(
      ScreeningSettings settings, Catalog catalog, List<String> warnings) {
    double after = Double.POSITIVE_INFINITY;
    double before = Double.POSITIVE_INFINITY;
    for (CatalogRecord found : catalog.records()) {
      SpaceObject object = found.object();
      if (object.isTabulated() || object.isVariant()) {
        continue;
      }
      after = Math.min(after, settings.start().durationFrom(object.epoch()));
      before = Math.min(before, object.epoch().durationFrom(settings.stop()));
    }
    if (after == Double.POSITIVE_INFINITY) {
      return;
    }
    if (after > OLD_ELEMENTS) {
      warnings.add(farFrom("the start of the period is %,.0f days after the newest", after));
    } else if (before > OLD_ELEMENTS) {
      warnings.add(farFrom("the stop of the period is %,.0f days before the oldest", before));
    }
  }

  private static String farFrom(String which, double seconds) {
    return String.format(Locale.ROOT, which, seconds / DAY)
        + " element set, far beyond what SGP4 predicts well; --start epoch starts at the newest";
  }

  /** Reads files. */
  @FunctionalInterface
  private interface Loading<T> {
    T load() throws CommandFailure;
  }

  private <T> T loaded(Loading<T> loading) throws CommandFailure {
    try {
      return loading.load();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int exitCode(ScreenRun run, OutputFiles files) {
    int rejects = run.rejects().size();
    if (strict && rejects > 0) {
      String place = files.rejects() == null ? "" : ", see " + files.rejects();
      complain("--strict: %,d rejected%s", rejects, place);
      return ExitCode.REJECTS;
    }
    long failures = run.risk().failOn().map(run.levels()::from).orElse(0L);
    if (failures > 0) {
      String level = run.risk().failOn().orElseThrow().name();
      complain("--fail-on: %,d at the level %s or above", failures, level);
      return ExitCode.LEVEL;
    }
    return ExitCode.DONE;
  }

  private void complain(String format, Object... values) {
    streams.err().println("orbsieve: " + String.format(Locale.ROOT, format, values));
  }

  private List<String> commandLine() {
    return spec.root().commandLine().getParseResult().originalArgs();
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
