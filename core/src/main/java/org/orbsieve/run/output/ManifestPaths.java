package org.orbsieve.run.output;

import java.io.IOException;
import java.nio.file.Path;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.FileEntry;

/**
 * Turns paths as the person gave them, relative to the working directory, into paths relative to
 * the folder of the manifest, so that the files can be found, and moved together, later. An
 * absolute path stays one.
 *
 * @param folder of the manifest, without symbolic links
 */
public record ManifestPaths(Path folder) {

  /**
   * Paths from the folder of a manifest.
   *
   * @param manifest the file
   * @return the paths
   */
  public static ManifestPaths of(Path manifest) {
    return new ManifestPaths(real(manifest.toAbsolutePath().getParent()));
  }

  /**
   * A path.
   *
   * @param given as the person gave it; null for standard output. A device or pipe, of which later
   *     nothing can be checked, counts as a standard stream
   * @return as the manifest has it
   */
  public String path(Path given) {
    if (given == null || AtomicFile.isSpecial(given)) {
      return FileEntry.STANDARD_STREAM;
    }
    if (given.isAbsolute()) {
      return given.toString();
    }
    Path absolute = given.toAbsolutePath();
    Path real = real(absolute.getParent()).resolve(absolute.getFileName());
    // No common root, as on two drives of Windows: then only the absolute path will do.
    boolean related = real.getRoot().equals(folder.getRoot());
    return (related ? folder.relativize(real) : real).toString();
  }

  /**
   * A path from the folder of the manifest, wherever it was given.
   *
   * @param file an absolute path
   * @return relative where that is possible
   */
  public String relative(Path file) {
    Path real = real(file.toAbsolutePath());
    boolean related = real.getRoot().equals(folder.getRoot());
    return (related ? folder.relativize(real) : real).toString();
  }

  /**
   * The name of an input.
   *
   * @param input as the person gave it; {@code -} for standard input
   * @return as the manifest has it
   */
  public String name(String input) {
    return input.equals(FileEntry.STANDARD_STREAM)
        ? FileEntry.STANDARD_STREAM
        : path(Path.of(input));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.normalize();
    }
  }
}
