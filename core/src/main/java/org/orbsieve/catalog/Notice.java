package org.orbsieve.catalog;

import java.util.Objects;

/**
 * What a reader noticed that costs no record, or that concerns a whole source.
 *
 * @param kind what it is about
 * @param source file name as the user gave it
 * @param line line in the source, from 1; 0 when it concerns no line
 * @param text one sentence for a person
 */
public record Notice(Kind kind, String source, long line, String text) {

  /** What a notice is about. */
  public enum Kind {
    /** The source ends inside of a record: what followed is lost. */
    CUT_OFF,
    /** A part of a record could not be read and was left out. */
    RECORD
  }

  /**
   * Validates that nothing is null.
   *
   * @param kind what it is about
   * @param source file name as the user gave it
   * @param line line in the source, from 1
   * @param text one sentence for a person
   */
  public Notice {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    text = RecordProblem.withoutControls(text);
  }

  /**
   * Place and text.
   *
   * @return the text
   */
  public String told() {
    return source + (line > 0 ? ", line " + line : "") + ": " + text;
  }
}
