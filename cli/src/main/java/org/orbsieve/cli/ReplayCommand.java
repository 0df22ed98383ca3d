package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.history.RunIndex;
import org.orbsieve.report.ManifestCheck.Outcome;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.replay.ChildProcess;
import org.orbsieve.run.replay.Replay;
import org.orbsieve.run.replay.ReplayFolder;
import org.orbsieve.run.share.Argument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbsieve replay}: repeats a run. */
@Command(
    name = "replay",
    description = {
      "Repeats a run from its inputs, in a folder of its own, and says of each file whether it is the"
          + " same. Exits with 1 if one differs, or if an input is not as it was.",
      ""
    })
final class ReplayCommand implements Callable<Integer> {

  /** What a repetition writes elsewhere, does not add to, or does not show. */
  private static final Set<String> REPLACED =
      Set.of("output", "manifest", "history", "start", "cdm-created", "quiet");

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MANIFEST", description = "NAME.run.json of the run.")
  private Path manifest;

  @Mixin private DataOption data;

  ReplayCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws JobFailure {
    AstroContext context = data.load();
    try (ReplayFolder folder = ReplayFolder.create()) {
      RunRecord run = RunRecord.read(manifest, context);
      return replay(new Replay(manifest, run, folder.path()), context);
    } catch (IOException e) {
      throw JobFailure.input(manifest.toString(), e);
    }
  }

  private int replay(Replay replay, AstroContext context) throws IOException, JobFailure {
    List<Outcome> altered = replay.altered();
    for (Outcome input : altered) {
      print(input.status() + " input", input.file().path());
    }
    if (!altered.isEmpty()) {
      streams.err().println("orbsieve: not repeated: an input is not as it was");
      return ExitCode.DIFFERS;
    }
    int code = ChildProcess.run(Main.class.getName(), arguments(replay), replay.workingDirectory());
    if (!Files.exists(replay.replayed())) {
      throw new JobFailure(Kind.INPUT, "the run could not be repeated: exit code " + code);
    }
    boolean same = true;
    for (Replay.Compared file : replay.compare(RunRecord.read(replay.replayed(), context))) {
      print(file.status().toString(), file.path());
      same &= file.status() == Replay.Status.SAME;
    }
    return same ? ExitCode.DONE : ExitCode.DIFFERS;
  }

  private void print(String status, String path) {
    spec.commandLine().getOut().printf("%-16s %s%n", status, path);
  }

  /** The arguments of the run, with its outputs in the folder of the repetition. */
  private List<String> arguments(Replay replay) throws IOException {
    List<Argument> all = new ArrayList<>(List.of(new Argument("quiet", "")));
    for (Argument one : RecordedCommand.arguments(replay.run().command(), streams)) {
      String name = one.option();
      boolean fixed = name.equals("start") && !one.value().equals("now");
      if (name.equals("history")) {
        all.add(new Argument(name, history(replay, Path.of(one.value())).toString()));
      }
      if (!REPLACED.contains(name) || fixed) {
        Optional<Path> place = name.isEmpty() ? Optional.empty() : replay.redirected(one.value());
        all.add(new Argument(name, place.map(Path::toString).orElse(one.value())));
      }
    }
    all.add(new Argument("output", replay.conjunctions()));
    all.add(new Argument("manifest", replay.replayed().toString()));
    replay.messagesCreated().ifPresent(date -> all.add(new Argument("cdm-created", date)));
    if (all.stream().noneMatch(one -> one.option().equals("start"))) {
      replay.start().ifPresent(start -> all.add(new Argument("start", start)));
    }
    return RecordedCommand.words(all);
  }

  /** The history as it was before the run, which its messages follow. */
  private static Path history(Replay replay, Path given) throws IOException {
    Path copy = replay.folder().resolve("history.db");
    if (replay.predecessor().isPresent()) {
      new RunIndex(replay.workingDirectory().resolve(given))
          .copyUntil(replay.predecessor().get(), copy);
    }
    return copy;
  }
}
