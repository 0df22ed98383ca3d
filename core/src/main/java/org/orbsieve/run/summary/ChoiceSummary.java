package org.orbsieve.run.summary;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.orbsieve.request.FilteredCatalog;
import org.orbsieve.run.JobResult;
import org.orbsieve.run.input.Choice;
import org.orbsieve.run.tally.SuppressionTally;

/**
 * The lines of the summary about filters, known pairs and passes; none where none was asked for.
 */
final class ChoiceSummary {

  /** Names of rules that are told one by one. */
  private static final int MAX_RULES = 8;

  /** Prints a line. */
  @FunctionalInterface
  interface Rows {
    void row(String what, long count, String remark);
  }

  private final Rows rows;

  ChoiceSummary(Rows rows) {
    this.rows = rows;
  }

  /** Objects that were left out, or marked. */
  void printObjects(Choice.Applied choice) {
    for (FilteredCatalog.Rule rule : choice.filtered().rules()) {
      String remark = "requested: " + rule.words();
      if (rule.unknown() > 0) {
        remark +=
            String.format(
                Locale.ROOT,
                "; %,d unknown ones %s",
                rule.unknown(),
                rule.keepsUnknown() ? "kept" : "left out");
      }
      rows.row("not by " + rule.name(), rule.leftOut(), remark);
    }
    if (choice.marksOld()) {
      rows.row("old elements", choice.filtered().old().size(), "screened, their rows marked");
    }
  }

  /** Conjunctions that are not reported, or folded. */
  void printPairs(JobResult result) {
    Map<String, long[]> byName = new LinkedHashMap<>();
    for (SuppressionTally.Count count : result.tallies().get(SuppressionTally.class).counts()) {
      String name = count.rule().name();
      boolean shown = byName.containsKey(name) || byName.size() < MAX_RULES;
      long[] sum = byName.computeIfAbsent(shown ? name : "others", key -> new long[3]);
      sum[0] += count.conjunctions();
      sum[1] += count.otherCases();
      sum[2] += count.pairs();
    }
    byName.forEach((name, sum) -> rows.row("suppressed", sum[0], remark(name, sum)));
    if (result.run().choice().choice().request().groupPasses()) {
      rows.row(
          "passes combined", result.folded(), "into the closest one of pairs that fly together");
    }
  }

  private static String remark(String name, long[] sum) {
    String remark = "by " + name;
    if (sum[2] > 0) {
      remark += String.format(Locale.ROOT, sum[2] == 1 ? ", %,d pair" : ", %,d pairs", sum[2]);
    }
    if (sum[1] > 0) {
      remark += String.format(Locale.ROOT, "; and %,d without a minimum", sum[1]);
    }
    return remark;
  }
}
