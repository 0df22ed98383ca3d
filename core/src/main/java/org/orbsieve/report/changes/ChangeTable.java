package org.orbsieve.report.changes;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.changes.ChangeFlag;
import org.orbsieve.changes.OrbitChange;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.CsvTable;
import org.orbsieve.report.column.Definition;
import org.orbsieve.report.column.JsonTable;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Type;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;

/** The table of changes of orbit, as CSV or JSON lines. */
public final class ChangeTable {

  private static final List<Column<OrbitChange>> COLUMNS =
      List.of(
          Column.whole(
              "NORAD_CAT_ID",
              "object.norad_cat_id",
              "catalogue number",
              row -> row.object().catalogNumber()),
          Column.text(
              "OBJECT_NAME", "object.object_name", "name", row -> row.object().displayName()),
          Column.text(
              "OWNER",
              "object.owner",
              "owner, by the satellite catalogue",
              row -> row.object().facts().owner()),
          time(
              "EPOCH_BEFORE",
              "epoch_before",
              "last element set before the change",
              row -> row.time().before()),
          time(
              "EPOCH_AFTER",
              "epoch_after",
              "first element set after it",
              row -> row.time().after()),
          time(
              "NEW_FROM",
              "new_from",
              "first element set that describes the new orbit; later than `EPOCH_AFTER` where sets"
                  + " after the change still follow the old one",
              row -> row.time().newFrom()),
          time(
              "MEETING",
              "meeting",
              "when the orbits before and after were at the same place: where a single impulse would"
                  + " lie; empty if it is not determined to a day",
              row -> row.time().meeting().orElse(null)),
          real(
              "MEETING_SIGMA",
              "meeting_sigma_s",
              Unit.SECOND,
              "its standard deviation",
              row -> row.time().meetingSigma()),
          real(
              "SCORE",
              "score",
              Unit.NONE,
              "how far the change stands out of what is usual for this object, in standard"
                  + " deviations",
              OrbitChange::score),
          Column.text(
              "KIND",
              "kind",
              "direction: in-track, cross-track, radial; in geosynchronous orbits east-west,"
                  + " north-south; or mixed",
              row -> row.kind().words()),
          speed(
              "DELTA_V",
              "delta_v_m_s",
              "least change of velocity that leads from one orbit to the other, if it was one"
                  + " impulse",
              row -> row.deltaV().total()),
          speed(
              "DELTA_V_SIGMA",
              "delta_v_sigma_m_s",
              "its standard deviation",
              row -> row.deltaV().totalSigma()),
          speed(
              "IN_TRACK",
              "in_track_m_s",
              "part along the velocity, positive if the orbit was raised",
              row -> row.deltaV().inTrack()),
          speed(
              "IN_TRACK_SIGMA",
              "in_track_sigma_m_s",
              "its standard deviation",
              row -> row.deltaV().inTrackSigma()),
          speed(
              "RADIAL",
              "radial_m_s",
              "magnitude of the part towards or from the Earth",
              row -> row.deltaV().radial()),
          speed(
              "RADIAL_SIGMA",
              "radial_sigma_m_s",
              "its standard deviation",
              row -> row.deltaV().radialSigma()),
          speed(
              "CROSS_TRACK",
              "cross_track_m_s",
              "magnitude of the part out of the plane",
              row -> row.deltaV().crossTrack()),
          speed(
              "CROSS_TRACK_SIGMA",
              "cross_track_sigma_m_s",
              "its standard deviation",
              row -> row.deltaV().crossTrackSigma()),
          real(
              "AXIS_JUMP",
              "axis_jump_m",
              Unit.METRE,
              "jump of the semi-major axis",
              row -> row.jump().axis()),
          angle(
              "INCLINATION_JUMP",
              "inclination_jump_rad",
              "jump of the inclination",
              row -> row.jump().inclination()),
          angle(
              "NODE_JUMP",
              "node_jump_rad",
              "jump of the right ascension of the node",
              row -> row.jump().node()),
          Column.scientific(
              "ECCENTRICITY_JUMP",
              "eccentricity_jump",
              "magnitude of the jump of the eccentricity vector",
              row -> row.jump().eccentricity()),
          Column.whole(
              "SETS_BEFORE",
              "sets_before",
              "element sets that were compared before the change",
              row -> row.time().setsBefore()),
          Column.whole(
              "SETS_AFTER",
              "sets_after",
              "element sets that were compared after it",
              row -> row.time().setsAfter()),
          Column.texts(
              "FLAGS",
              "flags",
              "what to know before relying on it: gap, few_sets, bad_set, decay, cross_tag, break_up",
              row -> flags(row)),
          Column.whole(
              "CROSS_TAG",
              "cross_tag",
              "catalogue number of the object that the sets after the change follow",
              row -> number(row.notes().crossTag())));

  private ChangeTable() {}

  /**
   * The columns.
   *
   * @return in their order
   */
  public static List<Column<OrbitChange>> columns() {
    return COLUMNS;
  }

  /**
   * Writes changes as CSV.
   *
   * @param out where to; is not flushed
   * @param context its UTC is used
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public static void csv(Writer out, AstroContext context, List<OrbitChange> rows)
      throws IOException {
    new CsvTable<>(COLUMNS, new UtcFormat(context)).write(out, rows);
  }

  /**
   * Writes changes as JSON lines, in SI units.
   *
   * @param out where to; is not flushed
   * @param context its UTC is used
   * @param rows in their order
   * @throws IOException if {@code out} fails
   */
  public static void json(Writer out, AstroContext context, List<OrbitChange> rows)
      throws IOException {
    UtcFormat utc = new UtcFormat(context);
    new JsonTable<>(COLUMNS, utc, utc).append(out, rows);
  }

  private static List<String> flags(OrbitChange row) {
    return row.notes().flags().stream().sorted().map(ChangeFlag::word).collect(Collectors.toList());
  }

  static long number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : Value.NO_NUMBER;
  }

  private static Column<OrbitChange> speed(
      String name, String field, String text, Value.Real<OrbitChange> value) {
    return real(name, field, Unit.MILLIMETRE_PER_SECOND, text, value);
  }

  private static Column<OrbitChange> angle(
      String name, String field, String text, Value.Real<OrbitChange> value) {
    return new Column<>(
        new Definition(name, field, Type.REAL, Unit.DEGREE, Notation.SCIENTIFIC, text), value);
  }

  private static Column<OrbitChange> real(
      String name, String field, Unit unit, String text, Value.Real<OrbitChange> value) {
    return Column.fixed(name, field, unit, text, value);
  }

  private static Column<OrbitChange> time(
      String name, String field, String text, Value.Time<OrbitChange> value) {
    return Column.time(name, field, Notation.EPOCH, text, value);
  }
}
