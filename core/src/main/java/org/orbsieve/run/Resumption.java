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

/** Finds the run that a job goes on with, and refuses another one. */
final class Resumption {

  private final OutputRequest output;
  private final SettingNames names;

  Resumption(OutputRequest output, SettingNames names) {
    this.output = output;
    this.names = names;
  }

  /**
   * The checkpoint to go on from.
   *
   * @param wanted whether the job goes on with an earlier run
   * @param listener hears what the person should know
   * @throws JobFailure if there cannot be one, or it cannot be used
   */
  Optional<RunCheckpoint> find(boolean wanted, JobListener listener) throws JobFailure {
    if (!output.isResumable()) {
      if (wanted) {
        throw notResumable();
      }
      return Optional.empty();
    }
    try {
      Path file = CheckpointFile.pathFor(output.files().conjunctions());
      boolean exists = Files.exists(file);
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
              + ": it is another run ("
              + difference.get()
              + "); nothing was changed");
    }
  }
}
