package org.orbsieve.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.compare.SourceComparison;
import org.orbsieve.compare.SourceDifference;

/** A comparison of sources as text: counts, and the largest differences. */
public final class SourceComparisonSummary {

  /** Differences that are shown; the list has all. */
  private static final int SHOWN = 5;

  private final PrintWriter out;
  private final UtcFormat utc;

  /**
   * A summary.
   *
   * @param out receives the text
   * @param context provides UTC
   */
  public SourceComparisonSummary(PrintWriter out, AstroContext context) {
    this.out = out;
    this.utc = new UtcFormat(context);
  }

  /**
   * Prints a comparison.
   *
   * @param comparison of all common objects
   * @param distance smallest difference that is listed
   * @param listed the differences that are listed, the largest first
   * @param rejects number of records that could not be read
   */
  public void print(
      SourceComparison comparison, Distance distance, List<SourceDifference> listed, int rejects) {
    List<SourceDifference> known = listed.stream().filter(SourceDifference::isKnown).toList();
    comparison
        .objects()
        .forEach((name, count) -> line("  %-24s %,9d objects", "in " + name, count));
    line("  %-24s %,9d", "comparisons", comparison.differences().size());
    line("  %-24s %,9d", "differ by over " + distance, known.size());
    line("  %-24s %,9d", "an orbit ends", listed.size() - known.size());
    line("  %-24s %,9d", "records rejected", rejects);
    if (!known.isEmpty()) {
      line("%nLargest     km         R         T         N  time (UTC)            object");
    }
    known.stream().limit(SHOWN).forEach(this::print);
  }

  private void print(SourceDifference row) {
    line(
        "%14.3f %9.3f %9.3f %9.3f  %s  %d %s",
        row.distance() / 1000,
        row.rtn().getX() / 1000,
        row.rtn().getY() / 1000,
        row.rtn().getZ() / 1000,
        utc.isoSeconds(row.time()),
        row.first().catalogNumber(),
        row.first().displayName());
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
