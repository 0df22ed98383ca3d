package org.orbsieve.run.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.SafeCells;
import org.orbsieve.run.failure.JobFailure;

/** A file or standard output, that takes one text. */
public final class Destination {

  private final Path file;
  private final OutputStream standardOutput;
  private final boolean csvSafe;

  /**
   * A destination.
   *
   * @param file the file; null for standard output
   * @param standardOutput standard output
   */
  public Destination(Path file, OutputStream standardOutput) {
    this(file, standardOutput, false);
  }

  private Destination(Path file, OutputStream standardOutput, boolean csvSafe) {
    this.file = file;
    this.standardOutput = standardOutput;
    this.csvSafe = csvSafe;
  }

  /**
   * The same for a CSV in which cells are marked that a spreadsheet would run.
   *
   * @param marked whether there are marks
   * @return the destination
   */
  public Destination withCsvSafe(boolean marked) {
    return new Destination(file, standardOutput, marked);
  }

  /** {@return whether it is standard output} */
  public boolean isStandardOutput() {
    return file == null;
  }

  /**
   * Finds out before long work whether it can be written.
   *
   * @return this
   * @throws JobFailure if it cannot
   */
  public Destination check() throws JobFailure {
    try {
      if (file != null) {
        AtomicFile.check(file);
      }
      return this;
    } catch (IOException e) {
      throw JobFailure.output(name(), e);
    }
  }

  /**
   * Writes a text.
   *
   * @param contents what it holds, in a few words for a person
   * @param content the text
   * @return what was written
   * @throws JobFailure if it cannot be written
   */
  public WrittenFile write(String contents, AtomicFile.Content content) throws JobFailure {
    AtomicFile.Content all = csvSafe ? SafeCells.of(content) : content;
    try {
      return new WrittenFile(
          file,
          contents,
          file == null ? AtomicFile.write(standardOutput, all) : AtomicFile.write(file, all));
    } catch (IOException e) {
      throw JobFailure.output(name(), e);
    }
  }

  private String name() {
    return file == null ? "standard output" : file.toString();
  }
}
