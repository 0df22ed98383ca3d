package org.orbsieve.catalog.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens files of every kind for reading: also pipes, devices, and what a shell passes as {@code
 * /dev/fd/63}. The streams of Java ask a file for its position, which none of these has.
 */
public final class FileStream {

  private FileStream() {}

  /**
   * Opens a file.
   *
   * @param file the file
   * @return its content
   * @throws IOException if it cannot be opened
   */
  public static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return Files.isRegularFile(file) ? in : new OneWay(in);
  }

  /** A stream that is only ever read forward. */
  private static final class OneWay extends FilterInputStream {

    OneWay(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public long skip(long count) throws IOException {
      return readNBytes((int) Math.min(count, 8192)).length;
    }
  }
}
