package org.orbsieve.run.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.report.PartialFile;
import org.orbsieve.run.failure.JobFailure;

/**
 * Where the results of a run go.
 *
 * @param conjunctions the conjunctions; null for standard output
 * @param rejects the rejected records; null for nowhere
 * @param manifest the run manifest; null for nowhere
 * @param others further files
 * @param csvSafe whether cells of a CSV that a spreadsheet would run are marked
 */
public record OutputFiles(
    Path conjunctions, Path rejects, Path manifest, List<Path> others, boolean csvSafe) {

  private static final String STANDARD_INPUT = "-";

  /**
   * Results without further files.
   *
   * @param conjunctions the conjunctions; null for standard output
   * @param rejects the rejected records; null for nowhere
   * @param manifest the run manifest; null for nowhere
   */
  public OutputFiles(Path conjunctions, Path rejects, Path manifest) {
    this(conjunctions, rejects, manifest, List.of(), false);
  }

  /**
   * Takes an immutable copy.
   *
   * @param conjunctions the conjunctions; null for standard output
   * @param rejects the rejected records; null for nowhere
   * @param manifest the run manifest; null for nowhere
   * @param others further files
   * @param csvSafe whether cells of a CSV that a spreadsheet would run are marked
   */
  public OutputFiles {
    others = List.copyOf(others);
  }

  /**
   * The same and another file.
   *
   * @param other the file; null for none
   * @return the files
   */
  public OutputFiles and(Path other) {
    List<Path> more = Stream.concat(others.stream(), Stream.ofNullable(other)).toList();
    return new OutputFiles(conjunctions, rejects, manifest, more, csvSafe);
  }

  /**
   * The same, with or without marks before cells that a spreadsheet would run.
   *
   * @param marked whether there are marks
   * @return the files
   */
  public OutputFiles withCsvSafe(boolean marked) {
    return new OutputFiles(conjunctions, rejects, manifest, others, marked);
  }

  /**
   * The same with other names.
   *
   * @param name gives the name in place of a name
   * @return the files
   */
  public OutputFiles named(UnaryOperator<Path> name) {
    return new OutputFiles(
        conjunctions == null ? null : name.apply(conjunctions),
        rejects == null ? null : name.apply(rejects),
        manifest == null ? null : name.apply(manifest),
        others.stream().map(name).toList(),
        csvSafe);
  }

  /**
   * The side files beside {@code output}, where nothing else was asked for.
   *
   * @param output the conjunctions
   * @param rejects the rejected records; null for the usual name
   * @param manifest the run manifest; null for the usual name
   * @return the files
   */
  public static OutputFiles beside(Path output, Path rejects, Path manifest) {
    if (AtomicFile.isSpecial(output) || output.getFileName() == null) {
      return new OutputFiles(output, rejects, manifest);
    }
    return new OutputFiles(
        output,
        rejects != null ? rejects : beside(output, ".rejects.csv"),
        manifest != null ? manifest : beside(output, ".run.json"));
  }

  private static Path beside(Path output, String ending) {
    String stem = output.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    return output.resolveSibling(stem + ending);
  }

  /**
   * A further file beside the conjunctions.
   *
   * @param ending of its name
   * @return the file; null where the conjunctions are in no file of this kind
   */
  public Path companion(String ending) {
    boolean alone =
        conjunctions == null
            || AtomicFile.isSpecial(conjunctions)
            || conjunctions.getFileName() == null;
    return alone ? null : beside(conjunctions, ending);
  }

  /**
   * Refuses what would overwrite an input or another output.
   *
   * @param inputs names of the inputs
   * @return this
   * @throws IllegalArgumentException naming the file
   */
  public OutputFiles distinctFrom(List<String> inputs) {
    Set<Path> seen = new HashSet<>();
    for (Path file : (Iterable<Path>) withCompanions()::iterator) {
      if (!seen.add(real(file))) {
        throw new IllegalArgumentException(file + " would be written twice");
      }
    }
    for (String input : inputs) {
      if (!input.equals(STANDARD_INPUT) && seen.contains(real(Path.of(input)))) {
        throw new IllegalArgumentException(input + " is an input and would be overwritten");
      }
    }
    return this;
  }

  /**
   * Finds out before the long work whether all can be written.
   *
   * @throws JobFailure naming the first that cannot
   */
  public void check() throws JobFailure {
    for (Path file : (Iterable<Path>) files()::iterator) {
      try {
        AtomicFile.check(file);
      } catch (IOException e) {
        throw JobFailure.output(file.toString(), e);
      }
    }
  }

  /** The files, and those beside the conjunctions while the run is under way. */
  private Stream<Path> withCompanions() {
    if (conjunctions == null
        || conjunctions.getFileName() == null
        || AtomicFile.isSpecial(conjunctions)) {
      return files();
    }
    try {
      return Stream.concat(
          files(),
          Stream.of(PartialFile.pathFor(conjunctions), CheckpointFile.pathFor(conjunctions)));
    } catch (IOException e) {
      // an output that is found to be unwritable later
      return files();
    }
  }

  private Stream<Path> files() {
    return Stream.concat(Stream.of(conjunctions, rejects, manifest), others.stream())
        .filter(Objects::nonNull)
        .filter(file -> !AtomicFile.isSpecial(file));
  }

  private static Path real(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath() : AtomicFile.resolve(file).normalize();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
