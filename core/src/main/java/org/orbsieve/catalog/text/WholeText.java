package org.orbsieve.catalog.text;

import java.io.IOException;
import java.io.InputStream;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;

/** Reads a text that a person keeps, all at once and not more than that. */
public final class WholeText {

  /** Largest text that is read [characters]. */
  private static final int MAX_TEXT = 16 << 20;

  private WholeText() {}

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param in plain or gzipped text
   * @param source its name in messages
   * @param what what it is to be, for messages
   */
  public static String read(InputStream in, String source, String what) throws SelectionException {
    StringBuilder text = new StringBuilder();
    char[] part = new char[1 << 13];
    try {
      BoundedText all = new BoundedText(BoundedText.decoded(in), source, false);
      for (int count = all.read(part); count >= 0; count = all.read(part)) {
        text.append(part, 0, count);
        if (text.length() > MAX_TEXT) {
          throw new SelectionException(source, "too long for a list of " + what);
        }
      }
    } catch (SelectionException e) {
      throw e;
    } catch (IOException e) {
      String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new SelectionException(source, "cannot be read: " + RecordProblem.shown(detail), e);
    }
    return text.toString();
  }
}
