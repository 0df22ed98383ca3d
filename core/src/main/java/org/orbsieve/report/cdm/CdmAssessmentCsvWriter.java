package org.orbsieve.report.cdm;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hipparchus.util.RyuDouble;
import org.orbsieve.assessment.ActionLevel;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.report.UtcFormat;

/** Assessments of messages as CSV: one row for each message and method, SI units, all digits. */
public final class CdmAssessmentCsvWriter {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(
              "file",
              "message_id",
              "object_1",
              "object_2",
              "tca",
              "miss_distance_m",
              "relative_speed_mps",
              "radius_m",
              "radius_source",
              "method",
              "probability",
              "lower",
              "upper",
              "ratio_to_originator",
              "reason",
              "level")
          .get();

  private CdmAssessmentCsvWriter() {}

  /**
   * Writes assessments in the order given.
   *
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, AstroContext context, List<NamedAssessment> assessments)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    UtcFormat utc = new UtcFormat(context);
    for (NamedAssessment named : assessments) {
      CdmMessage message = named.assessment().message();
      RelativeState relative =
          RelativeState.of(message.primary().state(), message.secondary().state());
      for (CdmAssessmentRow row : CdmAssessmentRow.of(named.assessment())) {
        printer.printRecord(
            named.source(),
            message.id(),
            message.primary().designator(),
            message.secondary().designator(),
            utc.iso(message.tca()),
            number(relative.position().getNorm()),
            number(relative.velocity().getNorm()),
            number(named.assessment().radius().metres()),
            named.assessment().radius().source(),
            row.method(),
            number(row.value()),
            number(row.lower()),
            number(row.upper()),
            number(row.ratio()),
            row.reason().isEmpty() ? row.note() : row.reason(),
            level(named.assessment().risk()));
      }
    }
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  /** The shortest digits that identify a double, the same on every JDK. */
  private static String number(double value) {
    return RyuDouble.doubleToString(value);
  }

  private static String level(RiskAssessment risk) {
    return risk == null ? "" : risk.level().map(ActionLevel::name).orElse("");
  }
}
