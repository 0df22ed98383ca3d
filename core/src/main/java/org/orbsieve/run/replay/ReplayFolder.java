package org.orbsieve.run.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A temporary folder that takes the files of a repetition.
 *
 * @param path the folder
 */
public record ReplayFolder(Path path) implements AutoCloseable {

  /**
   * A new folder.
   *
   * @return to be closed, which removes it
   * @throws IOException if it cannot be created
   */
  public static ReplayFolder create() throws IOException {
    return new ReplayFolder(Files.createTempDirectory("orbsieve-replay-"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }
}
