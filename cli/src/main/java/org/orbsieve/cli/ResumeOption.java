package org.orbsieve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.orbsieve.report.CheckpointFile;
import picocli.CommandLine.Option;

/** The option that continues a run which ended early. */
final class ResumeOption {

  /** Name of the option. */
  static final String NAME = "--resume";

  @Option(
      names = NAME,
      description = {
        "Go on with a run to the same output that was interrupted or failed, from its last"
            + " checkpoint. Inputs and settings must be the same, threads apart; with --start now"
            + " the start is that of the interrupted run. What results is what the run would have"
            + " left had it not been interrupted."
      })
  private boolean resume;

  /**
   * The checkpoint to go on from.
   *
   * @param resumable whether runs with these options leave checkpoints
   * @param note takes what the person should know
   * @throws IllegalArgumentException if there cannot be one
   * @throws CommandFailure if it cannot be used
   */
  Optional<RunCheckpoint> find(OutputFiles files, boolean resumable, Consumer<String> note)
      throws CommandFailure {
    if (resume && !resumable) {
      throw new IllegalArgumentException(
          NAME + " needs an output file and --sort tca, and no --cdm");
    }
    if (!resumable) {
      return Optional.empty();
    }
    try {
      Path file = CheckpointFile.pathFor(files.conjunctions());
      if (!resume) {
        if (Files.exists(file)) {
          note.accept("an interrupted run is started anew; " + NAME + " would have continued it");
        }
        return Optional.empty();
      }
      if (!Files.exists(file)) {
        note.accept("nothing to continue (no " + file.getFileName() + "), so from the beginning");
        return Optional.empty();
      }
      return Optional.of(RunCheckpoint.of(CheckpointFile.read(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw CommandFailure.resume(files.conjunctions(), e);
    }
  }

  /** Refuses to go on with another run than this one. */
  static void requireSame(OutputFiles files, RunCheckpoint checkpoint, Map<String, Object> identity)
      throws CommandFailure {
    Optional<String> difference = RunIdentity.difference(checkpoint.identity(), identity);
    if (difference.isPresent()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "cannot continue "
              + files.conjunctions()
              + ": it is another run ("
              + difference.get()
              + "); nothing was changed",
          null);
    }
  }
}
