package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.cli.print.Terminal;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.evolution.DifferenceWriter;
import org.orbsieve.report.evolution.RunDifference;
import org.orbsieve.report.evolution.ScreenedRun;
import org.orbsieve.report.evolution.ScreenedRunReader;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.InputContext;
import org.orbsieve.run.input.KnownChangesInput;
import org.orbsieve.run.output.Destination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orbsieve diff}: what changed between two runs. */
@Command(
    name = "diff",
    description = {
      "Compares two runs: which events are new, worse, better, the same, cleared, passed or lost, and"
          + " whose orbit changed.",
      "A run is given by its manifest (NAME.run.json) or its conjunctions.",
      ""
    })
final class DiffCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "OLD", description = "The earlier run.")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The later run.")
  private Path young;

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description = {
        "Changes of orbit, as 'orbsieve changes' writes them. An event then names those between the"
            + " elements of the two runs as a reason."
      })
  private Path changes;

  @Mixin private TableOptions table;

  @Mixin private DataOption data;

  DiffCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    AstroContext context = data.load();
    Destination destination = table.destination(streams);
    InputContext input = streams.input(context);
    KnownChanges known = KnownChangesInput.read(input, Optional.ofNullable(changes), input.files());
    RunDifference difference = read(context).explainedBy(known, new UtcFormat(context));
    int width = Terminal.width();
    destination.write(
        "events", out -> DifferenceWriter.write(out, context, table.format(), width, difference));
    return ExitCode.DONE;
  }

  private RunDifference read(AstroContext context) throws JobFailure {
    try {
      List<ScreenedRun> runs = new ScreenedRunReader(context).read(old, young);
      return RunDifference.of(runs.get(0), runs.get(1));
    } catch (FileSystemException e) {
      throw JobFailure.input(e.getFile(), e);
    } catch (IOException e) {
      throw JobFailure.input(old + " and " + young, e);
    }
  }
}
