package org.orbsieve.run.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Counts the characters that pass. */
final class CountedWriter extends FilterWriter {

  private long count;

  CountedWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    out.write(c);
    count++;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    out.write(text, offset, length);
    count += length;
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.write(text, offset, length);
    count += length;
  }

  /** Characters so far. */
  long count() {
    return count;
  }

  /** Goes on from a count. */
  void restore(long characters) {
    count = characters;
  }
}
