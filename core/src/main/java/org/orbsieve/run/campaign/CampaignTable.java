package org.orbsieve.run.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.AtomicFile;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;
import org.orbsieve.report.read.RunRecord;

/** The table of a campaign: a row for each run, with everything that one quotes. */
public final class CampaignTable {

  private final List<Column<CampaignRow>> columns;
  private final UtcFormat utc;

  CampaignTable(AstroContext context, CampaignFolder folder) {
    this.utc = new UtcFormat(context);
    this.columns = columns(folder);
  }

  /** Writes all rows; the table is always complete up to the last run. */
  void write(Path file, List<CampaignRow> rows) throws IOException {
    AtomicFile.write(file, out -> new CsvTable<>(columns, utc).write(out, rows));
  }

  /**
   * The columns.
   *
   * @param folder of the campaign
   * @return in their order
   */
  public static List<Column<CampaignRow>> columns(CampaignFolder folder) {
    List<Column<CampaignRow>> all = new ArrayList<>();
    all.add(text("RUN", "name of the run and of its folder", row -> row.run().name()));
    all.add(text("CATALOGUE", "file", row -> row.run().catalogue().toString()));
    all.add(text("START", "start of the period as asked for", row -> row.run().start()));
    all.add(text("HOURS", "length of the period", row -> row.run().hours()));
    all.add(text("THRESHOLD", "threshold as asked for", row -> row.run().threshold()));
    all.add(text("OPTIONS", "further options", row -> row.run().options()));
    all.add(text("KERNEL", "kernel that was used", row -> row.kernel().orElse(null)));
    all.add(Column.whole("EXIT_CODE", "", "exit code of the screening", CampaignRow::code));
    all.add(count("OBJECTS", "objects", "objects screened"));
    all.add(count("PAIRS", "pairs", "pairs of objects"));
    all.add(count("STEPS", "steps", "steps of the sieve"));
    all.add(count("PAIR_CHECKS", "pairChecks", "pairs checked, over all steps"));
    all.add(count("CANDIDATES", "candidates", "pairs that the sieve passed on, over all steps"));
    all.add(count("CONJUNCTIONS", "conjunctions", "conjunctions found"));
    all.add(count("REJECTED", "recordsRejected", "records rejected"));
    all.add(seconds("SECONDS", "", "wall time of all phases"));
    for (String phase :
        List.of("read", "ephemeris", "broadphase", "narrowphase", "assessment", "write")) {
      all.add(seconds(phase.toUpperCase(Locale.ROOT), phase, "wall time of this phase"));
    }
    all.add(
        text(
            "SHA256",
            "hash of the conjunctions",
            row -> row.hash(folder.conjunctions(row.run())).orElse(null)));
    all.add(
        text("VERSION", "version", row -> row.record().flatMap(RunRecord::version).orElse(null)));
    return all;
  }

  private static Column<CampaignRow> text(
      String name, String description, Value.Text<CampaignRow> value) {
    return Column.text(name, "", description, value);
  }

  private static Column<CampaignRow> count(String name, String count, String description) {
    return Column.whole(name, "", description, row -> row.count(count).orElse(Value.NO_NUMBER));
  }

  private static Column<CampaignRow> seconds(String name, String phase, String description) {
    return Column.fixed(name, "", Unit.SECOND, description, row -> row.seconds(phase));
  }
}
