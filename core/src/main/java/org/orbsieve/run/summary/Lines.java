package org.orbsieve.run.summary;

import java.io.PrintWriter;

/** Prints lines no wider than the terminal. */
final class Lines {

  private final PrintWriter out;
  private final int width;

  Lines(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  /** Columns that a line may have. */
  int width() {
    return width;
  }

  /** Prints a line. */
  void print(String line) {
    print(line, 2);
  }

  /**
   * Prints a line.
   *
   * @param indent columns before what does not fit
   */
  void print(String line, int indent) {
    Wrapping.lines(line.stripTrailing(), width, indent).forEach(out::println);
  }
}
