package org.orbsieve.report.conjunction;

import java.util.List;
import java.util.function.Function;
import org.orbsieve.narrowphase.GroundPoint;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;

/** Where it happens. */
final class PlaceColumns {

  private PlaceColumns() {}

  /**
   * Altitude, latitude and longitude.
   *
   * @param places finds the place of a row; null where that is not known
   */
  static List<Column<Row>> all(Function<Row, GroundPoint> places) {
    return List.of(
        Column.fixed(
            "ALTITUDE",
            "place.altitude_m",
            Unit.KILOMETRE,
            "height of object 1 at TCA above the WGS-84 ellipsoid",
            real(places, GroundPoint::altitude)),
        Column.fixed(
            "LATITUDE",
            "place.latitude_rad",
            Unit.DEGREE,
            "geodetic latitude of object 1 at TCA",
            real(places, GroundPoint::latitude)),
        Column.fixed(
            "LONGITUDE",
            "place.longitude_rad",
            Unit.DEGREE,
            "east longitude of object 1 at TCA, -180 to 180; without the irregular part of the"
                + " Earth's turn, which is below 0.004",
            real(places, GroundPoint::longitude)));
  }

  private static Value.Real<Row> real(
      Function<Row, GroundPoint> places, Value.Real<GroundPoint> of) {
    return row -> {
      GroundPoint place = places.apply(row);
      return place == null ? Double.NaN : of.of(place);
    };
  }
}
