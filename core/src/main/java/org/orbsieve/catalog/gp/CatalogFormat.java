package org.orbsieve.catalog.gp;

import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.CatalogReadException;
import org.orbsieve.catalog.text.ServerWords;
import org.orbsieve.catalog.text.TextLine;

/**
 * The encodings of GP element sets that can be read, and how each is recognised by the start of a
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
   * @throws CatalogReadException if it is in none of these formats
   */
  static CatalogFormat of(String beginning, String source) throws CatalogReadException {
    Iterator<String> lines =
        beginning.lines().filter(line -> !TextLine.isIgnorable(line)).iterator();
    if (!lines.hasNext()) {
      throw new CatalogReadException(source, "contains no element set");
    }
    String line = lines.next();
    String told = line;
    while (isRemark(line) && lines.hasNext()) {
      line = lines.next();
    }
    char first = line.stripLeading().charAt(0);
    if (first == '[' || first == '{') {
      return JSON;
    }
    if (first == '<') {
      return XML;
    }
    if (KEYWORD_LINE.matcher(line).matches()) {
      return kvn(line, beginning, source);
    }
    if (CsvHeader.isLike(line)) {
      return GP_CSV;
    }
    if (OtherFormats.isItc(beginning.stripLeading())) {
      throw OtherFormats.itc(source);
    }
    while (!TleLine.isElementLine(line)) {
      if (!lines.hasNext()) {
        boolean binary = beginning.indexOf('\0') >= 0;
        throw new CatalogReadException(
            source,
            (binary ? "binary data, " : "")
                + "neither GP CSV, nor OMM in JSON, XML or KVN, nor TLE"
                + ServerWords.quoted(told));
      }
      line = lines.next();
    }
    return TLE;
  }

  /** A comment of KVN, which may stand before the first message. */
  static boolean isRemark(String line) {
    return line.strip().split("\\s", 2)[0].equals("COMMENT");
  }

  private static CatalogFormat kvn(String line, String beginning, String source)
      throws CatalogReadException {
    Matcher version = OTHER_MESSAGE.matcher(line);
    boolean other = version.lookingAt() && !version.group(1).equals("OMM");
    if (other && !beginning.contains(KvnReader.VERSION)) {
      throw OtherFormats.message(version.group(1), source);
    }
    return KVN;
  }
}
