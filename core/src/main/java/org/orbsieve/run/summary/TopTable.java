package org.orbsieve.run.summary;

import java.util.Locale;
import java.util.OptionalDouble;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.tally.CompanionTally;
import org.orbsieve.run.tally.TopRow;
import org.orbsieve.run.tally.TopTally;
import org.orekit.time.AbsoluteDate;

/**
 * Prints the conjunctions that matter most, two lines each: the second object in the frame of the
 * first, and the ages of both elements.
 */
final class TopTable {

  /** A table needs so many columns; below, each conjunction is a sentence. */
  private static final int TABLE = 79;

  private static final int OBJECTS = 4;

  private final Lines out;
  private final UtcFormat utc;

  TopTable(Lines out, UtcFormat utc) {
    this.out = out;
    this.utc = utc;
  }

  /**
   * Prints.
   *
   * @param risk whether there are probabilities of collision
   */
  void print(TopTally top, CompanionTally together, boolean risk) {
    if (top.rows(together).isEmpty()) {
      return;
    }
    String title = risk ? "Worst" : "Closest";
    boolean isTable = out.width() >= TABLE;
    if (isTable && risk) {
      out.print(title + "           Pc       km        R        I        C    km/s  TCA (UTC)");
    } else {
      out.print(title + (isTable ? " km        R        I        C    km/s  TCA (UTC)" : ""));
    }
    for (TopRow row : top.rows(together)) {
      out.print((risk ? chance(row.chance(), isTable) : "  ") + approach(row, isTable), OBJECTS);
      out.print(
          String.format(
              Locale.ROOT,
              "    %s (%.1f d) - %s (%.1f d)",
              row.first().label(),
              row.first().age() / 86_400,
              row.second().label(),
              row.second().age() / 86_400),
          OBJECTS);
    }
    out.print("");
  }

  private static String chance(TopRow.Chance chance, boolean isTable) {
    String level = chance.level().isEmpty() ? "-" : chance.level();
    return String.format(
        Locale.ROOT, isTable ? "  %-8s %7s " : "  %s, Pc %s, ", level, pc(chance.probability()));
  }

  static String pc(OptionalDouble probability) {
    return probability.isPresent()
        ? String.format(Locale.ROOT, "%.1E", probability.getAsDouble())
        : "-";
  }

  private String approach(TopRow row, boolean isTable) {
    TopRow.Approach approach = row.approach();
    return String.format(
        Locale.ROOT,
        isTable ? "%8.3f %8s %8s %8s %7.3f  %s" : "%.3f km (R %s, I %s, C %s), %.3f km/s, TCA %s",
        approach.range() / 1000,
        kilometres(approach.radial()),
        kilometres(approach.inTrack()),
        kilometres(approach.crossTrack()),
        approach.speed() / 1000,
        time(utc, row.tca()));
  }

  private static String kilometres(OptionalDouble metres) {
    return metres.isPresent()
        ? String.format(Locale.ROOT, "%.3f", metres.getAsDouble() / 1000)
        : "-";
  }

  /** Month, day and time; the year is that of the period. */
  static String time(UtcFormat utc, AbsoluteDate date) {
    return utc.socrates(date).substring("yyyy-".length(), "yyyy-MM-dd HH:mm:ss".length());
  }
}
