package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.ElementSetChoice;
import org.orbsieve.cli.options.CatalogOptions;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.OptionNames;
import org.orbsieve.cli.options.PeriodOptions;
import org.orbsieve.cli.options.StayLimitsConverter;
import org.orbsieve.cli.options.ThreadsOption;
import org.orbsieve.proximity.Companies;
import org.orbsieve.proximity.Company;
import org.orbsieve.proximity.PairRegime;
import org.orbsieve.proximity.ProximityResult;
import org.orbsieve.proximity.ProximitySettings;
import org.orbsieve.proximity.ProximityWatch;
import org.orbsieve.proximity.StayLimits;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.RejectsCsvWriter;
import org.orbsieve.report.proximity.ApproachTable;
import org.orbsieve.report.proximity.ProximitySummary;
import org.orbsieve.report.proximity.ShadowTable;
import org.orbsieve.report.proximity.StayRow;
import org.orbsieve.report.proximity.StayTable;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.OutputFiles;
import org.orekit.time.AbsoluteDate;
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
    Path file = output.equals("-") ? null : Path.of(output);
    OutputFiles files = new OutputFiles(file, null, null);
    files = file == null ? files : OutputFiles.beside(file, null, null);
    if ((approaches != null || coPlanar != null) && catalogs.satcats().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--approaches and --co-planar need owners: --satcat FILE");
    }
    files.distinctFrom(catalogs.files()).check();
    AstroContext context = data.load();
    CatalogInput input =
        CatalogInput.read(
            new InputContext(context, streams.in(), new OptionNames()), catalogs.inputs());
    AbsoluteDate start =
        period.start(context).known(context).orElseGet(input.contents()::newestEpoch);
    ProximitySettings settings = settings(start, period.stop(context, start));
    Catalog catalog =
        Catalog.select(
            input.contents(), start, settings.stop(), input.preference(), ElementSetChoice.IN_TIME);
    ProximityResult result = ProximityWatch.of(context, catalog, settings);
    List<Company> companies = Companies.of(result.episodes());
    List<StayRow> rows = StayRow.of(start, companies);
    boolean isJson = output.endsWith(".jsonl") || output.endsWith(".json");
    write(
        file,
        out -> {
          if (isJson) {
            StayTable.json(out, context, rows);
          } else {
            StayTable.csv(out, context, rows);
          }
        });
    writeIfAsked(approaches, out -> ApproachTable.csv(out, context, start, result));
    writeIfAsked(coPlanar, out -> ShadowTable.csv(out, context, result.shadows()));
    writeIfAsked(files.rejects(), out -> RejectsCsvWriter.write(out, input.contents().rejects()));
    if (!quiet) {
      new ProximitySummary(context, start)
          .lines(result, companies, !catalogs.satcats().isEmpty())
          .forEach(streams.err()::println);
    }
    return ExitCode.DONE;
  }

  private ProximitySettings settings(AbsoluteDate start, AbsoluteDate stop) {
    try {
      Map<PairRegime, StayLimits> stays = ProximitySettings.defaults();
      limits.forEach(one -> stays.put(one.getKey(), one.getValue()));
      return ProximitySettings.of(start, stop).withStays(stays).withThreads(threads.count());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void writeIfAsked(Path file, AtomicFile.Content content) throws JobFailure {
    if (file != null) {
      write(file, content);
    }
  }

  private void write(Path file, AtomicFile.Content content) throws JobFailure {
    new Destination(file, streams.out()).write("table", content);
  }
}
