package org.orbsieve.report.conjunction;

import java.util.List;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Unit;

/** Alfano's maximum probability. */
final class MaxProbabilityColumns {

  static final List<Column<Row>> ALL =
      List.of(
          Column.text(
              "", "maxProbability.method", "`ALFANO_2005_MAXIMUM`", row -> "ALFANO_2005_MAXIMUM"),
          Column.text(
              "",
              "maxProbability.covarianceShape",
              "the assumed one-sigma errors of each object, radial:transverse:normal",
              row -> "RTN 100:300:100"),
          Column.fixed(
              "",
              "maxProbability.combinedHardBodyRadius_m",
              Unit.METRE,
              "sum of the two hard-body radii",
              row -> of(row).combinedRadius()),
          Column.scientific(
              "MAX_PROB",
              "maxProbability.value",
              "Alfano's maximum probability; none where it does not exist",
              row -> of(row).value()),
          Column.fixed(
              "DILUTION",
              "maxProbability.dilution_m",
              Unit.KILOMETRE,
              "dilution threshold; none where the maximum probability does not exist",
              row -> of(row).dilution()),
          Column.text(
              "",
              "maxProbability.reason",
              "why there is no maximum probability, where there is none",
              row -> of(row).isKnown() ? null : of(row).reason()));

  private MaxProbabilityColumns() {}

  private static MaxProbability of(Row row) {
    return row.assessed().maxProbability();
  }
}
