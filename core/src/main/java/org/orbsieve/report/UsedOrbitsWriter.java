package org.orbsieve.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;

/**
 * The orbits by which objects were screened, as CSV. Only with this list can a later comparison
 * tell an object without conjunctions from one that was not screened, and which element set changed
 * between two runs.
 */
public final class UsedOrbitsWriter {

  private static final List<Column<UsedOrbit>> COLUMNS =
      List.of(
          Column.whole("NORAD_CAT_ID", "", "catalogue number", UsedOrbit::catalogNumber),
          Column.time(
              "EPOCH",
              "",
              Notation.MICROSECONDS,
              "epoch of the element set, or start of the ephemeris",
              UsedOrbit::epoch),
          Column.text(
              "SOURCE",
              "",
              "name of the source; empty where sources have no names",
              UsedOrbit::source),
          Column.fixed("PERIOD", "", Unit.SECOND, "2 pi over the mean motion", UsedOrbit::period),
          Column.text(
              "FINGERPRINT",
              "",
              "depends on all elements: two sets with the same epoch and other elements differ",
              UsedOrbit::fingerprint));

  private UsedOrbitsWriter() {}

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Column<UsedOrbit>> columns() {
    return COLUMNS;
  }

  /**
   * The orbits of a catalogue, without those of candidate manoeuvres: of an object with several
   * element sets that follow each other, all of them.
   *
   * @param catalog the objects
   * @return in the order of catalogue numbers, then of time
   */
  public static List<UsedOrbit> orbits(Catalog catalog) {
    return catalog.records().stream()
        .filter(found -> !found.object().isVariant())
        .flatMap(UsedOrbitsWriter::sets)
        .map(found -> UsedOrbit.of(found.object()))
        .toList();
  }

  private static Stream<CatalogRecord> sets(CatalogRecord found) {
    return found.succession().map(all -> all.sets().stream()).orElseGet(() -> Stream.of(found));
  }

  /**
   * Writes orbits in the order given.
   *
   * @param out where to; is not flushed
   * @param context provides UTC
   * @param orbits the rows
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, AstroContext context, List<UsedOrbit> orbits)
      throws IOException {
    new CsvTable<>(COLUMNS, new UtcFormat(context)).write(out, orbits);
  }
}
