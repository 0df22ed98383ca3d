package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.cli.config.Configuration;
import org.orbsieve.cli.options.DataOption;
import org.orbsieve.history.RunIndex;
import org.orbsieve.report.ManifestCheck.Outcome;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.replay.ChildProcess;
import org.orbsieve.run.replay.Replay;
import org.orbsieve.run.replay.ReplayFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
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
      Set.of(
          "--output",
          "--manifest",
          "--history",
          "--start",
          "--cdm-created",
          "--quiet",
          Configuration.OPTION);

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
    String[] given = replay.run().command().toArray(String[]::new);
    ParseResult parsed =
        OrbsieveCommand.commandLine(List.of(given), streams, new Interruption(), false)
            .parseArgs(given)
            .subcommand();
    List<String> all = new ArrayList<>(List.of("screen", "-q", Configuration.OPTION + "="));
    for (OptionSpec option : parsed.matchedOptions()) {
      String name = option.longestName();
      boolean clock = name.equals("--start") && !option.getValue().toString().equals("now");
      if (name.equals("--history")) {
        all.add("--history=" + history(replay, option.getValue()));
      }
      if (REPLACED.contains(name) && !clock) {
        continue;
      }
      if (option.arity().max() == 0) {
        all.add(name);
        continue;
      }
      for (String value : option.originalStringValues()) {
        all.add(name + "=" + replay.redirected(value).map(Path::toString).orElse(value));
      }
    }
    all.add("--output=" + replay.conjunctions());
    all.add("--manifest=" + replay.replayed());
    replay.messagesCreated().ifPresent(date -> all.add("--cdm-created=" + date));
    if (all.stream().noneMatch(argument -> argument.startsWith("--start="))) {
      replay.start().ifPresent(start -> all.add("--start=" + start));
    }
    parsed.matchedPositionals().forEach(one -> all.addAll(one.originalStringValues()));
    return all;
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
