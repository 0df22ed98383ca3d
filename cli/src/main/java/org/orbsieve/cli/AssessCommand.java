package org.orbsieve.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.cdm.CdmAssessor;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.assessment.radius.HardBodyRadius;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.options.DistanceConverter;
import org.orbsieve.cli.options.LevelOptions;
import org.orbsieve.cli.options.OptionNames;
import org.orbsieve.cli.print.Terminal;
import org.orbsieve.report.Distance;
import org.orbsieve.report.cdm.NamedAssessment;
import org.orbsieve.report.evolution.MessageSeries;
import org.orbsieve.report.evolution.SeriesWriter;
import org.orbsieve.report.evolution.TrendWriter;
import org.orbsieve.run.MessageReading;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.InputFiles;
import org.orbsieve.run.input.MessageFiles;
import org.orbsieve.run.output.OutputFiles;
import org.orbsieve.run.report.ReportOfMessages;
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

  @Mixin private TableOptions table;

  @Option(
      names = "--series",
      description = {
        "Show how events change over the messages about them, instead of the messages."
      })
  private boolean series;

  @Option(
      names = "--details",
      description = "A paragraph for each message with every method, also where there are several.")
  private boolean details;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a page of HTML too: the events with their charts and trends.")
  private Path report;

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
    Path file = table.file();
    List<String> files = MessageFiles.files(inputs);
    outputs(file, files).check();
    List<ActionLevel> levels = levelOptions.request().levels(new InputFiles(streams.in()));
    Optional<ActionLevel> failOn = failOn(levels);
    AstroContext context = data.load();
    MessageReading read =
        MessageReading.of(context, files, new InputFiles(streams.in()), assessor(levels));
    read.refused().forEach(one -> streams.err().println("orbsieve: " + one));
    List<NamedAssessment> assessments = read.required();
    int refused = read.refused().size();
    MessageSeries.Result events = new MessageSeries(context, levels).of(assessments);
    int width = Terminal.width();
    table
        .destination(streams)
        .write(
            "assessments",
            out -> {
              if (series) {
                TrendWriter.write(out, context, table.format(), width, events.trends());
              } else {
                new SeriesWriter(context, table.format(), width, details)
                    .write(out, assessments, events);
              }
            });
    if (report != null) {
      String radii = radius == null ? "of the messages or by name" : "--hbr";
      new ReportOfMessages(context, levels, radii).write(events, refused, report);
    }
    if (series || !events.followed().isEmpty()) {
      events.unplaced().forEach(one -> say("orbsieve: not in a series: %s", one));
    }
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
      return new OutputFiles(file, null, null).and(report).distinctFrom(read);
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

  private CdmAssessor assessor(List<ActionLevel> levels) {
    return new CdmAssessor(
        new RiskAssessor(PcMethod.FOSTER, levels),
        Optional.ofNullable(radius).map(r -> new HardBodyRadius(r.metres(), "--hbr")),
        HardBodyRadii.DEFAULT);
  }
}
