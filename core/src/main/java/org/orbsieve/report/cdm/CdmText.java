package org.orbsieve.report.cdm;

import java.text.Normalizer;

/** Text as a message can hold it. */
final class CdmText {

  /** Longest value that is written; a line of a message has 254 characters at most. */
  private static final int MAX_LENGTH = 200;

  private CdmText() {}

  /**
   * A value in printable ASCII, on one line, without characters that would be misread: square
   * brackets, which enclose units at the end of a line, become round ones. Accents are dropped,
   * other characters become question marks.
   */
  static String plain(String text) {
    return comment(text).replace('[', '(').replace(']', ')');
  }

  /** The same for a comment, which has no unit. */
  static String comment(String text) {
    String letters =
        text.chars().allMatch(c -> c < 128)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    StringBuilder plain = new StringBuilder();
    letters
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
        .forEach(c -> plain.append(c >= ' ' && c <= '~' ? (char) c : '?'));
    String line = plain.toString().strip().replaceAll(" {2,}", " ");
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH).strip();
  }

  /** The text, or the standard's word for an unknown value. */
  static String known(String text) {
    String plain = plain(text);
    return plain.isEmpty() ? "UNKNOWN" : plain;
  }
}
