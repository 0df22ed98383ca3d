package org.orbsieve.report.conjunction;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Notation;
import org.orbsieve.report.column.Unit;

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

  /** How well the time is determined. */
  static final Column<Row> FLATNESS =
      Column.fixed(
          "",
          "flatness_mps2",
          Unit.NONE,
          "second derivative of the distance at TCA [m/s^2], of minima slower than 100 m/s: t seconds"
              + " beside TCA the distance is greater by half of it times t^2",
          row -> row.conjunction().approach().flatness().orElse(Double.NaN));

  private EncounterColumns() {}

  private static double[] array(Vector3D vector) {
    return vector.toArray();
  }
}
