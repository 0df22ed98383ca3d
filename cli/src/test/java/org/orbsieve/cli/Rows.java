package org.orbsieve.cli;

import java.util.Arrays;

/** Rows of a CSV, to compare runs in which different objects come first. */
final class Rows {

  /** The columns of PRIMARY and the relative state, which come last. */
  static final int OF_ROLES = 7;

  private static final int SOCRATES = 11;

  private Rows() {}

  /** The columns of SOCRATES with the smaller catalogue number first, as without assets. */
  static String smallerFirst(String line) {
    return smallerFirst(line.split(",", -1));
  }

  /** The columns of SOCRATES with the smaller catalogue number first, as without assets. */
  static String smallerFirst(String[] cells) {
    String[] row = Arrays.copyOf(cells, SOCRATES);
    boolean isHeader = row[0].startsWith("NORAD");
    if (!isHeader && Integer.parseInt(row[0]) > Integer.parseInt(row[3])) {
      System.arraycopy(cells, 0, row, 3, 3);
      System.arraycopy(cells, 3, row, 0, 3);
    }
    return String.join(",", row);
  }
}
