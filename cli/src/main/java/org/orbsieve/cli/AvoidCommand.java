package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.BurnGridOptions;
import org.orbsieve.cli.options.CatalogOptions;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.DistanceConverter;
import org.orbsieve.cli.options.EphemerisOptions;
import org.orbsieve.cli.options.KernelOption;
import org.orbsieve.cli.options.ProgressOption;
import org.orbsieve.cli.options.RiskOptions;
import org.orbsieve.cli.options.ThreadsOption;
import org.orbsieve.cli.print.ProgressBar;
import org.orbsieve.cli.print.ScreenListener;
import org.orbsieve.cli.print.Terminal;
import org.orbsieve.report.Distance;
import org.orbsieve.report.avoid.TradeSpaceText;
import org.orbsieve.run.avoid.AvoidFiles;
import org.orbsieve.run.avoid.AvoidJob;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.ElementSetRequest;
import org.orbsieve.run.input.Inputs;
import org.orekit.time.AbsoluteDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orbsieve avoid}: the trade space of an avoidance manoeuvre. */
@Command(
    name = "avoid",
    abbreviateSynopsis = true,
    description = {
      "Screens burns of one satellite at several times and of several sizes against all, and shows"
          + " which of them avoid an event without bringing others.",
      "Advice to look closer, not a command: see docs/avoid.md.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  orbsieve avoid data/sample-catalogue.csv \\",
      "      --event 1838,1389,2026-11-01T18:05:44Z --plot map.svg --export 1"
    })
final class AvoidCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private CatalogOptions catalogs;
  @Mixin private EphemerisOptions ephemerides;
  @Mixin private BurnGridOptions burns;

  @Option(
      names = "--threshold",
      paramLabel = "DISTANCE",
      defaultValue = "5km",
      converter = DistanceConverter.class,
      description = "Largest miss distance of a conjunction. Default: 5km.")
  private Distance threshold;

  @Mixin private RiskOptions risk;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "avoid.csv",
      description =
          "Where the table goes, CSV or JSON by its name, '-' for standard output."
              + " Default: avoid.csv.")
  private String output;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Also draws the map: FILE.svg, or FILE.html with the best burns.")
  private Path plot;

  @Option(
      names = "--export",
      paramLabel = "RANK",
      split = ",",
      description = "Also writes burns of these ranks as OEM and OPM.")
  private List<Integer> ranks = new ArrayList<>();

  @Option(
      names = "--export-to",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "An existing folder for them. Default: the current one.")
  private Path folder;

  @Mixin private ThreadsOption threads;
  @Mixin private DataOption data;
  @Mixin private KernelOption kernel;
  @Mixin private ProgressOption progress;

  AvoidCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    catalogs.check(ephemerides.isUsed());
    if (risk.failsOnLevel()) {
      throw new ParameterException(spec.commandLine(), "--fail-on is an option of screen");
    }
    AstroContext context = data.load();
    AvoidJob job;
    ScreeningSettings settings;
    try {
      job = job(context);
      AbsoluteDate tca = job.request().event().tca();
      settings =
          ScreeningSettings.builder(tca, tca.shiftedBy(job.request().horizon()))
              .threshold(threshold.metres())
              .threads(threads.count())
              .kernel(kernel.kernel())
              .build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    ProgressBar bar = progress.bar(streams.err());
    try {
      ScreenListener listener = new ScreenListener(bar, streams.err(), progress.quiet());
      AvoidJob.Result result = job.run(streams.input(context), settings, streams.out(), listener);
      bar.clear();
      listener.warnings(result.warnings());
      if (!progress.quiet()) {
        new TradeSpaceText(context, result.space())
            .lines(Terminal.widthOfErrors())
            .forEach(streams.err()::println);
        result.written().stream()
            .filter(file -> file.path() != null)
            .forEach(file -> streams.err().println("Wrote   " + file.path()));
      }
      return ExitCode.DONE;
    } finally {
      bar.clear();
    }
  }

  private AvoidJob job(AstroContext context) throws JobFailure {
    Inputs inputs =
        new Inputs(
            catalogs.sources(),
            catalogs.preference(),
            catalogs.satcats(),
            ephemerides.given(),
            List.of());
    Optional<Path> table = output.equals("-") ? Optional.empty() : Optional.of(Path.of(output));
    return new AvoidJob(
        inputs,
        ElementSetRequest.DEFAULT,
        risk.request(),
        burns.request(context),
        new AvoidFiles(table, Optional.ofNullable(plot), ranks, folder));
  }
}
