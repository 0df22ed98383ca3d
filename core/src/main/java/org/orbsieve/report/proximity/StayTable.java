package org.orbsieve.report.proximity;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.changes.KnownChange;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.JsonTable;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;

/** The table of stays and episodes, as CSV or JSON lines. */
public final class StayTable {

  private static final List<Column<StayRow>> COLUMNS =
      List.of(
          Column.whole("GROUP", "group", "number of the group", row -> row.company().number()),
          Column.text(
              "GROUP_KIND",
              "group_kind",
              "what the group looks like: docked, same launch, formation, fleet, mixed slot, fragments,"
                  + " pair",
              row -> row.company().kind().words()),
          Column.whole(
              "NORAD_CAT_ID_1",
              "object1.norad_cat_id",
              "catalogue number",
              row -> row.stay().first().catalogNumber()),
          Column.text(
              "OBJECT_NAME_1",
              "object1.object_name",
              "name",
              row -> row.stay().first().displayName()),
          Column.text(
              "OWNER_1",
              "object1.owner",
              "owner, by the satellite catalogue",
              row -> row.stay().first().facts().owner()),
          epoch("EPOCH_1", "object1.epoch", true),
          Column.whole(
              "NORAD_CAT_ID_2",
              "object2.norad_cat_id",
              "catalogue number",
              row -> row.stay().second().catalogNumber()),
          Column.text(
              "OBJECT_NAME_2",
              "object2.object_name",
              "name",
              row -> row.stay().second().displayName()),
          Column.text(
              "OWNER_2",
              "object2.owner",
              "owner, by the satellite catalogue",
              row -> row.stay().second().facts().owner()),
          epoch("EPOCH_2", "object2.epoch", false),
          Column.text(
              "REGIME",
              "regime",
              "regime of the pair: geo, high, low, mid",
              row -> row.stay().regime().name().toLowerCase(Locale.ROOT)),
          time(
              "ENTRY",
              "entry",
              "begin; the start of the period if it began before",
              StayRow::entry),
          time("EXIT", "exit", "end; the end of the period if it lasts longer", StayRow::exit),
          Column.text(
              "OPEN",
              "open",
              "at which end of the period it is cut off: start, end, both; otherwise empty",
              StayTable::open),
          real("INSIDE", "inside_s", Unit.SECOND, "time within the limits", r -> r.stay().inside()),
          Column.whole(
              "INTERVALS",
              "intervals",
              "intervals within the limits; several make an episode",
              row -> row.stay().intervals()),
          Column.whole(
              "MINIMA",
              "minima",
              "minima of the range with a prominence of 10 m",
              row -> row.stay().minima()),
          real(
              "MIN_RANGE",
              "min_range_m",
              Unit.KILOMETRE,
              "smallest range",
              row -> row.stay().closest().range()),
          time("MIN_TIME", "min_time", "when the range is smallest", StayRow::closestTime),
          real(
              "MEAN_RANGE",
              "mean_range_m",
              Unit.KILOMETRE,
              "mean range over time",
              row -> row.stay().meanRange()),
          real(
              "MAX_RANGE",
              "max_range_m",
              Unit.KILOMETRE,
              "largest range",
              row -> row.stay().farthest()),
          real(
              "MAX_SPEED",
              "max_speed_m_s",
              Unit.KILOMETRE_PER_SECOND,
              "largest relative speed at a sample",
              row -> row.stay().fastest()),
          real(
              "RADIAL",
              "radial_m",
              Unit.KILOMETRE,
              "place of the second object from the first one at that time, from the Earth",
              row -> row.stay().geometry().radial()),
          real(
              "IN_TRACK",
              "in_track_m",
              Unit.KILOMETRE,
              "the same, along the motion",
              row -> row.stay().geometry().inTrack()),
          real(
              "CROSS_TRACK",
              "cross_track_m",
              Unit.KILOMETRE,
              "the same, along the orbital momentum",
              row -> row.stay().geometry().crossTrack()),
          real(
              "PLANE",
              "plane_rad",
              Unit.DEGREE,
              "angle between the orbital planes",
              row -> row.stay().geometry().plane()),
          real(
              "DRIFT",
              "drift_rad_s",
              Unit.DEGREE_PER_DAY,
              "rate at which the second object gains on the first one, by the mean elements",
              row -> row.stay().geometry().drift()),
          real(
              "NODE_DRIFT",
              "node_drift_rad_s",
              Unit.DEGREE_PER_DAY,
              "difference of the rates of the nodes",
              row -> row.stay().geometry().nodeDrift()),
          change("CHANGE_1", "object1.change", row -> row.changes().first()),
          change("CHANGE_2", "object2.change", row -> row.changes().second()),
          Column.text(
              "IDENTICAL",
              "identical",
              "yes, if both have the same elements, so that the range is 0 by definition",
              row -> row.stay().identical() ? "yes" : ""));

  private StayTable() {}

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Column<StayRow>> columns() {
    return COLUMNS;
  }

  /**
   * Writes rows as CSV.
   *
   * @param out where to; is not flushed
   * @param context its UTC is used
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public static void csv(Writer out, AstroContext context, List<StayRow> rows) throws IOException {
    new CsvTable<>(COLUMNS, new UtcFormat(context)).write(out, rows);
  }

  /**
   * Writes rows as JSON lines, in SI units.
   *
   * @param out where to; is not flushed
   * @param context its UTC is used
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public static void json(Writer out, AstroContext context, List<StayRow> rows) throws IOException {
    UtcFormat utc = new UtcFormat(context);
    new JsonTable<>(COLUMNS, utc, utc).append(out, rows);
  }

  private static String open(StayRow row) {
    if (row.stay().openStart()) {
      return row.stay().openEnd() ? "both" : "start";
    }
    return row.stay().openEnd() ? "end" : "";
  }

  private static Column<StayRow> real(
      String name, String field, Unit unit, String text, Value.Real<StayRow> value) {
    return Column.fixed(name, field, unit, text, value);
  }

  private static Column<StayRow> time(
      String name, String field, String text, Value.Time<StayRow> value) {
    return Column.time(name, field, Notation.MICROSECONDS, text, value);
  }

  private static Column<StayRow> change(
      String name, String field, Function<StayRow, Optional<KnownChange>> of) {
    return Column.time(
        name,
        field,
        Notation.EPOCH,
        "last element set before the newest change of orbit in the 30 days before the entry, if"
            + " changes are given",
        row -> of.apply(row).map(KnownChange::before).orElse(null));
  }

  private static Column<StayRow> epoch(String name, String field, boolean first) {
    return Column.time(
        name,
        field,
        Notation.EPOCH,
        "epoch of the element set",
        row -> (first ? row.stay().first() : row.stay().second()).epoch());
  }
}
