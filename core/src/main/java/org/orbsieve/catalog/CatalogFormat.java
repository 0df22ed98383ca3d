package org.orbsieve.catalog;

import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encodings of GP element sets that can be read, and how each is told from the beginning of a
 * text.
 */
enum CatalogFormat {
  /**
   * Comma-separated values; the first line that is neither blank nor a comment names columns of GP
   * data.
   */
  GP_CSV(true),
  /** OMMs in JSON; the text begins with a bracket or a brace. */
  JSON(false),
  /** OMMs in XML; the text begins with an angle bracket. */
  XML(false),
  /** OMMs in KVN; the first line is a keyword, an equals sign and a value. */
  KVN(true),
  /**
   * Two-line element sets, with or without name lines; some line near the beginning is one of the
   * two.
   */
  TLE(true);

  private static final Pattern KEYWORD_LINE = Pattern.compile("\\s*[A-Z][A-Z_0-9]*\\s*=.*");

  private static final Pattern OTHER_MESSAGE = Pattern.compile("\\s*CCSDS_([A-Z]{3})_VERS");

  private final boolean byLine;

  CatalogFormat(boolean byLine) {
    this.byLine = byLine;
  }

  /** Whether a record is made of lines, none of which is longer than any record. */
  boolean isByLine() {
    return byLine;
  }

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
    char first = line.stripLeading().charAt(0);
    if (first == '[' || first == '{') {
      return JSON;
    }
    if (first == '<') {
      return XML;
    }
    if (KEYWORD_LINE.matcher(line).matches()) {
      return kvn(line, source);
    }
    if (GpCsvHeader.isLike(line)) {
      return GP_CSV;
    }
    if (ItcReader.isLike(beginning.stripLeading())) {
      throw new CatalogReadException(
          source, "is an ITC ephemeris, not a catalogue of element sets; --ephemeris reads it");
    }
    while (!TleLine.isElementLine(line)) {
      if (!lines.hasNext()) {
        boolean binary = beginning.indexOf('\0') >= 0;
        throw new CatalogReadException(
            source,
            (binary ? "binary data, " : "")
                + "neither GP CSV, nor OMM in JSON, XML or KVN, nor TLE");
      }
      line = lines.next();
    }
    return TLE;
  }

  private static CatalogFormat kvn(String line, String source) throws CatalogReadException {
    Matcher version = OTHER_MESSAGE.matcher(line);
    if (version.lookingAt() && !version.group(1).equals("OMM")) {
      throw otherMessage(version.group(1), source);
    }
    return KVN;
  }

  /**
   * The refusal of a message that has no element set in it.
   *
   * @param kind of message, three letters
   * @param source name for messages
   */
  static CatalogReadException otherMessage(String kind, String source) {
    String article = "AEIOMNRS".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ";
    String reader =
        switch (kind) {
          case "OEM" -> "; --ephemeris and --variants read it";
          case "CDM" -> "; orbsieve assess reads it";
          default -> "";
        };
    return new CatalogReadException(
        source, "is " + article + kind + ", not a catalogue of element sets" + reader);
  }

  /** Whether a line says nothing: it is blank or a comment. */
  static boolean isIgnorable(String line) {
    return line.isBlank() || line.stripLeading().charAt(0) == '#';
  }
}
