package org.orbsieve.run.output;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats of the conjunctions. */
public enum OutputFormat {
  /** SOCRATES columns. */
  CSV,
  /** JSON lines. */
  JSON;

  /**
   * Letters after the last point of a name; what has digits first is part of a date or a version.
   */
  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]*)$");

  /**
   * The format that the name of a file stands for.
   *
   * @param name of the file
   * @return JSON for {@code .json}, {@code .jsonl} and {@code .ndjson}; CSV for {@code .csv},
   *     {@code .txt} and names without an extension
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
      default ->
          throw new IllegalArgumentException(
              "the format is unknown for "
                  + name
                  + "; use csv (.csv, .txt) or json (.json, .jsonl, .ndjson)");
    };
  }
}
