package org.orbsieve.run.share;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.run.replay.Replay;

/**
 * The owner's run of which packages are made.
 *
 * @param manifest of the run
 * @param record what the manifest says
 * @param arguments of its command, in their order
 */
public record SharedRun(Path manifest, RunRecord record, List<Argument> arguments) {

  /**
   * Takes an immutable copy.
   *
   * @param manifest of the run
   * @param record what the manifest says
   * @param arguments of its command
   */
  public SharedRun {
    Objects.requireNonNull(manifest, "manifest");
    Objects.requireNonNull(record, "record");
    arguments = List.copyOf(arguments);
  }

  /** Fails if an input is not as it was, or cannot be read again. */
  void requireInputs() throws IOException {
    for (ManifestCheck.Outcome input : new Replay(manifest, record, Path.of("")).altered()) {
      throw new IOException(
          "an input is not as it was: " + input.status() + ' ' + input.file().path());
    }
    for (Argument one : arguments) {
      if (OptionUse.of(one.option()) == OptionUse.CATALOGUE && one.value().endsWith("-")) {
        throw new IOException("a catalogue came from standard input, which cannot be read again");
      }
    }
  }

  /** Where an input is. */
  Path file(String given) {
    return new Replay(manifest, record, Path.of("")).workingDirectory().resolve(given).normalize();
  }

  /** The start of the period, which a clock would not give again. */
  String start() {
    return new Replay(manifest, record, Path.of("")).start().orElse("now");
  }

  /** All by which a policy may name an input. */
  static List<String> keys(String name, String file) {
    List<String> keys = new ArrayList<>();
    if (!name.isEmpty()) {
      keys.add(name);
    }
    keys.add(file);
    Path last = Path.of(file).getFileName();
    if (last != null && !keys.contains(last.toString())) {
      keys.add(last.toString());
    }
    return keys;
  }
}
