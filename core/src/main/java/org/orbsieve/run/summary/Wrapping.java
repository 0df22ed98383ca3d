package org.orbsieve.run.summary;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines that are too long for a terminal between words. */
final class Wrapping {

  /** A remark with less room than this continues in the margin. */
  private static final int LEAST = 20;

  private Wrapping() {}

  /**
   * The lines of a text.
   *
   * @param text one line
   * @param width columns of the terminal
   * @param indent columns before the words of the lines that follow the first
   */
  static List<String> lines(String text, int width, int indent) {
    List<String> lines = new ArrayList<>();
    int margin = width - indent < LEAST ? Math.min(4, Math.max(0, width - LEAST)) : indent;
    String rest = text;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      if (rest.substring(0, Math.max(blank, 0)).isBlank()) {
        blank = rest.indexOf(' ', width);
        if (blank < 0) {
          break;
        }
      }
      lines.add(rest.substring(0, blank).stripTrailing());
      rest = " ".repeat(margin) + rest.substring(blank).strip();
    }
    lines.add(rest);
    return lines;
  }
}
