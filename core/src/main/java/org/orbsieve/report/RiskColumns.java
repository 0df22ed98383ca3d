package org.orbsieve.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.Dilution;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.Probability;

/** The columns of the risk, after those of SOCRATES. Empty where there is nothing to say. */
final class RiskColumns {

  private static final List<String> COLUMNS =
      List.of(
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

  private static final double KILOMETRE = 1_000;

  private RiskColumns() {}

  static void printHeader(CSVPrinter printer) throws IOException {
    for (String column : COLUMNS) {
      printer.print(column);
    }
  }

  static void print(CSVPrinter printer, Optional<RiskAssessment> assessment) throws IOException {
    if (assessment.isEmpty()) {
      for (int i = 0; i < COLUMNS.size(); i++) {
        printer.print("");
      }
      return;
    }
    RiskAssessment risk = assessment.get();
    printProbability(printer, risk);
    printDilution(printer, risk.dilution());
    printGeometry(printer, risk.geometry());
    printer.print(Decimals.fixed3(risk.radius().metres()));
    printer.print(risk.radius().source());
    printer.print(risk.primaryCovariance().map(SourcedCovariance::source).orElse(""));
    printer.print(risk.secondaryCovariance().map(SourcedCovariance::source).orElse(""));
    printer.print(risk.level().map(ActionLevel::name).orElse(""));
  }

  private static void printProbability(CSVPrinter printer, RiskAssessment risk) throws IOException {
    if (risk.probability() instanceof Probability.Known known) {
      printer.print(Decimals.scientific3(known.value()));
      printer.print(known.method().label());
    } else {
      printer.print("");
      printer.print("");
    }
    List<String> notes = new ArrayList<>();
    if (risk.shortEncounter() instanceof Probability.Absent absent) {
      notes.add(absent.reason());
    }
    notes.addAll(risk.remarks());
    printer.print(String.join("; ", notes));
  }

  private static void printDilution(CSVPrinter printer, Optional<Dilution> dilution)
      throws IOException {
    printer.print(dilution.map(d -> Decimals.scientific3(d.maxProbability())).orElse(""));
    printer.print(dilution.map(d -> Decimals.fixed3(d.scale())).orElse(""));
    printer.print(dilution.map(d -> d.isDiluted() ? "DILUTED" : "ROBUST").orElse(""));
  }

  private static void printGeometry(CSVPrinter printer, Optional<EncounterGeometry> geometry)
      throws IOException {
    printer.print(geometry.map(g -> Decimals.fixed3(g.mahalanobisDistance())).orElse(""));
    printer.print(geometry.map(g -> Decimals.fixed3(g.sigmaMajor() / KILOMETRE)).orElse(""));
    printer.print(geometry.map(g -> Decimals.fixed3(g.sigmaMinor() / KILOMETRE)).orElse(""));
    printer.print(geometry.map(g -> Decimals.fixed3(Math.toDegrees(g.missAngle()))).orElse(""));
  }
}
