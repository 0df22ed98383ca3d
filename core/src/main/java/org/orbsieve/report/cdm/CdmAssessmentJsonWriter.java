package org.orbsieve.report.cdm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.cdm.CdmAssessment;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.assessment.cdm.CdmObject;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.report.UtcFormat;

/** Assessments of messages as JSON lines: one object per message, SI units, all digits. */
public final class CdmAssessmentJsonWriter {

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .rootValueSeparator("")
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private CdmAssessmentJsonWriter() {}

  /**
   * Writes assessments in the order given.
   *
   * @throws IOException if {@code out} fails
   */
  public static void write(Writer out, AstroContext context, List<NamedAssessment> assessments)
      throws IOException {
    UtcFormat utc = new UtcFormat(context);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      for (NamedAssessment named : assessments) {
        write(json, named, utc);
        json.writeRaw('\n');
      }
    }
  }

  private static void write(JsonGenerator json, NamedAssessment named, UtcFormat utc)
      throws IOException {
    CdmAssessment assessment = named.assessment();
    CdmMessage message = assessment.message();
    RelativeState relative =
        RelativeState.of(message.primary().state(), message.secondary().state());
    json.writeStartObject();
    json.writeStringField("file", named.source());
    json.writeStringField("messageId", message.id());
    json.writeStringField("originator", message.originator());
    json.writeStringField("tca", utc.iso(message.tca()));
    writeObject(json, "primary", message.primary());
    writeObject(json, "secondary", message.secondary());
    json.writeNumberField("missDistance_m", relative.position().getNorm());
    json.writeNumberField("relativeSpeed_mps", relative.velocity().getNorm());
    json.writeObjectFieldStart("hardBodyRadius");
    json.writeNumberField("combined_m", assessment.radius().metres());
    json.writeStringField("source", assessment.radius().source());
    json.writeEndObject();
    writeRows(json, CdmAssessmentRow.of(assessment));
    writeRemarks(json, assessment);
    json.writeEndObject();
  }

  private static void writeObject(JsonGenerator json, String field, CdmObject object)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("designator", object.designator());
    json.writeStringField("name", object.name());
    json.writeBooleanField("covarianceAssumed", object.assumed());
    json.writeEndObject();
  }

  private static void writeRows(JsonGenerator json, List<CdmAssessmentRow> rows)
      throws IOException {
    json.writeArrayFieldStart("probabilities");
    for (CdmAssessmentRow row : rows) {
      json.writeStartObject();
      json.writeStringField("method", row.method());
      json.writeStringField("label", row.label());
      writeNumber(json, "value", row.value());
      if (row.value().isPresent() && !row.lower().equals(row.upper())) {
        writeNumber(json, "lower", row.lower());
        writeNumber(json, "upper", row.upper());
      }
      writeNumber(json, "ratioToOriginator", row.ratio());
      if (!row.reason().isEmpty()) {
        json.writeStringField("reason", row.reason());
      }
      if (!row.note().isEmpty()) {
        json.writeStringField("note", row.note());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNumber(JsonGenerator json, String field, OptionalDouble value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(field, value.getAsDouble());
    }
  }

  private static void writeRemarks(JsonGenerator json, CdmAssessment assessment)
      throws IOException {
    json.writeArrayFieldStart("remarks");
    for (String notice : assessment.message().notices()) {
      json.writeString(notice);
    }
    RiskAssessment risk = assessment.risk();
    if (risk != null) {
      for (String remark : risk.remarks()) {
        json.writeString(remark);
      }
    }
    json.writeEndArray();
    if (risk != null && risk.level().isPresent()) {
      json.writeStringField("level", risk.level().get().name());
    }
    if (risk != null && risk.dilution().isPresent()) {
      json.writeObjectFieldStart("dilution");
      json.writeNumberField("maxProbability", risk.dilution().get().maxProbability());
      json.writeNumberField("scale", risk.dilution().get().scale());
      json.writeBooleanField("diluted", risk.dilution().get().isDiluted());
      json.writeEndObject();
    }
  }
}
