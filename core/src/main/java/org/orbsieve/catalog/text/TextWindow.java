package org.orbsieve.catalog.text;

import java.io.IOException;
import java.io.Reader;

/**
 * A text seen through a window that slides forward, so that a record can be looked at whole before
 * anything is made of it, and left where it began if it turns out to be damaged. Memory is that of
 * the window whatever the length of the text.
 */
public final class TextWindow {

  /** What {@link #at} gives beyond the end. */
  public static final int END = -1;

  private final Reader in;
  private final int reach;
  private final char[] buffer;
  private int position;
  private int filled;
  private boolean ended;
  private long line = 1;

  /**
   * A window at the beginning of a text.
   *
   * @param in the text
   * @param reach how far ahead can be looked [characters]
   */
  public TextWindow(Reader in, int reach) {
    this.in = in;
    this.reach = reach;
    this.buffer = new char[4 * reach];
  }

  /** Line of the position, from 1. */
  public long line() {
    return line;
  }

  /**
   * A character ahead, or {@link #END}.
   *
   * @param ahead 0 for the one at the position, below the reach
   */
  public int at(int ahead) throws IOException {
    if (position + ahead >= filled) {
      fill(ahead);
    }
    return position + ahead < filled ? buffer[position + ahead] : END;
  }

  /** Whether a text stands ahead, in any case. */
  public boolean startsWith(String text, int ahead) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      int c = at(ahead + i);
      if (c == END || Character.toUpperCase((char) c) != Character.toUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The next {@code length} characters, all of which were looked at. */
  public String text(int length) {
    return new String(buffer, position, length);
  }

  /** Moves on over characters that were looked at. */
  public void advance(int count) {
    for (int end = position + count; position < end; position++) {
      char c = buffer[position];
      boolean second = c == '\n' && position > 0 && buffer[position - 1] == '\r';
      if (c == '\r' || (c == '\n' && !second)) {
        line++;
      }
    }
  }

  private void fill(int ahead) throws IOException {
    if (position + ahead >= buffer.length - reach) {
      // one character is kept before the position: it may be half of a line end
      int kept = Math.min(1, position);
      System.arraycopy(buffer, position - kept, buffer, 0, filled - position + kept);
      filled -= position - kept;
      position = kept;
    }
    while (!ended && position + ahead >= filled) {
      int count = in.read(buffer, filled, buffer.length - filled);
      ended = count < 0;
      filled += Math.max(0, count);
    }
  }
}
