package org.orbsieve.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.covariance.SourcedCovariance;
import org.orbsieve.assessment.probability.EncounterGeometry;
import org.orbsieve.assessment.probability.Probability;

/** The field {@code risk} of a conjunction as JSON. */
final class RiskJson {

  private RiskJson() {}

  static void write(JsonGenerator json, RiskAssessment risk) throws IOException {
    json.writeObjectFieldStart("risk");
    writeProbability(json, "probability", risk.probability());
    if (!risk.shortEncounter().equals(risk.probability())) {
      writeProbability(json, "shortEncounter", risk.shortEncounter());
    }
    json.writeObjectFieldStart("combinedHardBodyRadius");
    json.writeNumberField("value_m", risk.radius().metres());
    json.writeStringField("source", risk.radius().source());
    json.writeEndObject();
    writeCovariance(json, "primaryCovariance", risk.primaryCovariance());
    writeCovariance(json, "secondaryCovariance", risk.secondaryCovariance());
    if (risk.geometry().isPresent()) {
      writeGeometry(json, risk.geometry().get());
    }
    if (risk.dilution().isPresent()) {
      json.writeObjectFieldStart("dilution");
      json.writeStringField("state", risk.dilution().get().isDiluted() ? "DILUTED" : "ROBUST");
      json.writeNumberField("maxProbability", risk.dilution().get().maxProbability());
      json.writeNumberField("scale", risk.dilution().get().scale());
      json.writeEndObject();
    }
    if (Double.isFinite(risk.duration())) {
      json.writeNumberField("duration_s", risk.duration());
    }
    if (risk.level().isPresent()) {
      json.writeStringField("level", risk.level().get().name());
    }
    json.writeArrayFieldStart("remarks");
    for (String remark : risk.remarks()) {
      json.writeString(remark);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeProbability(JsonGenerator json, String field, Probability probability)
      throws IOException {
    json.writeObjectFieldStart(field);
    if (probability instanceof Probability.Known known) {
      json.writeNumberField("value", known.value());
      json.writeStringField("method", known.method().label());
      if (known.lower() < known.upper()) {
        json.writeNumberField("lower95", known.lower());
        json.writeNumberField("upper95", known.upper());
      }
    } else if (probability instanceof Probability.Absent absent) {
      json.writeStringField("reason", absent.reason());
    }
    json.writeEndObject();
  }

  private static void writeCovariance(
      JsonGenerator json, String field, Optional<SourcedCovariance> covariance) throws IOException {
    if (covariance.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("source", covariance.get().source());
    json.writeBooleanField("assumed", covariance.get().assumed());
    double[] sigmas = new double[3];
    for (int i = 0; i < 3; i++) {
      sigmas[i] = Math.sqrt(Math.max(0, covariance.get().covariance().get(i, i)));
    }
    json.writeFieldName("sigmasRtn_m");
    json.writeArray(sigmas, 0, 3);
    json.writeEndObject();
  }

  private static void writeGeometry(JsonGenerator json, EncounterGeometry geometry)
      throws IOException {
    json.writeObjectFieldStart("encounterPlane");
    json.writeNumberField("mahalanobisDistance", geometry.mahalanobisDistance());
    json.writeNumberField("sigmaMajor_m", geometry.sigmaMajor());
    json.writeNumberField("sigmaMinor_m", geometry.sigmaMinor());
    json.writeNumberField("missMajor_m", geometry.missMajor());
    json.writeNumberField("missMinor_m", geometry.missMinor());
    json.writeEndObject();
  }
}
