package org.orbsieve.catalog;

import java.util.Iterator;

/**
 * The encodings of GP element sets that can be read, and how each is told from the beginning of a
 * text.
 */
enum CatalogFormat {
  /**
   * Comma-separated values; the first line that is neither blank nor a comment names columns of GP
   * data.
   */
  GP_CSV,
  /**
   * Two-line element sets, with or without name lines; some line near the beginning is one of the
   * two.
   */
  TLE;

  /**
   * Tells the format.
   *
   * @param beginning of the text
   * @param source name for messages
   * @throws CatalogReadException if it is none of these
   */
  static CatalogFormat of(String beginning, String source) throws CatalogReadException {
    Iterator<String> lines = beginning.lines().filter(line -> !isIgnorable(line)).iterator();
    if (!lines.hasNext()) {
      throw new CatalogReadException(source, "holds no element set");
    }
    String line = lines.next();
    if (GpCsvHeader.isLike(line)) {
      return GP_CSV;
    }
    while (!TleLine.isElementLine(line)) {
      if (!lines.hasNext()) {
        boolean binary = beginning.indexOf('\0') >= 0;
        throw new CatalogReadException(
            source, (binary ? "binary data, " : "") + "neither GP CSV nor TLE element sets");
      }
      line = lines.next();
    }
    return TLE;
  }

  /** Whether a line says nothing: it is blank or a comment. */
  static boolean isIgnorable(String line) {
    return line.isBlank() || line.stripLeading().charAt(0) == '#';
  }
}
