package org.orbsieve.catalog.text;

/** What all texts that are read by line have in common. */
public final class TextLine {

  private TextLine() {}

  /** Whether a line has no content: it is blank or a comment. */
  public static boolean isIgnorable(String line) {
    return line.isBlank() || line.stripLeading().charAt(0) == '#';
  }
}
