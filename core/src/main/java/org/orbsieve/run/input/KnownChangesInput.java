package org.orbsieve.run.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orbsieve.changes.KnownChanges;
import org.orbsieve.report.read.ChangesReader;
import org.orbsieve.run.failure.JobFailure;

/** Reads tables of changes of orbit that a job takes note of. */
public final class KnownChangesInput {

  private KnownChangesInput() {}

  /**
   * Reads a table.
   *
   * @param context what reading needs
   * @param file the table; empty for none
   * @param files keeps its hash
   * @return the changes
   * @throws JobFailure naming file and line of what is wrong
   */
  public static KnownChanges read(InputContext context, Optional<Path> file, InputFiles files)
      throws JobFailure {
    if (file.isEmpty()) {
      return KnownChanges.NONE;
    }
    String name = file.get().toString();
    try {
      return files.readFile(file.get(), in -> ChangesReader.read(in, name, context.astro()));
    } catch (IOException e) {
      throw JobFailure.input(name, e);
    }
  }
}
