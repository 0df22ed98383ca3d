package org.orbsieve.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.orbsieve.assessment.history.AgeBin;
import org.orbsieve.assessment.history.HistoryEstimator;
import org.orbsieve.assessment.history.HistoryFindings;
import org.orbsieve.assessment.history.SigmaGrowth;

/** Errors from histories of element sets as text: samples, bins, and the line through them. */
public final class HistorySummary {

  /** Objects that are shown with their bins; the others are counted. */
  private static final int SHOWN = 5;

  private static final double DAY = 86_400.0;

  private final PrintWriter out;

  /**
   * A summary.
   *
   * @param out receives the text
   */
  public HistorySummary(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints the estimates of the first objects and counts the others.
   *
   * @param findings the estimates, one per object
   * @param rejects number of records that could not be read
   */
  public void print(List<HistoryFindings> findings, int rejects) {
    if (rejects > 0) {
      line("%,d records could not be read and are left out.", rejects);
    }
    findings.stream().limit(SHOWN).forEach(this::print);
    if (findings.size() > SHOWN) {
      line("%,d more objects.", findings.size() - SHOWN);
    }
    long without = findings.stream().filter(object -> !object.isKnown()).count();
    if (without > 0) {
      line("%,d of %,d objects have too short a history.", without, findings.size());
    }
  }

  private void print(HistoryFindings object) {
    line(
        "%s: %,d element sets, %,d pairs, cut at %,d of %,d steps (manoeuvres, wrong sets).",
        (object.object().catalogNumber() + " " + object.object().name()).strip(),
        object.sets(),
        object.pairs(),
        object.breaks().size(),
        object.steps());
    if (!object.isKnown()) {
      line("  No estimate: %s.", object.reason());
      return;
    }
    line("  age (days)   pairs    radial  transverse    normal (m, 1 sigma)   beyond 3 sigma");
    for (AgeBin bin : object.bins()) {
      line(
          "  %10.2f %,7d %9.0f %11.0f %9.0f %31s%s",
          bin.age() / DAY,
          bin.pairs(),
          bin.sigma().get(0),
          bin.sigma().get(1),
          bin.sigma().get(2),
          String.format(Locale.ROOT, "%.1f %%", 100 * bin.tail()),
          bin.pairs() < HistoryEstimator.MIN_PAIRS ? "  too few" : "");
    }
    line(
        "  at epoch           %9.0f %11.0f %9.0f",
        object.growth().get(0).atEpoch(),
        object.growth().get(1).atEpoch(),
        object.growth().get(2).atEpoch());
    line(
        "  growth per day     %9.0f %11.0f %9.0f",
        perDay(object.growth().get(0)),
        perDay(object.growth().get(1)),
        perDay(object.growth().get(2)));
    out.println();
  }

  private static double perDay(SigmaGrowth growth) {
    return growth.rate() * DAY;
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
