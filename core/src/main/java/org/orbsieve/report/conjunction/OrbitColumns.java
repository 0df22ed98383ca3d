package org.orbsieve.report.conjunction;

import java.util.List;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Unit;

/** What kind of orbit an object has. */
final class OrbitColumns {

  private OrbitColumns() {}

  /** Perigee, apogee, inclination, regime. */
  static List<Column<Row>> of(Side side) {
    return List.of(
        Column.fixed(
            side.column("PERIGEE"),
            side.field("orbit.perigee_m"),
            Unit.KILOMETRE,
            "height of the lowest point of the mean orbit above the equatorial radius, WGS-72",
            row -> row.shape(side).perigee()),
        Column.fixed(
            side.column("APOGEE"),
            side.field("orbit.apogee_m"),
            Unit.KILOMETRE,
            "height of the highest point, likewise",
            row -> row.shape(side).apogee()),
        Column.fixed(
            side.column("INCLINATION"),
            side.field("orbit.inclination_rad"),
            Unit.DEGREE,
            "inclination of the mean orbit",
            row -> row.shape(side).inclination()),
        Column.text(
            side.column("REGIME"),
            side.field("orbit.regime"),
            "`LEO`, `MEO`, `GEO` or `HEO`, as `--regime` selects it",
            row -> row.shape(side).regime().name()));
  }
}
