package org.orbsieve.run.summary;

import java.util.List;
import java.util.Locale;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.run.tally.AssetTally;
import org.orbsieve.run.tally.CompanionTally;
import org.orbsieve.run.tally.TopRow;

/** Prints the assets with events, a line each, the one with the worst event first. */
final class AssetTable {

  private static final int MOST = 20;
  private static final int LABEL = 24;
  private static final int INDENT = 4;

  private final Lines out;
  private final UtcFormat utc;

  AssetTable(Lines out, UtcFormat utc) {
    this.out = out;
    this.utc = utc;
  }

  /**
   * Prints.
   *
   * @param risk whether there are probabilities of collision
   */
  void print(AssetTally assets, CompanionTally together, boolean risk) {
    if (assets.assets() == 0) {
      return;
    }
    List<AssetTally.Entry> entries = assets.entries(together);
    out.print(
        String.format(
            Locale.ROOT, "Assets  %,d of %,d with events", entries.size(), assets.assets()));
    if (!entries.isEmpty()) {
      out.print(
          String.format(
              Locale.ROOT,
              "  %-" + LABEL + "s %6s %11s%s  %s",
              "",
              "events",
              "worst",
              risk ? " level         Pc" : "",
              "next (UTC)"));
    }
    for (AssetTally.Entry entry : entries.subList(0, Math.min(MOST, entries.size()))) {
      out.print(line(entry, risk), INDENT);
    }
    if (entries.size() > MOST) {
      out.print(
          String.format(
              Locale.ROOT,
              "  and %,d more; the manifest and the conjunctions have them",
              entries.size() - MOST));
    }
    out.print("");
  }

  private String line(AssetTally.Entry entry, boolean risk) {
    TopRow.Chance chance = entry.worst().chance();
    String likely =
        risk
            ? String.format(
                Locale.ROOT,
                " %-8s %7s",
                chance.level().isEmpty() ? "-" : chance.level(),
                TopTable.pc(chance.probability()))
            : "";
    return String.format(
        Locale.ROOT,
        "  %-" + LABEL + "s %,6d %8.3f km%s  %s",
        cut(entry.label()),
        entry.events(),
        entry.worst().approach().range() / 1000,
        likely,
        TopTable.time(utc, entry.next()));
  }

  private static String cut(String label) {
    return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "~";
  }
}
