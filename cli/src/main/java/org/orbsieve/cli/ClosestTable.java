package org.orbsieve.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints the closest conjunctions, and how many pairs fly together. */
final class ClosestTable {

  private final PrintWriter out;

  ClosestTable(PrintWriter out) {
    this.out = out;
  }

  void print(ClosestPairs pairs) {
    if (!pairs.rows().isEmpty()) {
      printTable(pairs);
    }
    if (pairs.slowPairs() > 0) {
      out.println(
          String.format(
              Locale.ROOT,
              "  Not shown: %,d %s flying together, slower than %.0f m/s.",
              pairs.slowPairs(),
              pairs.slowPairs() == 1 ? "pair" : "pairs",
              ClosestPairs.SLOW));
    }
    if (!pairs.rows().isEmpty() || pairs.slowPairs() > 0) {
      out.println();
    }
  }

  private void printTable(ClosestPairs pairs) {
    out.println("Closest     km     km/s  TCA (UTC)                objects");
    for (ClosestPairs.Row row : pairs.rows()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%14.3f %8.3f  %s  %s",
              row.range() / 1000,
              row.speed() / 1000,
              row.tca(),
              row.first()));
      out.println(" ".repeat(50) + row.second());
    }
  }
}
