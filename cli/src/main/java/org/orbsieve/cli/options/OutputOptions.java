package org.orbsieve.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.run.output.CdmRequest;
import org.orbsieve.run.output.OutputFiles;
import org.orbsieve.run.output.OutputFormat;
import org.orbsieve.run.output.OutputRequest;
import picocli.CommandLine.Option;

/** The options that say what to write and where. */
@HelpTopic(Topic.OUTPUT)
public final class OutputOptions {

  private static final String STANDARD_OUTPUT = "-";

  @HelpTopic(value = Topic.OUTPUT, brief = "file for the results, by default conjunctions.csv")
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "File for the conjunctions, '-' for standard output.",
        "Default: conjunctions.csv. NAME.rejects.csv and NAME.run.json are written beside NAME.csv,"
            + " and neither with '-'."
      })
  private String output;

  @HelpTopic(value = Topic.OUTPUT, brief = "by default from the name of the output")
  @Option(
      names = "--format",
      paramLabel = "csv|json",
      description = {
        "csv has the columns of SOCRATES; json has one object per line, in SI units with all"
            + " digits. Default: from the name of the output, otherwise csv."
      })
  private OutputFormat format;

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
      description = "File for the rejected records. Default: NAME.rejects.csv.")
  private Path rejects;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "File for the run manifest. Default: NAME.run.json.")
  private Path manifest;

  /**
   * What is written, and where.
   *
   * @param messages conjunction data messages
   * @throws IllegalArgumentException if options contradict each other
   */
  public OutputRequest request(
      PairOptions pairs, VariantOptions variants, Optional<CdmRequest> messages) {
    return new OutputRequest(
        files(),
        format(),
        sort,
        boundaries,
        pairs.suppressed(),
        variants.comparison(),
        messages,
        Optional.empty());
  }

  private OutputFormat format() {
    if (format != null) {
      return format;
    }
    return output == null ? OutputFormat.CSV : OutputFormat.ofName(output);
  }

  private OutputFiles files() {
    if (STANDARD_OUTPUT.equals(output)) {
      return new OutputFiles(null, rejects, manifest);
    }
    String standard = format() == OutputFormat.JSON ? "conjunctions.json" : "conjunctions.csv";
    return OutputFiles.beside(Path.of(output == null ? standard : output), rejects, manifest);
  }
}
