package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.select.SelectorTerm;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.cli.options.CatalogOptions;
import org.orbsieve.cli.options.CdmOptions;
import org.orbsieve.cli.options.CriterionOptions;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.ElementSetOptions;
import org.orbsieve.cli.options.EphemerisOptions;
import org.orbsieve.cli.options.FilterOptions;
import org.orbsieve.cli.options.KernelOption;
import org.orbsieve.cli.options.OptionNames;
import org.orbsieve.cli.options.OutputOptions;
import org.orbsieve.cli.options.PairOptions;
import org.orbsieve.cli.options.PeriodOptions;
import org.orbsieve.cli.options.ProgressOption;
import org.orbsieve.cli.options.ResumeOption;
import org.orbsieve.cli.options.RiskOptions;
import org.orbsieve.cli.options.ScopeOptions;
import org.orbsieve.cli.options.ThreadsOption;
import org.orbsieve.cli.options.VariantOptions;
import org.orbsieve.cli.print.ProgressBar;
import org.orbsieve.cli.print.ScreenListener;
import org.orbsieve.cli.print.Terminal;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.history.RunIndex;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.JobResult;
import org.orbsieve.run.LevelAlarm;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.output.CdmRequest;
import org.orbsieve.run.output.DatedNames;
import org.orbsieve.run.output.OutputRequest;
import org.orbsieve.run.summary.SummaryPrinter;
import org.orekit.time.AbsoluteDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code orbsieve screen}: turns options into a {@link ScreeningJob} and prints what came of it.
 */
@Command(
    name = "screen",
    abbreviateSynopsis = true,
    showAtFileInUsageHelp = true,
    description = {
      "Screens a catalogue for close approaches, all or primaries against all.",
      "Reports all within a threshold, or all that pass through a screening volume.",
      "Results go to files or standard output, messages to standard error.",
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

  /** Names in one message. */
  private static final int MOST_NAMED = 10;

  private final Streams streams;
  private final Interruption interruption;

  @Spec private CommandSpec spec;

  @Mixin private CatalogOptions catalogs;

  @Mixin private EphemerisOptions ephemerides;

  @Mixin private VariantOptions variants;

  @Mixin private ElementSetOptions elementSets;

  @Mixin private PeriodOptions period;

  @Mixin private CriterionOptions criterion;

  @Mixin private ScopeOptions scope;

  @Mixin private OutputOptions output;

  @Mixin private FilterOptions filters;

  @Mixin private PairOptions pairs;

  @Mixin private RiskOptions riskOptions;

  @Mixin private CdmOptions messages;

  @HelpTopic(value = Topic.OUTPUT, brief = "exit with 3 if any record was rejected")
  @Option(
      names = "--strict",
      description =
          "Exit with code 3 if any record was rejected, or an object of --primaries or --groups is"
              + " not in the catalogue; the results are still written.")
  private boolean strict;

  @HelpTopic(Topic.OUTPUT)
  @Option(
      names = "--history",
      paramLabel = "FILE",
      description =
          "Add the run to this history (SQLite), made if it is not there: see orbsieve history.")
  private Path history;

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
  public Integer call() throws JobFailure {
    long begin = System.nanoTime();
    catalogs.check(ephemerides.isUsed() || !variants.given().isEmpty());
    AstroContext context = data.load();
    Optional<CdmRequest> cdm = messages.request(context, output.marking());
    OutputRequest outputs =
        valid(() -> output.request(pairs, variants, cdm)).withSuperseded(elementSets.superseded());
    ProgressBar bar = progress.bar(streams.err());
    try {
      JobResult result =
          job(context, outputs).run(new ScreenListener(bar, streams.err(), progress.quiet()));
      bar.clear();
      if (!progress.quiet()) {
        new SummaryPrinter(streams.err(), Terminal.widthOfErrors(), new OptionNames())
            .print(result, System.nanoTime() - begin);
      }
      return exitCode(result, outputs);
    } finally {
      bar.clear();
    }
  }

  private ScreeningJob job(AstroContext context, OutputRequest outputs) {
    Inputs inputs =
        new Inputs(
            catalogs.sources(),
            catalogs.preference(),
            catalogs.satcats(),
            ephemerides.given(),
            variants.given(),
            variants.burns());
    Kernel chosen = valid(kernel::kernel);
    ScreeningJob job =
        ScreeningJob.of(inputs)
            .context(context)
            .settings(period.start(context), start -> settings(context, start, chosen))
            .elementSets(valid(elementSets::request))
            .scope(scope.request())
            .filters(valid(() -> pairs.request(filters)))
            .risk(riskOptions.request())
            .output(outputs)
            .columns(valid(output::columns))
            .names(new OptionNames())
            .streams(streams.in(), streams.out())
            .interruptible(interruption)
            .provenance(output.provenance(context, commandLine()));
    output.report().ifPresent(job::report);
    Optional.ofNullable(history).map(RunIndex::new).ifPresent(job::history);
    return resume.isWanted() ? job.resume() : job;
  }

  private ScreeningSettings settings(AstroContext context, AbsoluteDate start, Kernel chosen) {
    return criterion.apply(
        ScreeningSettings.builder(start, period.stop(context, start))
            .threshold(criterion.threshold())
            .threads(threads.count())
            .kernel(chosen)
            .build());
  }

  private int exitCode(JobResult result, OutputRequest outputs) {
    int rejects = result.rejects().size();
    if (strict && rejects > 0) {
      Path file = outputs.files().rejects();
      boolean named = file != null && !DatedNames.isDated(file);
      complain("--strict: %,d rejected%s", rejects, named ? ", see " + file : "");
      return ExitCode.REJECTS;
    }
    List<String> unknown =
        result.run().members().unmatched().stream().map(SelectorTerm::text).toList();
    if (strict && !unknown.isEmpty()) {
      complain(
          "--strict: %,d of the selections %s not in the catalogue: %s",
          unknown.size(),
          unknown.size() == 1 ? "is" : "are",
          String.join(", ", unknown.subList(0, Math.min(unknown.size(), MOST_NAMED))));
      return ExitCode.REJECTS;
    }
    Optional<String> alarm = LevelAlarm.of(result);
    if (alarm.isPresent()) {
      complain("--fail-on: %s", alarm.get());
      return ExitCode.LEVEL;
    }
    List<String> cutOff = result.run().input().cutOff();
    if (!cutOff.isEmpty()) {
      complain(
          "%s: cut off inside of a record; what is missing was not screened",
          String.join(", ", cutOff));
      return ExitCode.UNFIT;
    }
    return ExitCode.DONE;
  }

  private void complain(String format, Object... values) {
    streams.err().println("orbsieve: " + String.format(Locale.ROOT, format, values));
  }

  /** What a run gives does not depend on whether it was interrupted. */
  private List<String> commandLine() {
    return spec.root().commandLine().getParseResult().expandedArgs().stream()
        .filter(argument -> !argument.equals(ResumeOption.NAME))
        .toList();
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
