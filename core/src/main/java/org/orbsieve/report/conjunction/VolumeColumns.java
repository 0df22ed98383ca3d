package org.orbsieve.report.conjunction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;
import org.orekit.time.AbsoluteDate;

/**
 * The passage through a screening volume. A CSV has the volume around object 1 or, where CENTRE is
 * 2, around object 2; JSON has both.
 */
final class VolumeColumns {

  private VolumeColumns() {}

  /** All columns in the order of JSON; the CSV's own stand where they may. */
  static List<Column<Row>> all() {
    List<Column<Row>> columns = new ArrayList<>(leading());
    columns.add(
        Column.whole(
            "PASSAGES",
            "passage.count",
            "number of passages that share this closest approach",
            row -> row.passage() == null ? Value.NO_NUMBER : row.passage().count()));
    columns.addAll(position());
    columns.addAll(around("aroundPrimary", VolumePassage::aroundPrimary));
    columns.addAll(around("aroundSecondary", VolumePassage::aroundSecondary));
    return List.copyOf(columns);
  }

  private static List<Column<Row>> leading() {
    return List.of(
        Column.text(
            "CENTRE",
            "",
            "`1`: object 2 passes through the volume of object 1; `2`: the other way round; `BOTH`",
            row -> row.passage() == null ? null : centre(row.passage().centre())),
        Column.text(
            "",
            "passage.centre",
            "object that has the other one in its volume: `PRIMARY`, `SECONDARY` or `BOTH`",
            row -> row.passage() == null ? null : row.passage().centre().name()),
        Column.text("VOLUME", "", "that volume", ofVisit(visit -> visit.volume().spec())),
        Column.time(
            "ENTRY",
            "",
            Notation.MILLISECONDS,
            "first moment inside it; between entry and exit it may be left and entered again",
            time(VolumeVisit::entry)),
        Column.time(
            "EXIT", "", Notation.MILLISECONDS, "last moment inside it", time(VolumeVisit::exit)),
        Column.text(
            "CUT",
            "",
            "`ENTRY`: inside when the period, or an ephemeris, begins; `EXIT`: when it, or an"
                + " orbit, ends; `BOTH`; or empty",
            ofVisit(VolumeColumns::cut)));
  }

  private static List<Column<Row>> position() {
    return List.of(
        Column.fixed(
            "NORMALISED_DISTANCE",
            "",
            Unit.NONE,
            "smallest distance from the centre as part of that of the surface in the same"
                + " direction",
            row -> row.visit() == null ? Double.NaN : row.visit().normalizedDistance()),
        component("RADIAL", "radial", Vector3D::getX),
        component("IN_TRACK", "in-track", Vector3D::getY),
        component("CROSS_TRACK", "cross-track", Vector3D::getZ));
  }

  private static Column<Row> component(String name, String axis, Value.Real<Vector3D> of) {
    return Column.fixed(
        name,
        "",
        Unit.KILOMETRE,
        axis + " position of the other object in the centre's frame at TCA",
        row -> row.fromCentre() == null ? Double.NaN : of.of(row.fromCentre()));
  }

  private static List<Column<Row>> around(
      String object, Function<VolumePassage, Optional<VolumeVisit>> of) {
    Function<Row, VolumeVisit> visit =
        row -> row.passage() == null ? null : of.apply(row.passage()).orElse(null);
    String field = "passage." + object + ".";
    return List.of(
        Column.text(
            "",
            field + "volume",
            "the volume",
            row -> visit.apply(row) == null ? null : visit.apply(row).volume().spec()),
        time(field + "entry", "first moment inside", visit, VolumeVisit::entry),
        time(field + "exit", "last moment inside", visit, VolumeVisit::exit),
        Column.flag(
            field + "entryCut",
            "whether `entry` is the start of the period or of an ephemeris",
            row -> visit.apply(row) == null ? null : (Boolean) visit.apply(row).isEntryCut()),
        Column.flag(
            field + "exitCut",
            "whether `exit` is the end of the period or of an orbit",
            row -> visit.apply(row) == null ? null : (Boolean) visit.apply(row).isExitCut()),
        Column.fixed(
            "",
            field + "normalisedDistance",
            Unit.NONE,
            "smallest distance as part of that of the surface, 0 to 1",
            row -> visit.apply(row) == null ? Double.NaN : visit.apply(row).normalizedDistance()),
        time(field + "closest", "when that is reached", visit, VolumeVisit::closest));
  }

  private static Column<Row> time(
      String field,
      String description,
      Function<Row, VolumeVisit> visit,
      Function<VolumeVisit, AbsoluteDate> of) {
    return Column.time(
        "",
        field,
        Notation.MICROSECONDS,
        description,
        row -> visit.apply(row) == null ? null : of.apply(visit.apply(row)));
  }

  private static Value.Text<Row> ofVisit(Value.Text<VolumeVisit> of) {
    return row -> row.visit() == null ? null : of.of(row.visit());
  }

  private static Value.Time<Row> time(Value.Time<VolumeVisit> of) {
    return row -> row.visit() == null ? null : of.of(row.visit());
  }

  private static String centre(VolumePassage.Centre centre) {
    return switch (centre) {
      case PRIMARY -> "1";
      case SECONDARY -> "2";
      case BOTH -> "BOTH";
    };
  }

  private static String cut(VolumeVisit visit) {
    if (visit.isEntryCut()) {
      return visit.isExitCut() ? "BOTH" : "ENTRY";
    }
    return visit.isExitCut() ? "EXIT" : "";
  }
}
