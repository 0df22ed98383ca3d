package org.orbsieve.report.conjunction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Dilution;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.report.column.Column;
import org.orbsieve.report.column.Unit;
import org.orbsieve.report.column.Value;

/** The risk of a row, and what it rests on. */
final class RiskColumns {

  private RiskColumns() {}

  /** All columns in the order of JSON. */
  static List<Column<Row>> all() {
    List<Column<Row>> columns = new ArrayList<>(ProbabilityColumns.all());
    columns.addAll(radius());
    columns.addAll(
        covariance("COVARIANCE_1", "primaryCovariance", RiskAssessment::primaryCovariance));
    columns.addAll(
        covariance("COVARIANCE_2", "secondaryCovariance", RiskAssessment::secondaryCovariance));
    columns.addAll(encounterPlane());
    columns.addAll(dilution());
    columns.addAll(rest());
    return List.copyOf(columns);
  }

  /** The columns of a CSV. */
  static List<Column<Row>> csv() {
    return Column.csv(
        all(),
        "PC",
        "PC_METHOD",
        "PC_NOTE",
        "MAX_PC",
        "MAX_PC_SCALE",
        "PC_STATE",
        "MAHALANOBIS",
        "SIGMA_MAJOR",
        "SIGMA_MINOR",
        "MISS_ANGLE",
        "HBR",
        "HBR_SOURCE",
        "COVARIANCE_1",
        "COVARIANCE_2",
        "LEVEL");
  }

  private static List<Column<Row>> radius() {
    return List.of(
        Column.fixed(
            "HBR",
            "risk.combinedHardBodyRadius.value_m",
            Unit.METRE,
            "combined hard-body radius",
            real(risk -> risk.radius().metres())),
        Column.text(
            "HBR_SOURCE",
            "risk.combinedHardBodyRadius.source",
            "where the hard-body radius is from",
            text(risk -> risk.radius().source())));
  }

  private static List<Column<Row>> covariance(
      String name, String field, Function<RiskAssessment, Optional<SourcedCovariance>> of) {
    return List.of(
        Column.text(
            name,
            "risk." + field + ".source",
            "where the errors of the object are from",
            text(risk -> of.apply(risk).map(SourcedCovariance::source).orElse(null))),
        Column.flag(
            "risk." + field + ".assumed",
            "whether the errors are a model's or a table's",
            row ->
                row.risk() == null
                    ? null
                    : of.apply(row.risk()).map(SourcedCovariance::assumed).orElse(null)),
        Column.vector(
            "risk." + field + ".sigmasRtn_m",
            "one-sigma errors of the position: radial, transverse, normal",
            row ->
                row.risk() == null
                    ? null
                    : of.apply(row.risk()).map(RiskColumns::sigmas).orElse(null)));
  }

  private static double[] sigmas(SourcedCovariance covariance) {
    double[] sigmas = new double[3];
    for (int i = 0; i < 3; i++) {
      sigmas[i] = Math.sqrt(Math.max(0, covariance.covariance().get(i, i)));
    }
    return sigmas;
  }

  private static List<Column<Row>> encounterPlane() {
    return List.of(
        Column.fixed(
            "MAHALANOBIS",
            "risk.encounterPlane.mahalanobisDistance",
            Unit.NONE,
            "miss distance in the encounter plane in units of the error",
            plane(EncounterGeometry::mahalanobisDistance)),
        Column.fixed(
            "SIGMA_MAJOR",
            "risk.encounterPlane.sigmaMajor_m",
            Unit.KILOMETRE,
            "one-sigma major axis of the combined error in the encounter plane",
            plane(EncounterGeometry::sigmaMajor)),
        Column.fixed(
            "SIGMA_MINOR",
            "risk.encounterPlane.sigmaMinor_m",
            Unit.KILOMETRE,
            "one-sigma minor axis of the combined error in the encounter plane",
            plane(EncounterGeometry::sigmaMinor)),
        Column.fixed(
            "",
            "risk.encounterPlane.missMajor_m",
            Unit.METRE,
            "component of the miss vector along the major axis",
            plane(EncounterGeometry::missMajor)),
        Column.fixed(
            "",
            "risk.encounterPlane.missMinor_m",
            Unit.METRE,
            "component of the miss vector along the minor axis",
            plane(EncounterGeometry::missMinor)),
        Column.fixed(
            "MISS_ANGLE",
            "",
            Unit.DEGREE,
            "angle of the miss vector from the major axis, 0 to 90",
            plane(EncounterGeometry::missAngle)));
  }

  private static List<Column<Row>> dilution() {
    return List.of(
        Column.text(
            "PC_STATE",
            "risk.dilution.state",
            "`DILUTED` where the scale of the largest probability is below 1, else `ROBUST`",
            text(
                risk ->
                    risk.dilution().map(d -> d.isDiluted() ? "DILUTED" : "ROBUST").orElse(null))),
        Column.scientific(
            "MAX_PC",
            "risk.dilution.maxProbability",
            "largest probability over all scales of the errors; none for slow encounters",
            dilution(Dilution::maxProbability)),
        Column.fixed(
            "MAX_PC_SCALE",
            "risk.dilution.scale",
            Unit.NONE,
            "factor on the one-sigma errors that gives the largest probability",
            dilution(Dilution::scale)));
  }

  private static List<Column<Row>> rest() {
    return List.of(
        Column.fixed(
            "",
            "risk.duration_s",
            Unit.SECOND,
            "time that contains all but 1e-16 of the encounter",
            real(risk -> Double.isFinite(risk.duration()) ? risk.duration() : Double.NaN)),
        Column.text(
            "LEVEL",
            "risk.level",
            "action level; none below all of them",
            text(risk -> risk.level().map(ActionLevel::name).orElse(null))),
        Column.texts(
            "",
            "risk.remarks",
            "remarks, such as a repaired covariance",
            row -> row.risk() == null ? null : row.risk().remarks()));
  }

  private static Value.Text<Row> text(Value.Text<RiskAssessment> of) {
    return row -> row.risk() == null ? null : of.of(row.risk());
  }

  private static Value.Real<Row> real(Value.Real<RiskAssessment> of) {
    return row -> row.risk() == null ? Double.NaN : of.of(row.risk());
  }

  private static Value.Real<Row> plane(Value.Real<EncounterGeometry> of) {
    return real(risk -> risk.geometry().isEmpty() ? Double.NaN : of.of(risk.geometry().get()));
  }

  private static Value.Real<Row> dilution(Value.Real<Dilution> of) {
    return real(risk -> risk.dilution().isEmpty() ? Double.NaN : of.of(risk.dilution().get()));
  }
}
