package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orbsieve.ScreeningResult;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.JsonLinesWriter;
import org.orbsieve.report.SocratesCsvWriter;
import picocli.CommandLine.Option;

/** The options that say what to write and where. */
final class OutputOptions {

  /** Formats of the conjunctions. */
  enum Format {
    /** SOCRATES columns. */
    CSV,
    /** JSON lines. */
    JSON
  }

  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Where the conjunctions go, '-' for standard output.",
        "Default: conjunctions.csv. With NAME.csv come NAME.rejects.csv and",
        "NAME.run.json, with '-' neither."
      })
  private String output;

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      description = {
        "csv has the columns of SOCRATES; json is one object per line, SI units, all digits."
            + " Default: by the name of the output, else csv."
      })
  private Format format;

  @Option(
      names = "--sort",
      paramLabel = "tca|range|speed",
      defaultValue = "tca",
      description = "Earliest, closest or fastest first. Default: tca.")
  private ConjunctionOrder sort;

  @Option(
      names = "--boundaries",
      description = {
        "Also write pairs that are close at an end of the period without a minimum there, and"
            + " pairs with the same motion. Adds the column EVENT to a CSV."
      })
  private boolean boundaries;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where the rejected records are listed. Default: NAME.rejects.csv.")
  private Path rejects;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "Where the run manifest goes. Default: NAME.run.json.")
  private Path manifest;

  Format format() {
    if (format != null) {
      return format;
    }
    String name = output == null ? "" : output.toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(json|jsonl|ndjson)") ? Format.JSON : Format.CSV;
  }

  ConjunctionOrder sort() {
    return sort;
  }

  boolean boundaries() {
    return boundaries;
  }

  /** The rows to write, in their order. */
  List<AssessedConjunction> rows(ScreeningResult result) {
    List<AssessedConjunction> rows = new ArrayList<>(result.conjunctions());
    if (boundaries) {
      rows.addAll(result.boundaryCases());
    }
    return sort.sorted(rows);
  }

  ConjunctionWriter writer(AstroContext context) {
    return switch (format()) {
      case CSV -> new SocratesCsvWriter(context, boundaries);
      case JSON -> new JsonLinesWriter(context);
    };
  }

  /** The files that result from the options. */
  OutputFiles files() {
    if (STANDARD_OUTPUT.equals(output)) {
      return new OutputFiles(null, rejects, manifest);
    }
    String standard = format() == Format.JSON ? "conjunctions.json" : "conjunctions.csv";
    return OutputFiles.beside(Path.of(output == null ? standard : output), rejects, manifest);
  }
}
