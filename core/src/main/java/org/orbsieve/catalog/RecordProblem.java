package org.orbsieve.catalog;

/**
 * Reason why a record cannot be used. The decoders of one record throw it; the reader catches it,
 * turns it into a {@link Reject} and continues. It has no stack trace, because a bad record is
 * data, not a bug.
 */
public final class RecordProblem extends Exception {

  private static final long serialVersionUID = 1L;

  /** Longest piece of a record that a reason quotes [characters]. */
  private static final int MAX_QUOTE = 40;

  /** Longest explanation by a library [characters]. */
  private static final int MAX_TOLD = 160;

  /**
   * A problem.
   *
   * @param reason one sentence for a person
   */
  public RecordProblem(String reason) {
    super(reason, null, false, false);
  }

  /**
   * Quotes a piece of a record, safe to display: cut to a reasonable length, without control
   * characters.
   *
   * @param text the piece
   * @return the piece in double quotes
   */
  public static String quote(String text) {
    return '"' + shown(text) + '"';
  }

  /**
   * As {@link #quote}, without the quotes.
   *
   * @param text a piece of a record
   * @return the piece, safe to display
   */
  public static String shown(String text) {
    return cut(text.strip(), MAX_QUOTE);
  }

  /**
   * Shortens a library's message about a record to one line, without hints for programmers.
   *
   * @param message the message
   * @return one line, safe to display
   */
  public static String told(String message) {
    return cut(message.strip().replaceAll("\\s+", " ").replaceFirst(": enable `.*", ""), MAX_TOLD);
  }

  private static String cut(String text, int longest) {
    return withoutControls(text.length() > longest ? text.substring(0, longest) + "..." : text);
  }

  /**
   * Replaces every control character by a question mark, so that the text cannot act on a terminal.
   *
   * @param text any text
   * @return the text without control characters
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
