package org.orbsieve.catalog.text;

/** Rules shared by all texts that are read line by line. */
public final class TextLine {

  private TextLine() {}

  /**
   * Whether a line has no content, because it is blank or a comment.
   *
   * @param line the line
   * @return whether to skip it
   */
  public static boolean isIgnorable(String line) {
    return line.isBlank() || line.stripLeading().charAt(0) == '#';
  }
}
