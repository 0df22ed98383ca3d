package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.print.Terminal;
import org.orbsieve.history.EventQuery;
import org.orbsieve.history.RunIndex;
import org.orbsieve.report.evolution.EventTrend;
import org.orbsieve.report.evolution.TrendWriter;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.RunFiles;
import org.orbsieve.run.output.Destination;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orbsieve history}: events over runs. */
@Command(
    name = "history",
    description = {
      "Shows the events of a history of runs (screen --history) with their trends, or adds runs to"
          + " it.",
      ""
    })
final class HistoryCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "FILE", description = "The history.")
  private Path file;

  @Option(
      names = "--objects",
      split = ",",
      paramLabel = "NUMBER[,NUMBER]",
      description = "Only events of this object, or of these two.")
  private List<String> objects = new ArrayList<>();

  @Option(names = "--event", paramLabel = "ID", description = "Only this event.")
  private String event;

  @Option(
      names = "--all",
      description = "Also events that are over, and those that were cleared long ago.")
  private boolean all;

  @ArgGroup(exclusive = true)
  private Change change;

  /** At most one of these. */
  private static final class Change {
    @Option(
        names = "--add",
        arity = "1..*",
        paramLabel = "RUN",
        description = "Add runs: manifests (NAME.run.json), folders or patterns.")
    private List<String> add;

    @Option(
        names = "--rebuild",
        arity = "1..*",
        paramLabel = "RUN",
        description = "Make the file anew from these runs, whatever it is now.")
    private List<String> rebuild;
  }

  @Mixin private TableOptions table;

  @Mixin private DataOption data;

  HistoryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    AstroContext context = data.load();
    RunIndex index = new RunIndex(file);
    return change == null ? show(index, context) : change(index, context);
  }

  private int change(RunIndex index, AstroContext context) throws JobFailure {
    List<Path> runs = RunFiles.manifests(change.add != null ? change.add : change.rebuild);
    try {
      int added = change.add != null ? index.add(runs, context) : index.rebuild(runs, context);
      streams.err().println(String.format(Locale.ROOT, "%,d runs added to %s", added, file));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw JobFailure.output(file.toString(), e);
    }
  }

  private int show(RunIndex index, AstroContext context) throws JobFailure {
    Destination destination = table.destination(streams);
    boolean open = !all && event == null;
    List<EventTrend> trends;
    try {
      trends = index.trends(new EventQuery(open, Optional.ofNullable(event), objects));
    } catch (IOException e) {
      throw JobFailure.input(file.toString(), e);
    }
    int width = Terminal.width();
    destination.write(
        "events", out -> TrendWriter.write(out, context, table.format(), width, trends));
    return ExitCode.DONE;
  }
}
