package org.orbsieve.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.Passes;
import org.orbsieve.assessment.probability.MaxProbability;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.RelativeState;
import org.orekit.time.AbsoluteDate;

/**
 * Conjunctions as JSON lines, one object per line, numbers in SI units with all digits, units in
 * the names. The schema is in {@code docs/formats.md}.
 */
public final class JsonLinesWriter implements ConjunctionWriter {

  /**
   * The same shortest digits on every JDK; those of {@code Double.toString} changed with JDK 19.
   */
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .rootValueSeparator("")
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final UtcFormat utc;
  private final UtcFormat epochFormat;
  private final Set<Integer> old;

  /** Epochs as text: an object has the same one in all its rows. */
  private final Map<AbsoluteDate, String> epochs = new HashMap<>();

  private final GroupNames groups;

  /** A writer that uses the UTC of {@code context}. */
  public JsonLinesWriter(AstroContext context) {
    this(context, Set.of(), GroupNames.NONE);
  }

  /**
   * A writer that uses the UTC of {@code context}.
   *
   * @param old catalogue numbers of objects with old elements, which their rows tell
   * @param groups asset groups, which the rows of their objects tell
   */
  public JsonLinesWriter(AstroContext context, Set<Integer> old, GroupNames groups) {
    this.old = Set.copyOf(old);
    this.groups = groups;
    utc = new UtcFormat(context);
    epochFormat = new UtcFormat(context);
  }

  @Override
  public void begin(Writer out) {
    // nothing: every line stands for itself
  }

  @Override
  public void append(Writer out, List<AssessedConjunction> rows) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      for (AssessedConjunction row : rows) {
        write(json, row);
        json.writeRaw('\n');
      }
    }
  }

  private void write(JsonGenerator json, AssessedConjunction row) throws IOException {
    Conjunction conjunction = row.conjunction();
    json.writeStartObject();
    json.writeStringField("kind", conjunction.kind().name());
    json.writeStringField("tca", utc.iso(conjunction.tca()));
    json.writeNumberField("missDistance_m", conjunction.missDistance());
    json.writeNumberField("relativeSpeed_mps", conjunction.relativeSpeed());
    writeObject(json, "primary", conjunction.primary());
    writeObject(json, "secondary", conjunction.secondary());
    Optional<RelativeState> relative = RelativeState.rtn(conjunction);
    if (relative.isPresent()) {
      writeVector(json, "relativePositionRtn_m", relative.get().position());
      writeVector(json, "relativeVelocityRtn_mps", relative.get().velocity());
    }
    if (conjunction.passage().isPresent()) {
      VolumeJson.write(json, utc, conjunction.passage().get());
    }
    writeProbability(json, row.maxProbability());
    if (row.risk().isPresent()) {
      RiskJson.write(json, row.risk().get());
    }
    if (row.passes().isPresent()) {
      writePasses(json, row.passes().get());
    }
    json.writeEndObject();
  }

  private void writeObject(JsonGenerator json, String field, SpaceObject object)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("catalogNumber", object.catalogNumber());
    json.writeStringField("name", object.name());
    json.writeStringField("designator", object.designator());
    json.writeStringField(
        "epoch", epochs.computeIfAbsent(object.elements().epoch(), epochFormat::iso));
    if (!object.sourceName().isEmpty()) {
      json.writeStringField("source", object.sourceName());
    }
    writeFacts(json, object.facts());
    if (object.isVariant()) {
      json.writeStringField("variant", object.variant());
    }
    if (!object.isVariant() && old.contains(object.catalogNumber())) {
      json.writeBooleanField("oldElements", true);
    }
    List<String> names = groups.of(object);
    if (!names.isEmpty()) {
      json.writeFieldName("groups");
      json.writeArray(names.toArray(String[]::new), 0, names.size());
    }
    json.writeEndObject();
  }

  private void writePasses(JsonGenerator json, Passes passes) throws IOException {
    json.writeObjectFieldStart("passes");
    json.writeNumberField("count", passes.count());
    json.writeStringField("firstTca", utc.iso(passes.first()));
    json.writeStringField("lastTca", utc.iso(passes.last()));
    json.writeEndObject();
  }

  /** What is known only. */
  private static void writeFacts(JsonGenerator json, ObjectFacts facts) throws IOException {
    if (facts.type() != ObjectFacts.Type.UNKNOWN) {
      json.writeStringField("type", facts.type().name());
    }
    if (facts.status() != ObjectFacts.Status.UNSTATED) {
      json.writeStringField("status", facts.status().name());
    }
    if (!facts.owner().isEmpty()) {
      json.writeStringField("owner", facts.owner());
    }
    if (facts.size() != ObjectFacts.Size.UNKNOWN) {
      json.writeStringField("size", facts.size().name());
    }
  }

  private static void writeVector(JsonGenerator json, String field, Vector3D vector)
      throws IOException {
    json.writeFieldName(field);
    json.writeArray(vector.toArray(), 0, 3);
  }

  private static void writeProbability(JsonGenerator json, MaxProbability probability)
      throws IOException {
    json.writeObjectFieldStart("maxProbability");
    json.writeStringField("method", "ALFANO_2005_MAXIMUM");
    json.writeStringField("covarianceShape", "RTN 100:300:100");
    json.writeNumberField("combinedHardBodyRadius_m", probability.combinedRadius());
    if (probability.isKnown()) {
      json.writeNumberField("value", probability.value());
      json.writeNumberField("dilution_m", probability.dilution());
    } else {
      json.writeStringField("reason", probability.reason());
    }
    json.writeEndObject();
  }
}
