package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.CatalogOptions;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.PeriodOptions;
import org.orbsieve.cli.options.StayLimitsConverter;
import org.orbsieve.cli.options.ThreadsOption;
import org.orbsieve.proximity.PairRegime;
import org.orbsieve.proximity.StayLimits;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.proximity.ProximityFiles;
import org.orbsieve.run.proximity.ProximityJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orbsieve proximity}: who stays near whom. */
@Command(
    name = "proximity",
    description = {
      "Finds objects that stay near each other, come back to each other, or share an orbit, during"
          + " days or weeks. Geometry only. Definitions: docs/transparency.md.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  orbsieve proximity data/sample-catalogue.csv --start epoch --days 7 -o stays.csv")
final class ProximityCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private CatalogOptions catalogs;
  @Mixin private PeriodOptions period;

  @Option(
      names = "--stay",
      paramLabel = "REGIME=RANGE,SPEED,DURATION",
      converter = StayLimitsConverter.class,
      description = {
        "Limits of a stay in a regime (geo, high, low, mid). The duration is in hours or in periods"
            + " of the longer orbit. Can be repeated. Default: geo=100km,0.1km/s,24h"
            + " high=100km,0.1km/s,24h low=50km,0.1km/s,3p mid=100km,0.1km/s,3p.",
        "Example: --stay low=50km,0.05km/s,3p"
      })
  private List<Map.Entry<PairRegime, StayLimits>> limits = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where stays and episodes go: .csv or .jsonl. Default: '-', standard output.")
  private String output;

  @Option(
      names = "--approaches",
      paramLabel = "FILE",
      description = "Also write visits and repeated approaches as CSV; needs --satcat.")
  private Path approaches;

  @Option(
      names = "--co-planar",
      paramLabel = "FILE",
      description = "Also write pairs of co-planar orbits as CSV; needs --satcat.")
  private Path coPlanar;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write the findings as one HTML page with charts.")
  private Path report;

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description = {
        "Changes of orbit, as 'orbsieve changes' writes them: the last one of either object before a"
            + " stay is told."
      })
  private Path changes;

  @Mixin private ThreadsOption threads;
  @Mixin private DataOption data;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show errors only.")
  private boolean quiet;

  ProximityCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    catalogs.check();
    if ((approaches != null || coPlanar != null) && catalogs.satcats().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--approaches and --co-planar need owners: --satcat FILE");
    }
    Map<PairRegime, StayLimits> stays = new EnumMap<>(PairRegime.class);
    limits.forEach(one -> stays.put(one.getKey(), one.getValue()));
    ProximityFiles files =
        new ProximityFiles(
            output.equals("-") ? Optional.empty() : Optional.of(Path.of(output)),
            Optional.ofNullable(approaches),
            Optional.ofNullable(coPlanar),
            Optional.ofNullable(report));
    ProximityJob job =
        new ProximityJob(
            catalogs.inputs(), stays, files, Optional.ofNullable(changes), threads.count());
    job.check();
    AstroContext context = data.load();
    List<String> summary =
        job.run(
            streams.input(context),
            period.start(context),
            start -> period.stop(context, start),
            streams.out());
    if (!quiet) {
      summary.forEach(streams.err()::println);
    }
    return ExitCode.DONE;
  }
}
