package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.gp.GpCsvWriter;
import org.orbsieve.catalog.gp.TleWriter;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.UtcTime;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orbsieve generate}: writes a {@link SyntheticCatalog}. */
@Command(
    name = "generate",
    description = {
      "Writes a synthetic catalogue with a realistic population, for trials and measurements.",
      "The same options always give the same catalogue.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  orbsieve generate --objects 2000 --seed 1 --output catalogue.csv")
final class GenerateCommand implements Callable<Integer> {

  /** Formats of a catalogue. */
  private enum Format {
    /** CelesTrak's GP CSV. */
    CSV,
    /** Three lines per object. */
    TLE
  }

  private static final String STANDARD_OUTPUT = "-";

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Option(
      names = "--objects",
      paramLabel = "N",
      required = true,
      description = "Number of objects.")
  private int objects;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Any whole number; different seeds give different catalogues. Default: 1.")
  private long seed;

  @Option(
      names = "--epoch",
      paramLabel = "TIME",
      defaultValue = "2026-11-01T00:00:00Z",
      converter = UtcTime.Converter.class,
      description = "Epoch of the catalogue, UTC. Default: ${DEFAULT-VALUE}.")
  private UtcTime epoch;

  @Option(
      names = "--format",
      paramLabel = "csv|tle",
      defaultValue = "csv",
      description = "CelesTrak GP CSV, or TLE with names. Default: csv.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = STANDARD_OUTPUT,
      description = "File for the catalogue. Default: '-', standard output.")
  private String output;

  @Mixin private DataOption data;

  GenerateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    Path file = output.equals(STANDARD_OUTPUT) ? null : Path.of(output);
    try {
      Destination destination = new Destination(file, streams.out()).check();
      AstroContext context = data.load();
      List<SpaceObject> catalog =
          SyntheticCatalog.generate(context, objects, seed, epoch.date(context));
      AtomicFile.Content content =
          out -> {
            switch (format) {
              case CSV -> GpCsvWriter.write(out, context, catalog);
              case TLE -> TleWriter.write(out, context, catalog);
            }
          };
      destination.write("catalogue", content);
      if (file != null) {
        streams.err().println(String.format(Locale.ROOT, "%,d objects in %s", objects, output));
      }
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      // A number of objects out of range, or an object that the format cannot hold.
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
