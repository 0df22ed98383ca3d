package org.orbsieve.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.help.HelpTopic;
import org.orbsieve.cli.help.Topic;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.SocratesCsvWriter.Extra;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.Provenance;
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
            + " and neither with '-'.",
        "In this and all other outputs, {start} and {stop} stand for the period, such as"
            + " 20241101T000000Z, and {date} for the day of its start."
      })
  private String output;

  @Option(
      names = "--format",
      paramLabel = "csv|json|parquet",
      description = {
        "csv has the columns of SOCRATES; json has one object per line, in SI units with all"
            + " digits; parquet is a flat table with the columns of json. Default: from the name of"
            + " the output, otherwise csv."
      })
  private OutputFormat format;

  @Option(
      names = "--sort",
      paramLabel = "tca|range|speed|pc",
      defaultValue = "tca",
      description =
          "Earliest, closest, fastest or likeliest first; pc needs --pc, and rows without a"
              + " probability are last. Default: tca.")
  private ConjunctionOrder sort;

  @Option(
      names = "--boundaries",
      description = {
        "Also write pairs that are close at an end of the period without a minimum there, and"
            + " pairs with the same motion. Adds the column EVENT to a CSV."
      })
  private boolean boundaries;

  @Option(
      names = "--columns",
      paramLabel = "GROUP",
      split = ",",
      description = {
        "Further columns of a CSV, separated by commas: event, sources, roles, facts, relative,"
            + " pair, place, orbits, plane, levels, or all; see docs/formats.md. JSON and Parquet"
            + " have them always."
      })
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--csv-safe",
      description = {
        "Put an apostrophe before cells of a CSV that a spreadsheet would run as a formula. The"
            + " readers of Orbsieve take it away."
      })
  private boolean csvSafe;

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

  @HelpTopic(value = Topic.OUTPUT, brief = "one page of HTML to look at")
  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = {
        "Also write a report: one page of HTML with timeline, table, charts of the likeliest events,"
            + " assets and population. Needs no network; prints."
      })
  private Path report;

  @Option(
      names = "--marking",
      paramLabel = "TEXT",
      description = "Marking of the report, the messages and the manifest, such as TLP:AMBER.")
  private String marking;

  @Option(
      names = "--created",
      paramLabel = "TIME",
      converter = UtcTime.Converter.class,
      description = {
        "Date of the manifest, UTC. The manifest then contains no durations and nothing about the"
            + " machine: the same inputs give the same bytes. Default: now."
      })
  private UtcTime created;

  /** Where the report goes, if anywhere. */
  public Optional<Path> report() {
    return Optional.ofNullable(report);
  }

  /** What the files are marked with, if anything. */
  public Optional<String> marking() {
    return Optional.ofNullable(marking);
  }

  /**
   * What the manifest says besides what was computed.
   *
   * @param command its arguments
   */
  public Provenance provenance(AstroContext context, List<String> command) {
    return new Provenance(
        command,
        Optional.ofNullable(created)
            .map(time -> new UtcFormat(context).isoSeconds(time.date(context))),
        marking());
  }

  /**
   * What is written, and where.
   *
   * @param messages conjunction data messages
   * @throws IllegalArgumentException if options contradict each other
   */
  public OutputRequest request(
      PairOptions pairs, VariantOptions variants, Optional<CdmRequest> messages) {
    return new OutputRequest(
        files().withCsvSafe(csvSafe),
        format(),
        sort,
        boundaries,
        pairs.suppressed(),
        variants.comparison(),
        messages,
        Optional.empty());
  }

  /**
   * Further columns.
   *
   * @throws IllegalArgumentException if there are none of a name
   */
  public Set<Extra> columns() {
    return Extra.named(columns);
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
    String place = output == null ? format().usualName() : output;
    return OutputFiles.beside(Path.of(place), rejects, manifest);
  }
}
