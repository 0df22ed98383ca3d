package org.orbsieve.report.text;

/**
 * Makes a line of text safe to show: what would act on a terminal, end the line, or change the
 * order of the characters is shown as an escape such as {@code \x1b} or {@code \u202e}. So neither
 * a name nor a path in a file can look like words of the program.
 */
public final class VisibleText {

  /** Longest line [characters]; more is cut, with the number of characters that are left out. */
  static final int LONGEST = 4_000;

  private VisibleText() {}

  /**
   * A line that can be shown.
   *
   * @param line any text
   * @return one line
   */
  public static String of(String line) {
    int length = line.length();
    boolean plain = length <= LONGEST;
    for (int i = 0; plain && i < length; i++) {
      char c = line.charAt(i);
      plain = c == '\t' || (c >= ' ' && c < 0x7f);
    }
    return plain ? line : escaped(line);
  }

  private static String escaped(String line) {
    StringBuilder text = new StringBuilder();
    String shown = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    shown.codePoints().forEach(c -> append(text, c));
    if (line.length() > LONGEST) {
      text.append(" ... (").append(line.length() - LONGEST).append(" more characters)");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int c) {
    if ((c < ' ' && c != '\t') || (c >= 0x7f && c < 0xa0)) {
      text.append(String.format("\\x%02x", c));
    } else if (isUnseen(c)) {
      text.append(String.format("\\u%04x", c));
    } else {
      text.appendCodePoint(c);
    }
  }

  /** Ends of lines and paragraphs, marks of direction, and halves of characters. */
  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
