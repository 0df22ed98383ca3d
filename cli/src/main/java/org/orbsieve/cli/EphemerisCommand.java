package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.orbsieve.burn.BurnRequest;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.CatalogOptions;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.EphemerisOptions;
import org.orbsieve.cli.options.PeriodOptions;
import org.orbsieve.cli.options.RiskOptions;
import org.orbsieve.cli.options.VariantOptions;
import org.orbsieve.run.avoid.EphemerisJob;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.ElementSetRequest;
import org.orbsieve.run.input.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orbsieve ephemeris}: the states of an object, or of a variant of it, as an OEM. */
@Command(
    name = "ephemeris",
    abbreviateSynopsis = true,
    description = {
      "Writes the states of an object during a period as an ephemeris message (CCSDS OEM, KVN) with"
          + " covariances; with --burn, those of the object after a burn.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  orbsieve ephemeris data/sample-catalogue.csv --number 1838 --start epoch \\",
      "      --burn 1838@2026-11-01T03:00Z,T=+50mm/s -o burned.oem"
    })
final class EphemerisCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private CatalogOptions catalogs;
  @Mixin private EphemerisOptions ephemerides;

  @Option(
      names = "--number",
      required = true,
      paramLabel = "N",
      description = "Catalogue number of the object.")
  private int number;

  @Option(
      names = "--burn",
      paramLabel = "NUMBER@TIME,T=SPEED",
      converter = VariantOptions.BurnConverter.class,
      description = "A burn of it, as 'orbsieve screen' has it.")
  private List<BurnRequest> burns = new ArrayList<>();

  @Mixin private PeriodOptions period;

  @Option(
      names = "--step",
      paramLabel = "SECONDS",
      description = "Largest time between states. Default: a 120th of a revolution at perigee.")
  private Double step;

  @Mixin private RiskOptions risk;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where the message goes. Default: '-', standard output.")
  private String output;

  @Mixin private DataOption data;

  EphemerisCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    catalogs.check(ephemerides.isUsed());
    AstroContext context = data.load();
    try {
      Inputs inputs =
          new Inputs(
              catalogs.sources(),
              catalogs.preference(),
              catalogs.satcats(),
              ephemerides.given(),
              List.of(),
              burns);
      new EphemerisJob(
              inputs,
              ElementSetRequest.DEFAULT,
              risk.request(),
              number,
              step == null ? OptionalDouble.empty() : OptionalDouble.of(step),
              output.equals("-") ? Optional.empty() : Optional.of(Path.of(output)))
          .run(
              streams.input(context),
              period.start(context),
              start -> period.stop(context, start),
              streams.out());
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
