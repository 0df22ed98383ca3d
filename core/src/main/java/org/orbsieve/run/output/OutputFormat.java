package org.orbsieve.run.output;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats of the conjunctions. */
public enum OutputFormat {
  /** SOCRATES columns. */
  CSV,
  /** JSON lines. */
  JSON,
  /** A flat table; the module that writes it need not be there. */
  PARQUET;

  /**
   * Letters after the last point of a name; what has digits first is part of a date or a version.
   */
  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]*)$");

  private static final String TEXTS = "csv (.csv, .txt), json (.json, .jsonl, .ndjson)";

  /**
   * The format that the name of a file stands for.
   *
   * @param name of the file
   * @return JSON for {@code .json}, {@code .jsonl} and {@code .ndjson}; CSV for {@code .csv},
   *     {@code .txt} and names without an extension; Parquet for {@code .parquet}
   * @throws IllegalArgumentException for the extension of a format that is not written
   */
  public static OutputFormat ofName(String name) {
    Matcher extension = EXTENSION.matcher(name);
    if (!extension.find()) {
      return CSV;
    }
    return switch (extension.group(1).toLowerCase(Locale.ROOT)) {
      case "json", "jsonl", "ndjson" -> JSON;
      case "csv", "txt" -> CSV;
      case "parquet" -> PARQUET;
      default -> throw unknown(name, TEXTS + " or parquet (.parquet)");
    };
  }

  /**
   * The format that the name of a file stands for which is text.
   *
   * @param name of the file
   * @return JSON or CSV, as {@link #ofName} has it
   * @throws IllegalArgumentException for the extension of a format that is not written
   */
  public static OutputFormat textOfName(String name) {
    OutputFormat format = ofName(name);
    if (format == PARQUET) {
      throw unknown(name, TEXTS);
    }
    return format;
  }

  /**
   * The name of a file that nobody named.
   *
   * @return such as {@code conjunctions.csv}
   */
  public String usualName() {
    return "conjunctions." + name().toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException unknown(String name, String known) {
    return new IllegalArgumentException("the format is unknown for " + name + "; use " + known);
  }
}
