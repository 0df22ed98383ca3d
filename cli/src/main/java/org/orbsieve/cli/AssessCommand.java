package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.cdm.CdmAssessor;
import org.orbsieve.assessment.cdm.CdmContents;
import org.orbsieve.assessment.cdm.CdmReadException;
import org.orbsieve.assessment.cdm.CdmReader;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.DistanceConverter;
import org.orbsieve.cli.options.LevelOptions;
import org.orbsieve.cli.options.OptionNames;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.Distance;
import org.orbsieve.report.cdm.CdmAssessmentCsvWriter;
import org.orbsieve.report.cdm.CdmAssessmentJsonWriter;
import org.orbsieve.report.cdm.CdmAssessmentTextWriter;
import org.orbsieve.report.cdm.NamedAssessment;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.input.InputFiles;
import org.orbsieve.run.input.MessageFiles;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.OutputFiles;
import org.orbsieve.run.tally.LevelTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbsieve assess}: recomputes the probabilities of messages. */
@Command(
    name = "assess",
    description = {
      "Reads conjunction data messages (CCSDS CDM, KVN or XML), computes the probability of"
          + " collision by every method and shows it beside the originator's.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  orbsieve assess messages/*.cdm --hbr 20m")
final class AssessCommand implements Callable<Integer> {

  /** Formats of the result. */
  private enum Format {
    /** A paragraph per message. */
    TABLE,
    /** A row per message and method. */
    CSV,
    /** An object per message. */
    JSON
  }

  private static final String STANDARD_OUTPUT = "-";

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "CDM",
      description = {
        "Messages: files, folders or patterns such as 'day/*.cdm'; '-' is standard input. A file may"
            + " contain several."
      })
  private List<String> inputs;

  @Option(
      names = "--hbr",
      paramLabel = "DISTANCE",
      converter = DistanceConverter.class,
      description = {
        "Combined hard-body radius, such as 20m; it overrides that of a message. Default: that of"
            + " the message (a comment HBR), otherwise by the names of the objects."
      })
  private Distance radius;

  @Mixin private LevelOptions levelOptions;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = {
        "table is for reading; csv has a row per message and method; json has an object per"
            + " message. Default: table."
      })
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = STANDARD_OUTPUT,
      description = "File for the result. Default: '-', standard output.")
  private String output;

  @Option(
      names = "--strict",
      description = "Exit with code 3 if a message could not be read; the others are assessed.")
  private boolean strict;

  @Mixin private DataOption data;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show no summary; messages that could not be read are still named.")
  private boolean quiet;

  AssessCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    Path file = output.equals(STANDARD_OUTPUT) ? null : Path.of(output);
    List<String> files = MessageFiles.files(inputs);
    outputs(file, files).check();
    List<ActionLevel> levels = levelOptions.request().levels(new InputFiles(streams.in()));
    Optional<ActionLevel> failOn = failOn(levels);
    AstroContext context = data.load();
    List<NamedAssessment> assessments = new ArrayList<>();
    int refused = assess(context, levels, files, assessments);
    if (assessments.isEmpty()) {
      throw new JobFailure(Kind.INPUT, "no message could be read");
    }
    write(context, file, assessments);
    if (!quiet) {
      say(
          "%,d %s assessed, %,d could not be read",
          assessments.size(), assessments.size() == 1 ? "message" : "messages", refused);
    }
    LevelTally tally = new LevelTally(levels);
    assessments.forEach(named -> tally.add(Optional.ofNullable(named.assessment().risk())));
    if (!quiet && levelOptions.isAsked()) {
      tally.counts().forEach((level, count) -> say("  %-24s %,9d", level, count));
    }
    if (strict && refused > 0) {
      return ExitCode.REJECTS;
    }
    long failures = failOn.map(tally::from).orElse(0L);
    if (failures > 0) {
      say("orbsieve: --fail-on: %,d at the level %s or above", failures, failOn.get().name());
      return ExitCode.LEVEL;
    }
    return ExitCode.DONE;
  }

  private OutputFiles outputs(Path file, List<String> messages) {
    List<String> read = new ArrayList<>(messages);
    levelOptions.request().file().ifPresent(levels -> read.add(levels.toString()));
    try {
      return new OutputFiles(file, null, null).distinctFrom(read);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Optional<ActionLevel> failOn(List<ActionLevel> levels) {
    try {
      return levelOptions.request().failOn(levels, new OptionNames());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void say(String format, Object... values) {
    streams.err().println(String.format(Locale.ROOT, format, values));
  }

  /** Assesses what can be read, and returns the number of those that cannot. */
  private int assess(
      AstroContext context,
      List<ActionLevel> levels,
      List<String> files,
      List<NamedAssessment> found)
      throws JobFailure {
    CdmReader reader = new CdmReader(context);
    CdmAssessor assessor =
        new CdmAssessor(
            new RiskAssessor(PcMethod.FOSTER, levels),
            Optional.ofNullable(radius).map(r -> new HardBodyRadius(r.metres(), "--hbr")),
            HardBodyRadii.DEFAULT);
    InputFiles kept = new InputFiles(streams.in());
    int refused = 0;
    for (String file : files) {
      try {
        CdmContents contents = kept.read(file, reader::readAll);
        for (CdmContents.Numbered one : contents.messages()) {
          String name = contents.name(file, one.place());
          found.add(new NamedAssessment(name, assessor.assess(one.message())));
        }
        for (CdmContents.Refused one : contents.refused()) {
          refuse(contents.name(file, one.place()), one.problem());
        }
        refused += contents.refused().size();
      } catch (CdmReadException e) {
        refuse(file, e);
        refused++;
      } catch (IOException e) {
        throw JobFailure.input(file, e);
      }
    }
    return refused;
  }

  private void refuse(String name, CdmReadException problem) {
    streams.err().println("orbsieve: " + name + ": " + problem.getMessage());
  }

  private void write(AstroContext context, Path file, List<NamedAssessment> assessments)
      throws JobFailure {
    AtomicFile.Content content =
        out -> {
          switch (format) {
            case TABLE -> CdmAssessmentTextWriter.write(out, context, assessments);
            case CSV -> CdmAssessmentCsvWriter.write(out, context, assessments);
            case JSON -> CdmAssessmentJsonWriter.write(out, context, assessments);
          }
        };
    new Destination(file, streams.out()).write("assessments", content);
  }
}
