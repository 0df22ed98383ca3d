package org.orbsieve.report.text;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Puts the time, UTC to the second, before each message of a log: before each line that begins with
 * a given text and is written from its beginning. Other lines, such as those of a table, stay as
 * they are.
 */
public final class DatedWriter extends FilterWriter {

  private final String beginning;
  private final Clock clock;
  private boolean atStart = true;

  /**
   * A writer.
   *
   * @param out receives the lines
   * @param beginning of the lines that are messages
   * @param clock says the time
   */
  public DatedWriter(Writer out, String beginning, Clock clock) {
    super(out);
    this.beginning = beginning;
    this.clock = clock;
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    synchronized (lock) {
      int begin = from;
      int end = from + length;
      while (begin < end) {
        int feed = text.indexOf('\n', begin);
        int next = feed < 0 || feed >= end ? end : feed + 1;
        if (atStart && text.startsWith(beginning, begin)) {
          out.write(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " ");
        }
        out.write(text, begin, next - begin);
        atStart = text.charAt(next - 1) == '\n';
        begin = next;
      }
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(int c) throws IOException {
    write(String.valueOf((char) c), 0, 1);
  }
}
