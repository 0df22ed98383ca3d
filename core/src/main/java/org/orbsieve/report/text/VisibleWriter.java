package org.orbsieve.report.text;

import java.io.Writer;

/**
 * Prints lines for a person. All that the program says on its standard streams, but for results,
 * passes through here, so that nothing that a file says reaches a terminal as it is: see {@link
 * VisibleText}. A line is what is printed by one call.
 */
public final class VisibleWriter extends java.io.PrintWriter {

  /**
   * A printer that flushes each line.
   *
   * @param out receives the lines
   */
  public VisibleWriter(Writer out) {
    super(out, true);
  }

  @Override
  public void println(String line) {
    super.println(VisibleText.of(String.valueOf(line)));
  }

  @Override
  public void println(Object line) {
    println(String.valueOf(line));
  }
}
