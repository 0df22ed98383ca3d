package org.orbsieve.report.column;

/** How a CSV prints the values of a column. */
public enum Notation {
  /** Text, whole numbers and flags as they are. */
  PLAIN(""),
  /** Three decimals. */
  FIXED("`%.3f`"),
  /** One digit, three decimals and an exponent. */
  SCIENTIFIC("`%.3E`"),
  /** UTC as SOCRATES writes it, {@code yyyy-MM-dd HH:mm:ss.SSS}. */
  MILLISECONDS("`yyyy-MM-dd HH:mm:ss.SSS` UTC"),
  /** ISO 8601 UTC with microseconds. */
  MICROSECONDS("ISO 8601 UTC with microseconds"),
  /**
   * As {@link #MICROSECONDS}, of an object and not of a row: the same in so many rows that writers
   * remember the text.
   */
  EPOCH("ISO 8601 UTC with microseconds");

  private final String description;

  Notation(String description) {
    this.description = description;
  }

  /**
   * The notation for the documentation.
   *
   * @return such as {@code `%.3f`}; empty for plain values
   */
  public String description() {
    return description;
  }
}
