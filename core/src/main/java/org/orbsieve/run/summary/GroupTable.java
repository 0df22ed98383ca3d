package org.orbsieve.run.summary;

import java.io.PrintWriter;
import java.util.Locale;
import org.orbsieve.run.tally.GroupEntry;
import org.orbsieve.run.tally.GroupTally;

/** Prints what was found for each asset group. */
final class GroupTable {

  private final PrintWriter out;

  GroupTable(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints the groups, a line each.
   *
   * @param risk whether probabilities are those of collision, not the largest that they could be
   */
  void print(GroupTally groups, boolean risk) {
    if (groups.entries().isEmpty()) {
      return;
    }
    int width =
        groups.entries().stream().mapToInt(entry -> entry.group().name().length()).max().orElse(0);
    String name = "%-" + Math.max(16, width) + "s";
    int within =
        groups.entries().stream().mapToInt(entry -> entry.criterion().length()).max().orElse(0);
    String criterion = "%" + Math.max(8, within) + "s";
    line(
        "Groups  " + name + " objects  absent " + criterion + "  conjunctions  closest km  %s",
        "",
        "within",
        risk ? "highest Pc" : "highest MAX_PROB");
    for (GroupEntry entry : groups.entries()) {
      line(
          "        " + name + " %,7d %,7d " + criterion + " %,13d  %10s  %10s",
          entry.group().name(),
          entry.objects(),
          entry.missing().size(),
          entry.criterion(),
          entry.conjunctions(),
          entry
              .closest()
              .map(one -> String.format(Locale.ROOT, "%.3f", one.range() / 1000))
              .orElse("-"),
          entry.highest().isPresent()
              ? String.format(Locale.ROOT, "%.3E", entry.highest().getAsDouble())
              : "-");
    }
    out.println();
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
