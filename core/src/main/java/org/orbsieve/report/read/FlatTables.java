package org.orbsieve.report.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.orbsieve.report.flat.FlatFormat;
import org.orbsieve.report.flat.FlatReader;

/** Recognises flat tables by their first bytes. */
final class FlatTables {

  private static final int START = 16;

  /** How a file of the format begins, also where nothing reads it. */
  private static final String PARQUET_START = "PAR1";

  private FlatTables() {}

  /**
   * The format of a file, if it is a flat table; a pipe is none, since it can be read only once.
   *
   * @throws IOException if the file cannot be opened, or is a table of a format that is not here
   */
  static Optional<FlatFormat> format(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START);
    }
    Optional<FlatFormat> parquet = FlatFormat.named(FlatFormat.PARQUET);
    if (parquet.isPresent()) {
      return parquet.filter(format -> format.isStart(start));
    }
    if (new String(start, StandardCharsets.ISO_8859_1).startsWith(PARQUET_START)) {
      throw new ResultReadException(
          file.toString(), 0, "Parquet needs the module orbsieve-parquet, which is not here", null);
    }
    return Optional.empty();
  }

  /** Closes a reader after another failure, which is the one to report. */
  static void close(FlatReader reader) {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      // the other failure is reported
    }
  }
}
