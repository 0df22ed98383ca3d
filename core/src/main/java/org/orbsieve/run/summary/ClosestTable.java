package org.orbsieve.run.summary;

import java.io.PrintWriter;
import java.util.Locale;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.tally.ClosestTally;

/** Prints the closest conjunctions, and how many pairs fly together. */
final class ClosestTable {

  private final PrintWriter out;
  private final UtcFormat utc;

  ClosestTable(PrintWriter out, UtcFormat utc) {
    this.out = out;
    this.utc = utc;
  }

  void print(ClosestTally pairs) {
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
              ClosestTally.SLOW));
    }
    if (!pairs.rows().isEmpty() || pairs.slowPairs() > 0) {
      out.println();
    }
  }

  private void printTable(ClosestTally pairs) {
    out.println("Closest     km     km/s  TCA (UTC)                objects");
    for (ClosestTally.Row row : pairs.rows()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%14.3f %8.3f  %s  %s",
              row.range() / 1000,
              row.speed() / 1000,
              utc.socrates(row.tca()),
              row.first()));
      out.println(" ".repeat(50) + row.second());
    }
  }
}
