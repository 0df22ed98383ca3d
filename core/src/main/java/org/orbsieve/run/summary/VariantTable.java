package org.orbsieve.run.summary;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.orbsieve.assessment.variant.Approach;
import org.orbsieve.assessment.variant.FormApproaches;
import org.orbsieve.assessment.variant.VariantComparison;
import org.orbsieve.assessment.variant.VariantOutcome;
import org.orbsieve.catalog.SpaceObject;

/** Prints candidate manoeuvres beside the baseline, the best ones first. */
final class VariantTable {

  /** Variants of an object that are printed; the file has all. */
  private static final int ROWS = 10;

  /** Longest name of a variant that is printed whole. */
  private static final int WIDEST = 36;

  private static final String BASELINE = "baseline";

  private final PrintWriter out;

  VariantTable(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints the variants, a line each.
   *
   * @param risk whether probabilities are those of collision, not the largest that they could be
   */
  void print(List<VariantComparison> comparisons, boolean risk) {
    comparisons.stream().limit(ROWS).forEach(comparison -> print(comparison, risk));
    if (comparisons.size() > ROWS) {
      line("Variants of %,d more objects are not shown.", comparisons.size() - ROWS);
      out.println();
    }
  }

  private void print(VariantComparison comparison, boolean risk) {
    List<VariantOutcome> shown = comparison.ranked().stream().limit(ROWS).toList();
    SpaceObject object = shown.get(0).form().record().object();
    int width =
        shown.stream()
            .mapToInt(o -> shortened(o.form().record().object().variant()).length())
            .reduce(BASELINE.length(), Math::max);
    String name = "%-" + width + "s";
    line("Variants of %d %s, the best first", object.catalogNumber(), object.displayName());
    line(
        "        " + name + "  conjunctions  kept  removed  added  unknown  closest km  %s",
        "",
        risk ? "highest Pc" : "highest MAX_PROB");
    if (comparison.baseline().isPresent()) {
      FormApproaches form = comparison.baseline().get();
      line(
          "        " + name + " %,13d  %4s  %7s  %5s  %7s  %10s  %10s%s",
          BASELINE,
          form.conjunctions().size(),
          "",
          "",
          "",
          "",
          closest(form),
          highest(form),
          remark(form));
    } else {
      line(
          "        no baseline: the object is not in the catalogue, so all conjunctions are added");
    }
    for (int k = 0; k < shown.size(); k++) {
      VariantOutcome outcome = shown.get(k);
      FormApproaches form = outcome.form();
      line(
          "%6d  " + name + " %,13d  %,4d  %,7d  %,5d  %,7d  %10s  %10s%s",
          k + 1,
          shortened(form.record().object().variant()),
          form.conjunctions().size(),
          outcome.kept().size(),
          outcome.removed().size(),
          outcome.added().size(),
          outcome.unknown().size(),
          closest(form),
          highest(form),
          remark(form));
    }
    int more = comparison.ranked().size() - shown.size();
    if (more > 0) {
      line("        and %,d more", more);
    }
    out.println();
  }

  private static String shortened(String name) {
    return name.length() <= WIDEST ? name : "..." + name.substring(name.length() - WIDEST + 3);
  }

  private static String closest(FormApproaches form) {
    return form.closest()
        .map(a -> String.format(Locale.ROOT, "%.3f", a.missDistance() / 1000))
        .orElse("-");
  }

  private static String highest(FormApproaches form) {
    return form.likeliest()
        .map(Approach::probability)
        .map(highest -> String.format(Locale.ROOT, "%.3E", highest))
        .orElse("-");
  }

  private static String remark(FormApproaches form) {
    return form.unscreened().isEmpty() ? "" : "  not screened throughout";
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
