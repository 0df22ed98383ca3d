package org.orbsieve.report;

/** Forms of a result that a person may read as well as a program. */
public enum TableFormat {
  /** Lines for a person, with what matters most. */
  TABLE,
  /** All rows as CSV. */
  CSV,
  /** All rows as JSON lines. */
  JSON
}
