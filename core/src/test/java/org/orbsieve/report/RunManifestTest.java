package org.orbsieve.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.report.ManifestCheck.Outcome;
import org.orbsieve.report.ManifestCheck.Status;

class RunManifestTest {

  /** SHA-256 of "abc", from FIPS 180-2. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;
  private Path manifest;

  @BeforeEach
  void writeFilesAndManifest() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/in.csv"), "abc");
    Files.writeString(folder.resolve("out.csv"), "abc");
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", "1.2");
    facts.put("nested", Map.of("list", List.of(1, 2L, 0.5, true, "\"quoted\"")));
    facts.put("inputs_like", List.of());
    FileEntry in = new FileEntry("data/in.csv", new ContentDigest(3, ABC));
    FileEntry out = new FileEntry("out.csv", new ContentDigest(3, ABC));
    FileEntry stream = new FileEntry("-", new ContentDigest(1, "0"));
    manifest = folder.resolve("out.run.json");
    RunManifest run = new RunManifest(facts, List.of(in, stream), List.of(out));
    AtomicFile.write(manifest, run::write);
  }

  @Test
  void isIndentedJson() throws IOException {
    String text = Files.readString(manifest);
    assertTrue(
        text.startsWith("{\n  \"manifest\": \"orbsieve-run/1\",\n  \"version\": \"1.2\""), text);
    assertTrue(text.contains("\"sha256\": \"" + ABC + "\""), text);
    assertTrue(text.endsWith("}\n"), text);
    assertFalse(text.contains("\r"), text);
  }

  @Test
  void untouchedFilesAreOk() throws IOException {
    assertEquals(List.of(Status.OK, Status.STREAM, Status.OK), statuses());
    assertTrue(ManifestCheck.check(manifest).stream().allMatch(Outcome::isGood));
  }

  @Test
  void changesAreFound() throws IOException {
    Files.writeString(folder.resolve("data/in.csv"), "abd");
    Files.delete(folder.resolve("out.csv"));
    assertEquals(List.of(Status.CHANGED, Status.STREAM, Status.MISSING), statuses());
    Files.createDirectory(folder.resolve("out.csv"));
    assertEquals(List.of(Status.CHANGED, Status.STREAM, Status.CHANGED), statuses());
    Files.createDirectory(folder.resolve("out.csv/within"));
    assertEquals(List.of(Status.CHANGED, Status.STREAM, Status.UNREADABLE), statuses());
  }

  /** Paths count from the manifest, not from where the check is run. */
  @Test
  void folderMayMove() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Files.createDirectories(elsewhere.resolve("data"));
    Files.move(folder.resolve("data/in.csv"), elsewhere.resolve("data/in.csv"));
    Files.move(folder.resolve("out.csv"), elsewhere.resolve("out.csv"));
    manifest = Files.move(manifest, elsewhere.resolve("renamed.json"));
    assertEquals(List.of(Status.OK, Status.STREAM, Status.OK), statuses());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "[]",
        "{}",
        "{\"manifest\": \"other/1\", \"inputs\": [], \"outputs\": []}",
        "{\"manifest\": \"orbsieve-run/1\", \"inputs\": [",
        "{\"manifest\": \"orbsieve-run/1\", \"inputs\": 5}",
        "{\"manifest\": \"orbsieve-run/1\", \"inputs\": [5]}",
        "{\"manifest\": \"orbsieve-run/1\", \"outputs\": [{\"bytes\": 5}]}"
      })
  void otherFilesAreRefused(String text) throws IOException {
    Files.writeString(manifest, text);
    IOException error = assertThrows(IOException.class, () -> ManifestCheck.check(manifest));
    assertEquals("not a run manifest", error.getMessage());
  }

  @Test
  void metersSeeWhatPassed() throws IOException {
    ContentDigest.Meter meter = new ContentDigest.Meter();
    byte[] text = "abc".getBytes(StandardCharsets.UTF_8);
    InputStream in = meter.tap(new ByteArrayInputStream(text));
    assertEquals('a', in.read());
    assertEquals(1, in.skip(1));
    assertEquals('c', in.read());
    assertEquals(-1, in.read());
    assertEquals(new ContentDigest(3, ABC), meter.digest());
  }

  private List<Status> statuses() throws IOException {
    return ManifestCheck.check(manifest).stream().map(Outcome::status).toList();
  }
}
