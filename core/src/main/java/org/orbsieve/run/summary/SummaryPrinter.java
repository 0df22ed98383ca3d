package org.orbsieve.run.summary;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningStats;
import org.orbsieve.catalog.select.SharedIdentity;
import org.orbsieve.ephemeris.sgp4.KernelChoice;
import org.orbsieve.report.CriterionText;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.request.ElementAges;
import org.orbsieve.run.JobResult;
import org.orbsieve.run.Prepared;
import org.orbsieve.run.failure.Setting;
import org.orbsieve.run.failure.SettingNames;
import org.orbsieve.run.output.WrittenFile;
import org.orbsieve.run.tally.AgeTally;
import org.orbsieve.run.tally.AssetTally;
import org.orbsieve.run.tally.CompanionTally;
import org.orbsieve.run.tally.GroupTally;
import org.orbsieve.run.tally.LevelTally;
import org.orbsieve.run.tally.SuppressionTally;
import org.orbsieve.run.tally.Tallies;
import org.orbsieve.run.tally.TopTally;
import org.orbsieve.run.tally.VariantTally;

/**
 * The summary of a run for a person, on about one screen: what was read, what was found and where
 * the results are.
 */
public final class SummaryPrinter {

  private static final double NANOS = 1e9;

  private static final Set<Class<?>> WITH_TABLES =
      Set.of(
          TopTally.class,
          AssetTally.class,
          CompanionTally.class,
          GroupTally.class,
          LevelTally.class,
          SuppressionTally.class,
          VariantTally.class,
          AgeTally.class);

  /** Column of the remarks of a row. */
  private static final int REMARK = 40;

  /** Column after a label. */
  private static final int LABEL = 8;

  private final PrintWriter out;
  private final int width;
  private final SettingNames names;

  /**
   * A printer.
   *
   * @param out receives the summary
   * @param width columns that a line may have
   * @param names names of the settings that the summary refers to
   */
  public SummaryPrinter(PrintWriter out, int width, SettingNames names) {
    this.out = out;
    this.width = width;
    this.names = names;
  }

  /**
   * Prints.
   *
   * @param result of the run
   * @param totalNanos wall time of all of it [ns]
   */
  public void print(JobResult result, long totalNanos) {
    Prepared run = result.run();
    Tallies tallies = result.tallies();
    boolean risk = run.risk().isAsked();
    printPeriod(result);
    Lines lines = new Lines(out, width);
    lines.print(RunManifest.CAVEAT + ".", 0);
    printCatalog(result);
    printFunnel(result);
    CompanionTally together = tallies.get(CompanionTally.class);
    printRisk(result, together);
    out.println();
    new GroupTable(out).print(tallies.get(GroupTally.class), risk);
    UtcFormat utc = new UtcFormat(run.context());
    new TopTable(lines, utc).print(tallies.get(TopTally.class), together, risk);
    new AssetTable(lines, utc).print(tallies.get(AssetTally.class), together, risk);
    new CompanionTable(lines).print(together, run.risk().levels());
    new VariantTable(out).print(tallies.get(VariantTally.class).comparisons(), risk);
    printOthers(tallies);
    printTimes(result, totalNanos);
    printFiles(result.files());
  }

  private void printPeriod(JobResult result) {
    Prepared run = result.run();
    ScreeningSettings settings = run.settings();
    UtcFormat utc = new UtcFormat(run.context());
    line(
        "Screened %,d objects from %s to %s (%s) %s.",
        result.summary().stats().objects(),
        utc.isoSeconds(settings.start()),
        utc.isoSeconds(settings.stop()),
        length(settings.duration()),
        CriterionText.told(settings));
    CriterionText.regimes(settings, run.catalog())
        .forEach((regime, count) -> row(regime, (Integer) count, ""));
  }

  private void printCatalog(JobResult result) {
    Prepared run = result.run();
    ScreeningStats stats = result.summary().stats();
    row("records read", run.recordsRead(), "");
    int ephemerides = run.input().ephemerides().placements().size();
    if (ephemerides > 0) {
      row("ephemerides", ephemerides, "instead of element sets, or of objects without any");
    }
    if (run.input().variants().isUsed()) {
      int objects = run.input().variants().numbers().size();
      row(
          "variants",
          run.input().variants().count(),
          String.format(Locale.ROOT, "of %,d %s", objects, objects == 1 ? "object" : "objects"));
    }
    row("rejected", result.rejects().size(), rejected(result));
    int superseded = run.catalog().superseded().size();
    if (superseded > 0) {
      row(
          "superseded",
          superseded,
          "by another element set "
              + (ephemerides > 0 ? "or an ephemeris " : "")
              + "of the same object");
    }
    AgeTally ages = result.tallies().get(AgeTally.class);
    if (ages.successive() > 0) {
      row(
          "with several sets",
          ages.successive(),
          "objects, each set in its time (" + names.of(Setting.ELEMENT_SETS) + ")");
    }
    new ChoiceSummary(this::row).printObjects(run.choice());
    row("objects screened", stats.objects(), ages.ages().map(SummaryPrinter::told).orElse(""));
    printSharedIdentities(SharedIdentity.suspected(run.catalog()));
    if (!run.scope().scope().isAll()) {
      row("primaries", run.members().primaries().cardinality(), "against all");
      row("out of reach", result.outOfReach(), "never as far from the Earth as a primary");
    }
  }

  private void printSharedIdentities(List<SharedIdentity> suspected) {
    if (!suspected.isEmpty()) {
      String more = suspected.size() > 1 ? ", ...: all in the run manifest" : "";
      row(
          "under two numbers",
          suspected.size(),
          "suspected to be one object: " + suspected.get(0).text() + more);
    }
  }

  private static String told(ElementAges ages) {
    return String.format(
        Locale.ROOT,
        "element sets %s to %s old, median %s; %,d older than 15 d",
        days(ages.newest()),
        days(ages.oldest()),
        days(ages.median()),
        ages.old());
  }

  private static String days(double seconds) {
    return String.format(Locale.ROOT, "%,.1f d", seconds / 86_400);
  }

  private String rejected(JobResult result) {
    Prepared run = result.run();
    List<String> remarks = new ArrayList<>();
    int truncated = result.summary().stats().truncatedObjects();
    int tooOld = run.choice().filtered().tooOld().size();
    if (tooOld > 0) {
      remarks.add(
          String.format(
              Locale.ROOT, "%,d of them too old (%s)", tooOld, names.of(Setting.MAX_AGE)));
    }
    if (truncated > 0) {
      String until =
          run.input().ephemerides().isUsed() || run.input().variants().hasEphemerides()
              ? "for a part of the period"
              : "until their orbit ended";
      remarks.add(String.format(Locale.ROOT, "%,d of them screened %s", truncated, until));
    }
    return String.join(", ", remarks);
  }

  private void printFunnel(JobResult result) {
    ScreeningStats stats = result.summary().stats();
    row("pairs considered", stats.pairs(), "");
    row(
        "pair checks",
        stats.pairChecks(),
        String.format(Locale.ROOT, "in %,d steps", stats.steps()));
    row("candidates", stats.candidates(), "passed on by the sieve");
    boolean byVolume = result.run().settings().isByVolume();
    row(
        "conjunctions",
        stats.minima(),
        byVolume
            ? "minima of range with a passage through a volume"
            : "minima of range within the threshold");
    long onOld = result.tallies().get(AgeTally.class).onOld();
    if (onOld > 0) {
      row("on old elements", onOld, "of these, on an element set older than 15 days");
    }
    row(
        "boundary cases",
        stats.boundaryCases(),
        "close at an end of the period; rows with " + names.of(Setting.BOUNDARIES));
    row(
        "coincident pairs",
        stats.coincidentPairs(),
        "the same motion, but for rounding; rows with " + names.of(Setting.BOUNDARIES));
    new ChoiceSummary(this::row).printPairs(result);
  }

  private void printRisk(JobResult result, CompanionTally together) {
    LevelTally levels = result.tallies().get(LevelTally.class);
    result
        .run()
        .risk()
        .assessor()
        .risk()
        .ifPresent(
            risk -> {
              out.println();
              line("Risk    probability of collision by %s", risk.method().citation());
              Map<String, Long> all = levels.counts();
              levels
                  .events(together)
                  .forEach((level, count) -> row(level, count, apart(all.get(level) - count)));
            });
  }

  private static String apart(long rows) {
    return rows == 0
        ? ""
        : String.format(Locale.ROOT, "and %,d of pairs that fly together, see below", rows);
  }

  /** Tallies without a table of their own: their facts, a line each. */
  private void printOthers(Tallies tallies) {
    tallies.all().stream()
        .filter(tally -> !WITH_TABLES.contains(tally.getClass()))
        .flatMap(tally -> tally.facts().stream())
        .forEach(fact -> line("  %-18s %17s", fact.name(), fact.value()));
  }

  private void printTimes(JobResult result, long totalNanos) {
    ScreeningStats stats = result.summary().stats();
    line(
        "Time    read %.1f s, ephemeris %.1f s, sieve %.1f s, refinement %.1f s, assessment %.1f s,"
            + " in all %.1f s",
        result.readNanos() / NANOS,
        stats.ephemerisNanos() / NANOS,
        stats.broadphaseNanos() / NANOS,
        stats.narrowphaseNanos() / NANOS,
        stats.assessmentNanos() / NANOS,
        totalNanos / NANOS);
    KernelChoice kernel = result.summary().kernel();
    line("Kernel  %s: %s", kernel.kernel().name().toLowerCase(Locale.ROOT), kernel.reason());
  }

  private void printFiles(List<WrittenFile> files) {
    int width = files.stream().mapToInt(file -> file.name().length()).max().orElse(0);
    String label = "Files";
    for (WrittenFile file : files) {
      line(
          "%-7s %-" + width + "s  %s, %s",
          label,
          file.name(),
          file.contents(),
          size(file.digest().bytes()));
      label = "";
    }
  }

  private void row(String what, long count, String remark) {
    String line = String.format(Locale.ROOT, "  %-18s %,17d  %s", what, count, remark);
    Wrapping.lines(line.stripTrailing(), width, REMARK).forEach(out::println);
  }

  private static String length(double seconds) {
    double hours = seconds / 3600;
    return hours < 48
        ? String.format(Locale.ROOT, "%s h", shortest(hours))
        : String.format(Locale.ROOT, "%s days", shortest(hours / 24));
  }

  private static String shortest(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
  }

  private static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  private void line(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    Wrapping.lines(line, width, LABEL).forEach(out::println);
  }
}
