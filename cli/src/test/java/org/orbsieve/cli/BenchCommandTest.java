package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The structure of what is told, and what does not depend on the machine. No time is asserted. */
class BenchCommandTest {

  @TempDir static Path folder;

  private static String catalog;
  private static Map<String, CSVRecord> rows;

  @BeforeAll
  static void measure() throws IOException {
    catalog = folder.resolve("catalog.csv").toString();
    String[] args = {"generate", "--objects", "300", "--seed", "5", "-o", catalog};
    assertEquals(ExitCode.DONE, CommandLineRun.of(args).code());
    rows = bench("--kernel", "scalar");
  }

  @Test
  void figuresOfARunAreComplete() {
    for (String name :
        List.of(
            "screen/wall time, median",
            "screen/wall time, shortest",
            "screen/processor time, median",
            "phases/ephemeris",
            "phases/sieve",
            "phases/refinement",
            "phases/assessment",
            "throughput/object-steps",
            "throughput/pairs checked",
            "states, one core/near earth, scalar",
            "states, one core/deep space, scalar",
            "states, one core/near earth, orekit",
            "plain path/ratio",
            "plain path/whole period by orekit",
            "machine, one core/pair of a plain loop",
            "machine, one core/stream through memory",
            "floor/sum",
            "floor/multiple")) {
      assertTrue(rows.containsKey(name), name + " is not among " + rows.keySet());
      assertTrue(Double.parseDouble(rows.get(name).get("value")) > 0, name);
    }
    for (String name : List.of("version", "commit", "processor", "java", "kernel", "period")) {
      assertFalse(rows.get("run/" + name).get("value").isBlank(), name);
    }
    assertEquals(
        "extrapolated per step from the part",
        rows.get("plain path/whole period by orekit").get("note"));
  }

  @Test
  void countsAreThoseOfAScreening() {
    String[] screen = {
      "screen", catalog, "--start", "epoch", "--hours", "6", "--threshold", "20km", "-o", "-"
    };
    long found = CommandLineRun.of(screen).out().lines().count() - 1;
    assertTrue(found > 0);
    assertEquals((double) found, Double.parseDouble(rows.get("counts/conjunctions").get("value")));
    assertEquals("scalar: as set", rows.get("run/kernel").get("value"));
  }

  @Test
  void plainPathIsNotComparedWithItself() throws IOException {
    Map<String, CSVRecord> plain = bench("--kernel", "orekit");
    assertTrue(plain.keySet().stream().noneMatch(name -> name.startsWith("plain path/")));
    assertTrue(plain.containsKey("states, one core/near earth, orekit"));
  }

  @Test
  void mistakesAreNamed() {
    assertEquals(ExitCode.USAGE, CommandLineRun.of("bench").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", catalog, "--repeat", "0").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", catalog, "--warmup", "-1").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", catalog, "--days", "0").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("bench", catalog, "--format", "xml").code());
    assertEquals(ExitCode.INPUT, CommandLineRun.of("bench", "missing.csv").code());
    assertEquals(ExitCode.INPUT, CommandLineRun.withInput("", "bench", "-").code());
  }

  private static Map<String, CSVRecord> bench(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("bench", catalog, "--hours", "6", "--format"));
    args.addAll(List.of("csv", "--threshold", "20km", "--repeat", "2", "--warmup", "0"));
    args.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("", run.err());
    return csv(run.out());
  }

  private static Map<String, CSVRecord> csv(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, CSVRecord> byName = new LinkedHashMap<>();
    for (CSVRecord row : format.parse(new StringReader(text))) {
      byName.put(row.get("group") + "/" + row.get("name"), row);
    }
    return byName;
  }
}
