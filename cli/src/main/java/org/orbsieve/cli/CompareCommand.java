package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.DistanceConverter;
import org.orbsieve.cli.options.SpeedConverter;
import org.orbsieve.report.Distance;
import org.orbsieve.report.Speed;
import org.orbsieve.report.truth.MatchRules;
import org.orbsieve.report.truth.TruthComparison;
import org.orbsieve.report.truth.TruthWriter;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orbsieve compare}: results against a truth. */
@Command(
    name = "compare",
    description = {
      "Compares results with a list that is taken for true: what is missed, what is extra, and how"
          + " much the rest differs. Exits with 1 if they differ.",
      "Each list is CSV, JSON lines or Parquet of screen, a CSV of SOCRATES, or a plain CSV with"
          + " CATALOG_1, CATALOG_2, TCA, MISS_KM and perhaps REL_SPEED_KM_S.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  orbsieve compare conjunctions.csv truth.csv")
final class CompareCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "RESULTS", description = "The list to judge.")
  private Path results;

  @Parameters(index = "1", paramLabel = "TRUTH", description = "The list that is taken for true.")
  private Path truth;

  @Option(
      names = "--tca-tolerance",
      paramLabel = "SECONDS",
      defaultValue = "0.1",
      description =
          "Largest difference of the times of one approach; in slow pairs as much as 10 m of"
              + " relative motion. Default: 0.1.")
  private double tca;

  @Option(
      names = "--miss-tolerance",
      paramLabel = "DISTANCE",
      defaultValue = "5m",
      converter = DistanceConverter.class,
      description = "Largest difference of the miss distances that is no difference. Default: 5m.")
  private Distance miss;

  @Option(
      names = "--threshold",
      paramLabel = "DISTANCE",
      converter = DistanceConverter.class,
      description =
          "Threshold of the lists. Default: the largest miss distance of the truth, rounded up to"
              + " whole kilometres.")
  private Distance threshold;

  @Option(
      names = "--edge",
      paramLabel = "DISTANCE",
      defaultValue = "2m",
      converter = DistanceConverter.class,
      description = "A row this close to the threshold may be absent. Default: 2m.")
  private Distance edge;

  @Option(
      names = "--min-speed",
      paramLabel = "SPEED",
      converter = SpeedConverter.class,
      description = "A slower row may be absent, such as 10m/s. Default: none.")
  private Speed minSpeed;

  @Mixin private TableOptions table;

  @Mixin private DataOption data;

  CompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    AstroContext context = data.load();
    Destination destination = table.destination(streams);
    TruthComparison comparison = compare(context);
    destination.write(
        "comparison", out -> TruthWriter.write(out, context, table.format(), comparison));
    return comparison.agrees() ? ExitCode.DONE : ExitCode.DIFFERS;
  }

  private TruthComparison compare(AstroContext context) throws JobFailure {
    try {
      MatchRules rules =
          new MatchRules(
              tca,
              miss.metres(),
              threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold.metres()),
              edge.metres(),
              minSpeed == null ? 0 : minSpeed.metresPerSecond());
      return TruthComparison.read(context, results, truth, rules);
    } catch (IllegalArgumentException e) {
      throw JobFailure.request(e);
    } catch (FileSystemException e) {
      throw JobFailure.input(e.getFile(), e);
    } catch (IOException e) {
      throw JobFailure.input(results + " and " + truth, e);
    }
  }
}
