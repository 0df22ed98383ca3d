package org.orbsieve.report.truth;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.report.Distance;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.read.ApproachRecord;

/** Writes a comparison for a person: the verdict first, then how large differences are. */
final class TruthText {

  /** Rows that are listed of each kind. */
  private static final int LISTED = 10;

  private static final double KILO = 1_000;

  private final Writer out;
  private final UtcFormat utc;

  TruthText(Writer out, UtcFormat utc) {
    this.out = out;
    this.utc = utc;
  }

  void write(TruthComparison comparison) throws IOException {
    List<Match> different = comparison.different();
    line(
        "%s: %,d missed, %,d extra, %,d different, %,d the same",
        comparison.agrees() ? "agrees" : "DIFFERS",
        comparison.missed().size(),
        comparison.extra().size(),
        different.size(),
        comparison.matches().size() - different.size());
    MatchRules rules = comparison.rules();
    line(
        "within %s; the same if the TCA differs by at most %s s, or 10 m of relative motion, and the"
            + " miss distance by at most %s m",
        new Distance(comparison.threshold()), rules.tcaTolerance(), rules.missTolerance());
    if (comparison.optional() > 0) {
      line(
          "%,d rows of one list only may be absent: %s m or less below the threshold, beyond it%s",
          comparison.optional(),
          rules.edge(),
          rules.minSpeed() > 0 ? ", or slower than " + rules.minSpeed() + " m/s" : "");
    }
    differences(comparison);
    rows("missed", comparison.missed());
    rows("extra", comparison.extra());
    worst(comparison);
  }

  private void differences(TruthComparison comparison) throws IOException {
    if (comparison.matches().isEmpty()) {
      return;
    }
    line("");
    line("%-24s %12s %12s %12s %12s", "difference", "50 %", "90 %", "99 %", "largest");
    List<Match> matches = comparison.matches();
    spread("TCA [ms]", KILO, Spread.of(matches.stream().mapToDouble(Match::tcaDifference)));
    spread("miss distance [m]", 1, Spread.of(matches.stream().mapToDouble(Match::missDifference)));
    spread(
        "relative speed [m/s]", 1, Spread.of(matches.stream().mapToDouble(Match::speedDifference)));
  }

  private void spread(String name, double unit, Spread spread) throws IOException {
    if (!Double.isNaN(spread.largest())) {
      line(
          "%-24s %12.3f %12.3f %12.3f %12.3f",
          name,
          spread.median() * unit,
          spread.p90() * unit,
          spread.p99() * unit,
          spread.largest() * unit);
    }
  }

  private void rows(String name, List<ApproachRecord> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    line("");
    line("%s%s", name, more(rows.size()));
    for (ApproachRecord row : rows.subList(0, Math.min(LISTED, rows.size()))) {
      line("  %s", approach(row));
    }
  }

  private void worst(TruthComparison comparison) throws IOException {
    List<Match> worst = comparison.worst(LISTED);
    if (worst.isEmpty()) {
      return;
    }
    line("");
    line("largest differences%s", more(comparison.matches().size()));
    for (Match match : worst) {
      line(
          "  %s, in the results %+.3f m and %+.3f ms",
          approach(match.truth()), match.missDifference(), match.tcaDifference() * KILO);
    }
  }

  private static String more(int rows) {
    return rows > LISTED ? String.format(Locale.ROOT, " (%d of %,d)", LISTED, rows) : "";
  }

  private String approach(ApproachRecord row) {
    OptionalDouble speed = row.relativeSpeed();
    return String.format(
        Locale.ROOT,
        "%s and %s at %s, %.3f km%s",
        name(row.key().pair().smaller()),
        name(row.key().pair().larger()),
        utc.iso(row.key().tca()),
        row.missDistance() / KILO,
        speed.isEmpty()
            ? ""
            : String.format(Locale.ROOT, ", %.4f km/s", speed.getAsDouble() / KILO));
  }

  private static String name(ObjectForm object) {
    String number = Integer.toString(object.catalogNumber());
    return object.variant().isEmpty() ? number : number + " " + object.variant();
  }

  private void line(String format, Object... values) throws IOException {
    out.write(String.format(Locale.ROOT, format, values).stripTrailing());
    out.write('\n');
  }
}
