package org.orbsieve.run.output;

import java.io.IOException;
import java.nio.file.Path;
import org.orbsieve.report.FileEntry;

/**
 * Turns paths as the person gave them, relative to the working directory, into paths relative to
 * the folder of the manifest, so that the files can be found, and moved together, later. An
 * absolute path stays one.
 *
 * @param folder of the manifest, without symbolic links
 */
record ManifestPaths(Path folder) {

  static ManifestPaths of(Path manifest) {
    return new ManifestPaths(real(manifest.toAbsolutePath().getParent()));
  }

  /** A path; null for standard output. */
  String path(Path given) {
    if (given == null) {
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

  /** The name of an input; {@code -} for standard input. */
  String name(String input) {
    return input.equals(CatalogInput.STANDARD_INPUT)
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
