package org.orbsieve.catalog.gp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbsieve.catalog.SourceFindings;

/**
 * Tells whether a source ends inside of a record, as a download does that broke off. An end exactly
 * between two records shows only in JSON and XML, where what contains the records has an end of its
 * own.
 */
final class CutOff {

  /** What is said of a source that is cut off. */
  static final String MESSAGE = "is cut off: it ends inside of a record, what followed is missing";

  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  private CutOff() {}

  /**
   * Looks at a source that was read to its end.
   *
   * @param format its encoding
   * @param beginning its first characters
   * @param tail its last characters
   * @param findings what was found, and whether the last record was whole
   */
  static boolean isCutOff(
      CatalogFormat format, String beginning, String tail, SourceFindings findings) {
    return switch (format) {
      case GP_CSV, TLE, KVN -> findings.endsIncomplete();
      case JSON -> !endsWithBracket(beginning.strip(), tail.strip());
      case XML -> !endsWithRoot(beginning, COMMENT.matcher(tail).replaceAll("").strip());
    };
  }

  /** An array of objects ends with its bracket, one object or one after the other with a brace. */
  private static boolean endsWithBracket(String beginning, String end) {
    return end.endsWith("]") || (!beginning.startsWith("[") && end.endsWith("}"));
  }

  private static boolean endsWithRoot(String beginning, String end) {
    Matcher root = ROOT.matcher(beginning);
    return !root.find()
        || end.matches("(?s).*</(?:[\\w.-]+:)?" + Pattern.quote(root.group(1)) + "\\s*>");
  }
}
