package org.orbsieve.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.ConjunctionWriter;
import org.orbsieve.report.GroupNames;
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

  /** Whether rows can be written as they come, to a file that can be gone on with. */
  boolean resumable(OutputFiles files) {
    Path file = files.conjunctions();
    return sort == ConjunctionOrder.TCA && file != null && !AtomicFile.isSpecial(file);
  }

  /**
   * Opens the output.
   *
   * @param writer writes the rows, see {@link #writer}
   * @param late whether rows may be known in the end only
   * @param earlier the run to go on with
   */
  ResultOutput open(
      ConjunctionWriter writer,
      OutputFiles files,
      OutputStream standard,
      boolean late,
      RunCheckpoint earlier)
      throws IOException {
    Path file = files.conjunctions();
    if (earlier != null) {
      return ResumableOutput.resume(writer, file, earlier.written());
    }
    if (sort != ConjunctionOrder.TCA || (late && !resumable(files))) {
      return new SortedOutput(writer, sort, file, standard);
    }
    if (resumable(files)) {
      return ResumableOutput.create(writer, file);
    }
    return file == null
        ? new StreamedOutput(writer, standard, false)
        : new StreamedOutput(writer, Files.newOutputStream(file, StandardOpenOption.WRITE), true);
  }

  /**
   * The writer of the rows.
   *
   * @param named whether the catalogues have names to tell
   * @param volume whether rows tell the passage through a screening volume
   * @param risk whether rows tell the probability of collision
   * @param choice which rows there are
   * @param groups the asset groups that rows tell; empty where there are none
   * @param variants whether rows tell candidate manoeuvres
   */
  ConjunctionWriter writer(
      AstroContext context,
      boolean named,
      boolean volume,
      boolean risk,
      Choice.Applied choice,
      Optional<GroupNames> groups,
      boolean variants) {
    Set<Integer> old = choice.filtered().old();
    GroupNames names = groups.orElse(GroupNames.NONE);
    return switch (format()) {
      case CSV -> {
        Set<SocratesCsvWriter.Extra> columns = columns(named, volume, risk, choice);
        groups.ifPresent(any -> columns.add(SocratesCsvWriter.Extra.GROUPS));
        if (variants) {
          columns.add(SocratesCsvWriter.Extra.VARIANTS);
        }
        yield new SocratesCsvWriter(context, columns, old, names);
      }
      case JSON -> new JsonLinesWriter(context, old, names);
    };
  }

  private Set<SocratesCsvWriter.Extra> columns(
      boolean named, boolean volume, boolean risk, Choice.Applied choice) {
    Set<SocratesCsvWriter.Extra> columns = EnumSet.noneOf(SocratesCsvWriter.Extra.class);
    if (boundaries) {
      columns.add(SocratesCsvWriter.Extra.EVENT);
    }
    if (named) {
      columns.add(SocratesCsvWriter.Extra.SOURCES);
    }
    if (volume) {
      columns.add(SocratesCsvWriter.Extra.VOLUME);
    }
    if (risk) {
      columns.add(SocratesCsvWriter.Extra.RISK);
    }
    if (choice.marksOld()) {
      columns.add(SocratesCsvWriter.Extra.OLD_ELEMENTS);
    }
    if (choice.choice().groupPasses()) {
      columns.add(SocratesCsvWriter.Extra.PASSES);
    }
    return columns;
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
