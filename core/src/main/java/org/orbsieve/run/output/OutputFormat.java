package org.orbsieve.run.output;

/** Formats of the conjunctions. */
public enum OutputFormat {
  /** SOCRATES columns. */
  CSV,
  /** JSON lines. */
  JSON;

  /**
   * The format that the name of a file stands for.
   *
   * @param name of the file
   * @return JSON for {@code .json}, {@code .jsonl} and {@code .ndjson}, else CSV
   */
  public static OutputFormat ofName(String name) {
    return name.matches("(?i).*\\.(json|jsonl|ndjson)") ? JSON : CSV;
  }
}
