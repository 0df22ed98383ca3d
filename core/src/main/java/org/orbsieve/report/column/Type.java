package org.orbsieve.report.column;

/** What the values of a column are. */
public enum Type {
  /** Text. */
  TEXT("string"),
  /** A whole number. */
  WHOLE("integer"),
  /** A number, a double. */
  REAL("number"),
  /** An instant; text in UTC in files. */
  TIME("string"),
  /** True or false. */
  FLAG("boolean"),
  /** Several texts; separated by semicolons in a CSV. */
  TEXTS("array of string"),
  /** Three numbers; in JSON only. */
  VECTOR("array of 3 numbers");

  private final String inJson;

  Type(String inJson) {
    this.inJson = inJson;
  }

  /**
   * What it is in JSON, in words.
   *
   * @return such as {@code string}
   */
  public String inJson() {
    return inJson;
  }
}
