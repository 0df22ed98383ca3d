package org.orbsieve.report.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.changes.BreakUp;
import org.orbsieve.changes.ChangeFlag;
import org.orbsieve.changes.ChangesResult;
import org.orbsieve.changes.OrbitChange;
import org.orbsieve.report.UtcFormat;

/** Changes of orbit in lines for a terminal of 80 columns. */
public final class ChangeSummary {

  private static final int SHOWN = 20;
  private static final int NAME = 20;

  private ChangeSummary() {}

  /**
   * The lines.
   *
   * @param context its UTC is used
   * @param result what was found
   * @return the lines, without line ends
   */
  public static List<String> lines(AstroContext context, ChangesResult result) {
    List<String> lines = new ArrayList<>();
    long moved =
        result.changes().stream().map(one -> one.object().catalogNumber()).distinct().count();
    lines.add(count("changes of orbit", result.changes().size(), "of " + moved + " objects"));
    for (ChangeFlag flag : ChangeFlag.values()) {
      long flagged =
          result.changes().stream().filter(one -> one.notes().flags().contains(flag)).count();
      if (flagged > 0) {
        lines.add(count("  " + flag.word(), flagged, ""));
      }
    }
    lines.add(count("wrong element sets", result.badSets().size(), "left out"));
    for (BreakUp one : result.breakUps()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %d new objects were within %.0f km of %d %s at %s",
              one.pieces().size(),
              Math.ceil(one.range() / 1000),
              one.parent().catalogNumber(),
              one.parent().displayName(),
              new UtcFormat(context).isoSeconds(one.time())));
    }
    lines.add(count("objects searched", result.objects(), ""));
    lines.add(count("objects not searched", result.tooShort(), "fewer than four element sets"));
    addSurest(context, result, lines);
    return lines;
  }

  private static void addSurest(AstroContext context, ChangesResult result, List<String> lines) {
    if (result.changes().isEmpty()) {
      return;
    }
    UtcFormat utc = new UtcFormat(context);
    lines.add("");
    lines.add("Surest  score  before (UTC)         kind          m/s  object");
    result.changes().stream()
        .sorted(Comparator.comparingDouble(OrbitChange::score).reversed())
        .limit(SHOWN)
        .forEach(one -> lines.add(line(utc, one)));
    if (result.changes().size() > SHOWN) {
      lines.add("  and " + (result.changes().size() - SHOWN) + " more");
    }
  }

  private static String line(UtcFormat utc, OrbitChange change) {
    String flags =
        change.notes().flags().stream()
            .sorted()
            .map(flag -> " " + flag.word())
            .collect(Collectors.joining());
    String name = change.object().catalogNumber() + " " + change.object().displayName();
    return String.format(
        Locale.ROOT,
        "%13.1f  %s %-11s %8.3f  %s%s",
        change.score(),
        utc.isoSeconds(change.time().before()),
        change.kind().words(),
        change.deltaV().total(),
        name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name,
        flags);
  }

  private static String count(String what, long count, String why) {
    return String.format(Locale.ROOT, "  %-24s %,9d  %s", what, count, why).stripTrailing();
  }
}
