package org.orbsieve.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is needed to say later what a run did and whether its files are still the same.
 * The schema is in {@code docs/formats.md}.
 *
 * @param facts version, settings, counts and so on, in the order to be written; values are strings,
 *     numbers, booleans, lists of these, and maps like this one
 * @param inputs files that were read
 * @param outputs files that were written, except the manifest itself
 */
public record RunManifest(
    Map<String, Object> facts, List<FileEntry> inputs, List<FileEntry> outputs) {

  /** Value of the field {@code manifest}, which distinguishes such a file from other JSON. */
  public static final String FORMAT = "orbsieve-run/1";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  /**
   * Takes immutable copies that keep the order.
   *
   * @param facts version, settings, counts and so on, in the order to be written
   * @param inputs files that were read
   * @param outputs files that were written, except the manifest itself
   */
  public RunManifest {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * Writes the manifest as indented JSON.
   *
   * @param out receives the text
   * @throws IOException if {@code out} fails
   */
  public void write(Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(prettyPrinter());
      json.writeStartObject();
      json.writeStringField("manifest", FORMAT);
      for (Map.Entry<String, Object> fact : facts.entrySet()) {
        json.writeFieldName(fact.getKey());
        JsonTree.write(json, fact.getValue());
      }
      writeFiles(json, "inputs", inputs);
      writeFiles(json, "outputs", outputs);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static void writeFiles(JsonGenerator json, String field, List<FileEntry> files)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (FileEntry file : files) {
      json.writeStartObject();
      json.writeStringField("path", file.path());
      json.writeNumberField("bytes", file.digest().bytes());
      json.writeStringField("sha256", file.digest().sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
