package org.orbsieve.report.conjunction;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;

/** When, how close and how fast two objects meet. */
final class EncounterColumns {

  /** Why the row is there. */
  static final Column<Row> KIND =
      Column.text(
          "EVENT",
          "kind",
          "`MINIMUM`, `START`, `STOP` or `COINCIDENT`",
          row -> row.conjunction().kind().name());

  /** Time, distance, speed. */
  static final List<Column<Row>> APPROACH =
      List.of(
          Column.time(
              "TCA",
              "tca",
              Notation.MILLISECONDS,
              "time of closest approach, rounded; a leap second is second 60",
              row -> row.conjunction().tca()),
          Column.fixed(
              "TCA_RANGE",
              "missDistance_m",
              Unit.KILOMETRE,
              "miss distance at TCA",
              row -> row.conjunction().missDistance()),
          Column.fixed(
              "TCA_RELATIVE_SPEED",
              "relativeSpeed_mps",
              Unit.KILOMETRE_PER_SECOND,
              "relative speed at TCA",
              row -> row.conjunction().relativeSpeed()));

  /** The relative state. */
  static final List<Column<Row>> RELATIVE =
      List.of(
          Column.vector(
              "relativePositionRtn_m",
              "secondary minus primary in the primary's RTN frame: radial, transverse, normal",
              row -> row.relative() == null ? null : array(row.relative().position())),
          Column.vector(
              "relativeVelocityRtn_mps",
              "likewise; the difference of the inertial velocities, as in a CDM",
              row -> row.relative() == null ? null : array(row.relative().velocity())));

  /** The same for a CSV, with the names of operators' axes. */
  static final List<Column<Row>> COMPONENTS =
      Stream.concat(
              components("POSITION", Unit.KILOMETRE, "position", RelativeState::position),
              components(
                  "VELOCITY", Unit.KILOMETRE_PER_SECOND, "velocity", RelativeState::velocity))
          .toList();

  /** How well the time is determined. */
  static final Column<Row> FLATNESS =
      Column.scientific(
          "TCA_FLATNESS",
          "flatness_mps2",
          "second derivative of the distance at TCA [m/s^2], of minima slower than 100 m/s: t"
              + " seconds from TCA the distance is larger by half of it times t^2",
          row -> row.conjunction().approach().flatness().orElse(Double.NaN));

  private EncounterColumns() {}

  private static Stream<Column<Row>> components(
      String name, Unit unit, String word, Function<RelativeState, Vector3D> of) {
    return Stream.of(
        component("RELATIVE_" + name + "_R", unit, "radial " + word, of, Vector3D::getX),
        component("RELATIVE_" + name + "_I", unit, "in-track " + word, of, Vector3D::getY),
        component("RELATIVE_" + name + "_C", unit, "cross-track " + word, of, Vector3D::getZ));
  }

  private static Column<Row> component(
      String name,
      Unit unit,
      String word,
      Function<RelativeState, Vector3D> vector,
      Value.Real<Vector3D> of) {
    return Column.fixed(
        name,
        "",
        unit,
        word + " of object 2 at TCA as seen from object 1, in the frame of object 1",
        row -> row.relative() == null ? Double.NaN : of.of(vector.apply(row.relative())));
  }

  private static double[] array(Vector3D vector) {
    return vector.toArray();
  }
}
