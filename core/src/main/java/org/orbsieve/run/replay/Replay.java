package org.orbsieve.run.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.report.ManifestCheck.Outcome;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.run.output.DatedNames;

/**
 * A run that is repeated: what it was, and where the files of the repetition go.
 *
 * @param manifest of the run
 * @param run what it says
 * @param folder of the repetition, which is empty
 */
public record Replay(Path manifest, RunRecord run, Path folder) {

  /** Name of the manifest of the repetition in {@link #folder}. */
  private static final String MANIFEST = "replay.run.json";

  /** What came of a file. */
  public enum Status {
    /** The same bytes. */
    SAME,
    /** Other bytes. */
    DIFFERENT,
    /** The repetition did not write it. */
    MISSING,
    /** Only the repetition wrote it. */
    EXTRA
  }

  /**
   * A file of the run.
   *
   * @param path as the manifest has it
   * @param status what came of it
   */
  public record Compared(String path, Status status) {}

  /**
   * Validates that nothing is null.
   *
   * @param manifest of the run
   * @param run what it says
   * @param folder of the repetition, which is empty
   */
  public Replay {
    Objects.requireNonNull(manifest, "manifest");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(folder, "folder");
  }

  /**
   * The inputs that are not as they were, which no repetition can be the same with.
   *
   * @return changed, missing or unreadable files, and standard input
   * @throws IOException if the manifest cannot be read
   */
  public List<Outcome> altered() throws IOException {
    return ManifestCheck.check(manifest).stream()
        .limit(run.inputs().size())
        .filter(input -> input.status() != ManifestCheck.Status.OK)
        .toList();
  }

  /**
   * Where the run was started.
   *
   * @return its working directory; that of now where the manifest does not say it
   */
  public Path workingDirectory() {
    return run.manifest().facts().get("workingDirectory") instanceof String path
        ? run.folder().resolve(path).normalize()
        : Path.of("").toAbsolutePath();
  }

  /**
   * Where the repetition writes what the run wrote to a file.
   *
   * @param given value of an option of the run
   * @return a file in {@link #folder}; empty for what is no output
   */
  public Optional<Path> redirected(String given) {
    List<FileEntry> outputs = run.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      Optional<Path> output = run.path(outputs.get(i)).map(Path::normalize);
      if (output.isPresent()
          && output.get().equals(workingDirectory().resolve(named(given)).normalize())) {
        return Optional.of(place(i, output.get()));
      }
    }
    return Optional.empty();
  }

  /** With the period of the run, where the name asks for it. */
  private Path named(String given) {
    Path file = Path.of(given);
    Optional<String> stop = timeOfPeriod("stop");
    return DatedNames.isDated(file) && start().isPresent() && stop.isPresent()
        ? new DatedNames(start().get(), stop.get()).of(file)
        : file;
  }

  private Path place(int output, Path file) {
    return folder.resolve(output + "-" + file.getFileName());
  }

  /**
   * Where the repetition writes the conjunctions.
   *
   * @return a file in {@link #folder}, or {@code -}
   */
  public String conjunctions() {
    FileEntry entry = run.outputs().get(0);
    return run.path(entry).map(file -> place(0, file).toString()).orElse("-");
  }

  /**
   * Where the repetition writes its manifest.
   *
   * @return a file in {@link #folder}
   */
  public Path replayed() {
    return folder.resolve(MANIFEST);
  }

  /**
   * The creation date of the run's messages, without which others would differ.
   *
   * @return ISO 8601; empty for a run without messages
   */
  public Optional<String> messagesCreated() {
    return run.manifest().facts().get("messages") instanceof Map<?, ?> messages
            && messages.get("created") instanceof String created
        ? Optional.of(created)
        : Optional.empty();
  }

  /**
   * The run before this one in a history.
   *
   * @return hash of its manifest; empty for the first run, or one without a history
   */
  public Optional<String> predecessor() {
    return run.manifest().facts().get("predecessor") instanceof Map<?, ?> before
            && before.get("sha256") instanceof String sha256
        ? Optional.of(sha256)
        : Optional.empty();
  }

  /**
   * The start of the run's period, which a clock would not give again.
   *
   * @return ISO 8601
   */
  public Optional<String> start() {
    return timeOfPeriod("start");
  }

  private Optional<String> timeOfPeriod(String end) {
    return run.manifest().facts().get("period") instanceof Map<?, ?> period
            && period.get(end) instanceof String time
        ? Optional.of(time)
        : Optional.empty();
  }

  /**
   * Compares the files of the run with those of the repetition.
   *
   * @param repetition manifest of the repetition
   * @return the outputs in their order
   */
  public List<Compared> compare(RunRecord repetition) {
    List<Compared> all = new ArrayList<>();
    List<FileEntry> was = run.outputs();
    List<FileEntry> is = repetition.outputs();
    for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
      if (i >= is.size()) {
        all.add(new Compared(was.get(i).path(), Status.MISSING));
      } else if (i >= was.size()) {
        all.add(new Compared(is.get(i).path(), Status.EXTRA));
      } else {
        boolean same = was.get(i).digest().equals(is.get(i).digest());
        all.add(new Compared(was.get(i).path(), same ? Status.SAME : Status.DIFFERENT));
      }
    }
    return all;
  }
}
