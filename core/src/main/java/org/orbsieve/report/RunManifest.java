package org.orbsieve.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** What the numbers of a run are not, for every output. */
  public static final String CAVEAT =
      "Miss distances are exact for the orbits given, and public element sets are good to about a"
          + " kilometre: the numbers rank events and do not decide a manoeuvre";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  /** Longest manifest that is read [bytes]: that of some hundred thousand files. */
  private static final int MAX_BYTES = 64 << 20;

  /** Message of the error about a file that is not a manifest. */
  public static final String NOT_A_MANIFEST = "not a run manifest";

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
   * @param out where to; is not flushed
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

  /**
   * Reads a manifest. Facts that this version does not know are kept as they are.
   *
   * @param file a manifest of any version of this format
   * @return what was written, whole numbers as {@link Long}
   * @throws IOException if the file cannot be read, or is not a manifest
   */
  public static RunManifest read(Path file) throws IOException {
    return of(text(file));
  }

  /**
   * The content of a manifest.
   *
   * @param file a manifest
   * @return its bytes
   * @throws IOException if the file cannot be read, or is too long for a manifest
   */
  public static byte[] text(Path file) throws IOException {
    byte[] text;
    try (InputStream in = Files.newInputStream(file)) {
      text = in.readNBytes(MAX_BYTES + 1);
    }
    if (text.length > MAX_BYTES) {
      throw new IOException(NOT_A_MANIFEST);
    }
    return text;
  }

  /**
   * Reads a manifest.
   *
   * @param text the content of the file
   * @return what was written, whole numbers as {@link Long}
   * @throws IOException if it is not a manifest
   */
  public static RunManifest of(byte[] text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() == JsonToken.START_OBJECT
          && JsonTree.read(json) instanceof Map<?, ?> whole
          && json.nextToken() == null
          && FORMAT.equals(whole.get("manifest"))) {
        Map<String, Object> facts = new LinkedHashMap<>();
        whole.forEach((name, value) -> facts.put((String) name, value));
        facts.remove("manifest");
        List<FileEntry> inputs = readFiles(facts.remove("inputs"));
        return new RunManifest(facts, inputs, readFiles(facts.remove("outputs")));
      }
    } catch (IOException e) {
      throw new IOException(NOT_A_MANIFEST, e);
    }
    throw new IOException(NOT_A_MANIFEST);
  }

  /** The files of a list. A manifest without its lists is damaged: nothing would be checked. */
  private static List<FileEntry> readFiles(Object list) throws IOException {
    List<FileEntry> files = new ArrayList<>();
    if (list instanceof List<?> elements) {
      for (Object element : elements) {
        files.add(readFile(element));
      }
      return files;
    }
    throw new IOException(NOT_A_MANIFEST);
  }

  /** A file; without length or hash, which nothing can be equal to, where they are missing. */
  private static FileEntry readFile(Object element) throws IOException {
    if (element instanceof Map<?, ?> file && file.get("path") instanceof String path) {
      long bytes = file.get("bytes") instanceof Long number ? number : -1;
      String sha256 = file.get("sha256") instanceof String text ? text : "";
      return new FileEntry(path, new ContentDigest(bytes, sha256));
    }
    throw new IOException(NOT_A_MANIFEST);
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
