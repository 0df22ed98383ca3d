package org.orbsieve.report.conjunction;

import java.util.List;
import org.orbsieve.assessment.probability.PlaneView;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;

/** How the encounter plane lies, for a picture of it. */
final class PlaneColumns {

  static final List<Column<Row>> ALL =
      List.of(
          Column.fixed(
              "PLANE_MISS_ACROSS",
              "risk.encounterPlane.missAcross_m",
              Unit.KILOMETRE,
              "component of the miss vector from object 1 in the encounter plane, across its"
                  + " radial direction: radial times relative velocity",
              view(PlaneView::missAcross)),
          Column.fixed(
              "PLANE_MISS_RADIAL",
              "risk.encounterPlane.missRadial_m",
              Unit.KILOMETRE,
              "component of the miss vector from object 1 in the encounter plane, towards its"
                  + " radial direction",
              view(PlaneView::missRadial)),
          Column.fixed(
              "PLANE_ANGLE",
              "risk.encounterPlane.majorAngle_rad",
              Unit.DEGREE,
              "direction of the major axis of the error ellipse, from across towards radial, -90"
                  + " to 90",
              view(PlaneView::majorAngle)),
          Column.vector(
              "risk.encounterPlane.covariance_m2",
              "combined covariance in the encounter plane: across and across, across and radial,"
                  + " radial and radial",
              row ->
                  row.plane() == null
                      ? null
                      : new double[] {
                        row.plane().varianceAcross(),
                        row.plane().covariance(),
                        row.plane().varianceRadial()
                      }));

  private PlaneColumns() {}

  private static Value.Real<Row> view(Value.Real<PlaneView> of) {
    return row -> row.plane() == null ? Double.NaN : of.of(row.plane());
  }
}
