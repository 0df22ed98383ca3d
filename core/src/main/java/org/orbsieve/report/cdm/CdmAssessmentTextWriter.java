package org.orbsieve.report.cdm;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.cdm.CdmAssessment;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.assessment.cdm.CdmObject;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.text.VisibleText;

/** Assessments of messages as text: a paragraph per message, a line per method. */
public final class CdmAssessmentTextWriter {

  private CdmAssessmentTextWriter() {}

  /**
   * Writes assessments in the order given.
   *
   * @param out receives the text
   * @param context provides UTC
   * @param assessments the assessments
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, AstroContext context, List<NamedAssessment> assessments)
      throws IOException {
    UtcFormat utc = new UtcFormat(context);
    for (NamedAssessment named : assessments) {
      out.write(VisibleText.of(named.source()) + "\n");
      print(out, utc, named.assessment());
      out.write("\n");
    }
  }

  private static void print(Writer out, UtcFormat utc, CdmAssessment assessment)
      throws IOException {
    CdmMessage message = assessment.message();
    RelativeState relative =
        RelativeState.of(message.primary().state(), message.secondary().state());
    line(
        out,
        "  %s  %s, %s: %s at %s",
        utc.socrates(message.tca()),
        name(message.primary()),
        name(message.secondary()),
        length(relative.position().getNorm(), ""),
        length(relative.velocity().getNorm(), "/s"));
    line(
        out,
        "  hard-body radius %.2f m (%s)",
        assessment.radius().metres(),
        plain(assessment.radius().source()));
    printRows(out, CdmAssessmentRow.of(assessment));
    RiskAssessment risk = assessment.risk();
    if (risk != null && risk.dilution().isPresent()) {
      line(
          out,
          "  %-14s %.4E at %.3g times these errors",
          risk.dilution().get().isDiluted() ? "diluted, max" : "robust, max",
          risk.dilution().get().maxProbability(),
          risk.dilution().get().scale());
    }
    if (risk != null && risk.level().isPresent()) {
      line(out, "  level: %s", plain(risk.level().get().name()));
    }
    for (String notice : message.notices()) {
      line(out, "  note: %s", plain(notice));
    }
    if (risk != null) {
      for (String remark : risk.remarks()) {
        line(out, "  note: %s", plain(remark));
      }
    }
  }

  /** Consecutive methods that give nothing for the same reason share a line. */
  private static void printRows(Writer out, List<CdmAssessmentRow> rows) throws IOException {
    for (int i = 0; i < rows.size(); ) {
      CdmAssessmentRow row = rows.get(i);
      int end = i + 1;
      while (end < rows.size()
          && !row.reason().isEmpty()
          && rows.get(end).reason().equals(row.reason())) {
        end++;
      }
      if (end - i > 1) {
        line(out, "  %s to %s", row.method(), rows.get(end - 1).method());
        line(out, "  %-14s none: %s", "", plain(row.reason()));
      } else {
        print(out, row);
      }
      i = end;
    }
  }

  private static void print(Writer out, CdmAssessmentRow row) throws IOException {
    boolean originator = row.method().equals(CdmAssessmentRow.ORIGINATOR);
    if (row.value().isEmpty()) {
      line(out, "  %-14s none: %s", row.method(), plain(row.reason()));
      return;
    }
    String remark = originator ? plain(row.label()) : "";
    if (row.ratio().isPresent()) {
      remark = String.format(Locale.ROOT, "x %.4g", row.ratio().getAsDouble());
    }
    if (!row.lower().equals(row.upper())) {
      remark +=
          String.format(
              Locale.ROOT,
              "  95 %% within %.3E to %.3E",
              row.lower().getAsDouble(),
              row.upper().getAsDouble());
    }
    if (!row.note().isEmpty()) {
      remark += (remark.isEmpty() ? "" : "  ") + row.note();
    }
    line(out, "  %-14s %.4E  %s", row.method(), row.value().getAsDouble(), remark);
  }

  /** In kilometres, or in metres where three decimals of a kilometre would say too little. */
  private static String length(double metres, String per) {
    return metres < 100
        ? String.format(Locale.ROOT, "%.3f m%s", metres, per)
        : String.format(Locale.ROOT, "%.3f km%s", metres / 1000, per);
  }

  private static String name(CdmObject object) {
    String both = (object.designator() + " " + object.name()).strip();
    return both.isEmpty() ? "unknown" : plain(both);
  }

  /** Without what a terminal would obey. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private static void line(Writer out, String format, Object... values) throws IOException {
    out.write(VisibleText.of(String.format(Locale.ROOT, format, values).stripTrailing()) + "\n");
  }
}
