package org.orbsieve.report.proximity;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.proximity.ProximityResult;
import org.orbsieve.proximity.RepeatedApproach;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orekit.time.AbsoluteDate;

/** The table of visits and repeated approaches, one row per pair, as CSV. */
public final class ApproachTable {

  /**
   * A row.
   *
   * @param start start of the period
   * @param kind visit or repeat
   * @param pair the approaches
   */
  record Row(AbsoluteDate start, String kind, RepeatedApproach pair) {

    AbsoluteDate time(double seconds) {
      return start.shiftedBy(seconds);
    }
  }

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.text(
              "KIND", "", "visit in geosynchronous orbit, or repeat in another plane", Row::kind),
          number("NORAD_CAT_ID_1", true),
          name("OBJECT_NAME_1", true),
          owner("OWNER_1", true),
          number("NORAD_CAT_ID_2", false),
          name("OBJECT_NAME_2", false),
          owner("OWNER_2", false),
          Column.whole(
              "APPROACHES", "", "minima within the limits", row -> row.pair().approaches().size()),
          Column.time(
              "FIRST",
              "",
              Notation.MICROSECONDS,
              "the first of them",
              row -> row.time(row.pair().approaches().get(0).time())),
          Column.time(
              "LAST",
              "",
              Notation.MICROSECONDS,
              "the last of them",
              row -> {
                var all = row.pair().approaches();
                return row.time(all.get(all.size() - 1).time());
              }),
          Column.time(
              "CLOSEST",
              "",
              Notation.MICROSECONDS,
              "the closest of them",
              row -> row.time(row.pair().closest().time())),
          Column.fixed(
              "MIN_RANGE",
              "",
              Unit.KILOMETRE,
              "the range then",
              row -> row.pair().closest().range()),
          Column.fixed(
              "SPEED",
              "",
              Unit.KILOMETRE_PER_SECOND,
              "the relative speed then",
              row -> row.pair().closest().speed()));

  private ApproachTable() {}

  /**
   * Writes the visits and repeated approaches of a result.
   *
   * @param out where to; is not flushed
   * @param context its UTC is used
   * @param start start of the period
   * @param result the result
   * @throws IOException if {@code out} fails
   */
  public static void csv(
      Writer out, AstroContext context, AbsoluteDate start, ProximityResult result)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    Stream<Row> visits = result.visits().stream().map(pair -> new Row(start, "visit", pair));
    Stream<Row> repeats = result.repeats().stream().map(pair -> new Row(start, "repeat", pair));
    Stream.concat(visits, repeats).forEach(rows::add);
    new CsvTable<>(COLUMNS, new UtcFormat(context)).write(out, rows);
  }

  private static SpaceObject object(Row row, boolean first) {
    return first ? row.pair().first() : row.pair().second();
  }

  private static Column<Row> number(String column, boolean first) {
    return Column.whole(column, "", "catalogue number", row -> object(row, first).catalogNumber());
  }

  private static Column<Row> name(String column, boolean first) {
    return Column.text(column, "", "name", row -> object(row, first).displayName());
  }

  private static Column<Row> owner(String column, boolean first) {
    return Column.text(
        column, "", "owner, by the satellite catalogue", row -> object(row, first).facts().owner());
  }
}
