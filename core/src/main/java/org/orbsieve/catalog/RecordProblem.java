package org.orbsieve.catalog;

/**
 * Why a record cannot be used: thrown by the decoders of one record, caught by the reader that
 * turns it into a {@link Reject} and goes on. Carries no stack trace; a bad record is data, not a
 * bug.
 */
public final class RecordProblem extends Exception {

  private static final long serialVersionUID = 1L;

  /** Longest piece of a record that a reason quotes [characters]. */
  private static final int MAX_QUOTE = 40;

  /** Longest explanation by a library [characters]. */
  private static final int MAX_TOLD = 160;

  public RecordProblem(String reason) {
    super(reason, null, false, false);
  }

  /**
   * A piece of a record, safe to show: in quotes, cut to a sane length, without control characters.
   */
  public static String quote(String text) {
    return '"' + shown(text) + '"';
  }

  /** As {@link #quote}, without the quotes. */
  public static String shown(String text) {
    return cut(text.strip(), MAX_QUOTE);
  }

  /** What a library says of a record, on one line, and without what a programmer could do. */
  public static String told(String message) {
    return cut(message.strip().replaceAll("\\s+", " ").replaceFirst(": enable `.*", ""), MAX_TOLD);
  }

  private static String cut(String text, int longest) {
    return withoutControls(text.length() > longest ? text.substring(0, longest) + "..." : text);
  }

  /**
   * The text with a question mark for every control character, so that it cannot act on a terminal.
   */
  public static String withoutControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return text.replaceAll("\\p{Cntrl}|[\\x80-\\x9f]", "?");
      }
    }
    return text;
  }
}
