package org.orbsieve.fuzz;

import java.io.IOException;

/** What must hold for any input. */
final class Rules {

  private Rules() {}

  /** Reads an input. */
  @FunctionalInterface
  interface Reading {
    void read() throws IOException;
  }

  /** Requires a text that does nothing to a terminal but show. */
  static void isPrintable(String text) {
    text.codePoints()
        .filter(c -> Character.isISOControl(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new AssertionError("control character " + c + " in a message");
            });
  }

  static void areEqual(String expected, String found) {
    if (!expected.equals(found)) {
      throw new AssertionError("read again it is\n" + found + "instead of\n" + expected);
    }
  }

  /** Reads the same bytes in several ways; the last failure is thrown. */
  static void oneOf(Reading... readings) throws IOException {
    IOException last = null;
    for (Reading reading : readings) {
      try {
        reading.read();
      } catch (IOException e) {
        isPrintable(String.valueOf(e.getMessage()));
        last = e;
      }
    }
    if (last != null) {
      throw last;
    }
  }
}
