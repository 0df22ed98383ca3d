package org.orbsieve.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.UtcFormat;

/**
 * The closest conjunctions, one for each pair. Docked vehicles and formations are always close and
 * would fill the table day after day, so that slow pairs are counted instead.
 */
final class ClosestTable {

  private static final int ROWS = 5;

  /** Relative speed below which two objects fly together [m/s]. */
  private static final double SLOW = 10.0;

  private final PrintWriter out;
  private final UtcFormat utc;

  ClosestTable(PrintWriter out, UtcFormat utc) {
    this.out = out;
    this.utc = utc;
  }

  void print(List<AssessedConjunction> conjunctions) {
    Set<List<Integer>> slowPairs = new HashSet<>();
    Set<List<Integer>> pairs = new HashSet<>();
    List<Conjunction> closest = new ArrayList<>();
    for (AssessedConjunction row : ConjunctionOrder.RANGE.sorted(conjunctions)) {
      Conjunction conjunction = row.conjunction();
      if (conjunction.relativeSpeed() < SLOW) {
        slowPairs.add(pair(conjunction));
      } else if (closest.size() < ROWS && pairs.add(pair(conjunction))) {
        closest.add(conjunction);
      }
    }
    if (!closest.isEmpty()) {
      printTable(closest);
    }
    if (!slowPairs.isEmpty()) {
      out.println(
          String.format(
              Locale.ROOT,
              "  Not shown: %,d %s flying together, slower than %.0f m/s.",
              slowPairs.size(),
              slowPairs.size() == 1 ? "pair" : "pairs",
              SLOW));
    }
    if (!closest.isEmpty() || !slowPairs.isEmpty()) {
      out.println();
    }
  }

  private void printTable(List<Conjunction> closest) {
    out.println("Closest     km     km/s  TCA (UTC)                objects");
    for (Conjunction conjunction : closest) {
      out.println(
          String.format(
              Locale.ROOT,
              "%14.3f %8.3f  %s  %s",
              conjunction.missDistance() / 1000,
              conjunction.relativeSpeed() / 1000,
              utc.socrates(conjunction.tca()),
              name(conjunction.primary())));
      out.println(" ".repeat(50) + name(conjunction.secondary()));
    }
  }

  private static List<Integer> pair(Conjunction conjunction) {
    return List.of(conjunction.primary().catalogNumber(), conjunction.secondary().catalogNumber());
  }

  private static String name(SpaceObject object) {
    return (object.catalogNumber() + " " + object.name()).strip();
  }
}
