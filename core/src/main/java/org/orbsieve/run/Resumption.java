package org.orbsieve.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.run.checkpoint.RecordTree;
import org.orbsieve.run.checkpoint.RunCheckpoint;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.failure.JobFailure.Kind;
import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.failure.SettingNames;
import org.orbsieve.run.output.OutputRequest;

/** Finds the run that a job continues, and refuses a different one. */
final class Resumption {

  /** Whether a job continues an earlier run. */
  enum Wish {
    NEVER,
    IF_POSSIBLE,
    ALWAYS
  }

  private final OutputRequest output;
  private final SettingNames names;

  Resumption(OutputRequest output, SettingNames names) {
    this.output = output;
    this.names = names;
  }

  /**
   * The checkpoint to continue from.
   *
   * @param wish whether the job continues an earlier run
   * @param listener hears what the person should know
   * @throws JobFailure if there cannot be one, or it cannot be used
   */
  Optional<RunCheckpoint> find(Wish wish, JobListener listener) throws JobFailure {
    if (!output.isResumable()) {
      if (wish == Wish.ALWAYS) {
        throw notResumable();
      }
      return Optional.empty();
    }
    try {
      Path file = CheckpointFile.pathFor(output.files().conjunctions());
      boolean exists = Files.exists(file);
      boolean wanted = wish != Wish.NEVER;
      if (wanted && exists) {
        return Optional.of(RecordTree.read(RunCheckpoint.class, CheckpointFile.read(file)));
      }
      if (wanted) {
        listener.nothingToResume(file);
      } else if (exists) {
        listener.startsAnew();
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw JobFailure.resume(output.files().conjunctions(), e);
    }
  }

  private JobFailure notResumable() {
    return new JobFailure(
        Kind.REQUEST,
        names.of(Setting.RESUME)
            + " needs an output file and "
            + names.of(Setting.SORT_BY_TIME)
            + ", and no "
            + names.of(Setting.MESSAGES));
  }

  /** Refuses to go on with another run than this one. */
  void requireSame(RunCheckpoint checkpoint, Map<String, Object> identity) throws JobFailure {
    Optional<String> difference = RunIdentity.difference(checkpoint.run(), identity);
    if (difference.isPresent()) {
      throw new JobFailure(
          Kind.REFUSED,
          "cannot continue "
              + output.files().conjunctions()
              + ": the run is a different one ("
              + difference.get()
              + "); nothing was changed");
    }
  }
}
