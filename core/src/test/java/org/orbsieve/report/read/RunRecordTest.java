package org.orbsieve.report.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.FileEntry;
import org.orbsieve.report.RunManifest;
import org.orekit.time.AbsoluteDate;

class RunRecordTest {

  private static final AstroContext CONTEXT = RandomRows.CONTEXT;

  private static final String LISTS =
      "{\"manifest\":\"orbsieve-run/1\",\"inputs\":[],\"outputs\":[],";

  @TempDir Path folder;
  private RunManifest written;
  private Path file;
  private String text;

  @BeforeEach
  void write() throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", "1.2");
    facts.put("created", "2026-11-01T00:00:00Z");
    facts.put("command", List.of("screen", "a \"b\".csv"));
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("start", "2016-12-31T00:00:00.000000Z");
    period.put("stop", "2016-12-31T23:59:60.500000Z");
    period.put("duration_s", 86_400.5);
    facts.put("period", period);
    facts.put("settings", Map.of("threshold_m", 5_000.0, "format", "csv", "threads", 2L));
    facts.put("later", List.of(Map.of("unknown", true)));
    facts.put("counts", Map.of("conjunctions", 17L));
    facts.put("bounds", Map.of("speed_mps", 1.0 / 3));
    facts.put("warnings", List.of("w"));
    FileEntry stream = new FileEntry("-", new ContentDigest(1, "0"));
    written =
        new RunManifest(
            facts,
            List.of(new FileEntry("data/in.csv", new ContentDigest(3, "ab")), stream),
            List.of(new FileEntry("/out.csv", new ContentDigest(5_000_000_000L, "cd"))));
    StringWriter out = new StringWriter();
    written.write(out);
    text = out.toString();
    file = Files.writeString(folder.resolve("a.run.json"), text);
  }

  @Test
  void manifestIsReadBackEqual() throws IOException {
    RunManifest read = RunManifest.read(file);
    assertEquals(written, read);
    StringWriter again = new StringWriter();
    read.write(again);
    assertEquals(text, again.toString());
  }

  @Test
  void factsHaveTheirTypes() throws IOException {
    RunRecord run = RunRecord.read(file, CONTEXT);
    assertEquals(Optional.of("1.2"), run.version());
    assertEquals(Optional.of("2026-11-01T00:00:00Z"), run.created());
    assertEquals(List.of("screen", "a \"b\".csv"), run.command());
    assertEquals(List.of("w"), run.warnings());
    assertEquals(OptionalDouble.of(5_000), run.settingNumber("threshold_m"));
    assertEquals(OptionalDouble.empty(), run.settingNumber("format"));
    assertEquals(Optional.of("csv"), run.settingText("format"));
    assertEquals(OptionalLong.of(17), run.count("conjunctions"));
    assertEquals(OptionalLong.empty(), run.count("nothing"));
    assertEquals(Map.of("speed_mps", 1.0 / 3), run.bounds());
    AbsoluteDate leap = new AbsoluteDate("2016-12-31T23:59:60.5", CONTEXT.utc());
    assertTrue(run.period().orElseThrow().contains(leap));
    assertFalse(run.period().orElseThrow().contains(leap.shiftedBy(1e-6)));
    assertEquals(
        Optional.of(folder.toAbsolutePath().resolve("data/in.csv")), run.path(run.inputs().get(0)));
    assertEquals(Optional.empty(), run.path(run.inputs().get(1)));
    assertEquals(Optional.of(Path.of("/out.csv")), run.path(run.outputs().get(0)));
  }

  @Test
  void whatIsNotKnownIsEmpty() throws IOException {
    Files.writeString(
        file,
        "{\"manifest\":\"orbsieve-run/1\",\"version\":7,\"period\":5,\"counts\":{\"a\":null,"
            + "\"b\":1e3,\"c\":123456789012345678901234567890},\"settings\":[],\"command\":[1],"
            + "\"inputs\":[],\"outputs\":[]}");
    RunRecord run = RunRecord.read(file, CONTEXT);
    assertEquals(Optional.empty(), run.version());
    assertEquals(Optional.empty(), run.period());
    assertEquals(Map.of(), run.counts());
    assertEquals(OptionalDouble.empty(), run.settingNumber("threshold_m"));
    assertEquals(List.of(), run.command());
    assertEquals(List.of(), run.inputs());
    assertTrue(run.manifest().facts().containsKey("counts"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"manifest\":\"orbsieve-run/1\",\"inputs\":[],\"outputs\":[]} x",
        "{\"manifest\":\"orbsieve-run/1\",\"inputs\":[]}",
        "{\"manifest\":\"orbsieve-run/1\",\"outputs\":[]}",
        "{\"manifest\":\"orbsieve-run/1\",\"inputs\":[],\"inputs\":[],\"outputs\":[]}",
        "{\"manifest\":\"orbsieve-run/1\",\"inputs\":[],\"outputs\":{}}",
        "{\"manifest\":\"orbsieve-run/1\",\"inputs\":[],\"outputs\":[{\"path\":5}]}",
        LISTS + "\"period\":{\"start\":\"x\",\"stop\":\"y\"}}",
        LISTS + "\"period\":{\"start\":\"2026-11-02T00:00:00Z\",\"stop\":\"2026-11-01T00:00:00Z\"}}"
      })
  void otherFilesAreRefused(String other) throws IOException {
    Files.writeString(file, other);
    ResultReadException error =
        assertThrows(ResultReadException.class, () -> RunRecord.read(file, CONTEXT));
    assertEquals(file.toString(), error.source());
  }

  @Test
  void missingFilesAreNoDamage() {
    assertThrows(NoSuchFileException.class, () -> RunRecord.read(folder.resolve("none"), CONTEXT));
  }

  @Test
  void damagedManifestsGiveTheExceptionOrARecord() throws IOException {
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length - 2; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThrows(ResultReadException.class, () -> RunRecord.read(file, CONTEXT));
    }
    Random random = new Random(51);
    for (int i = 0; i < 2_000; i++) {
      byte[] mutated = whole.clone();
      mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, mutated);
      try {
        assertEquals(2, RunRecord.read(file, CONTEXT).inputs().size());
      } catch (ResultReadException e) {
        assertFalse(e.reason().isBlank());
      }
    }
  }
}
