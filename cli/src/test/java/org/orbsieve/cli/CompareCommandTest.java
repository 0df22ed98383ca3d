package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void screen() {
    for (String name : List.of("a.csv", "a.jsonl", "a.parquet")) {
      CommandLineRun run =
          CommandLineRun.of(
              "screen",
              "../data/sample-catalogue.csv",
              "--start",
              "epoch",
              "--hours",
              "6",
              "-q",
              "-o",
              folder.resolve(name).toString());
      assertEquals(ExitCode.DONE, run.code(), run.err());
    }
  }

  private CommandLineRun compare(String results, String truth) {
    return CommandLineRun.of(
        "compare", folder.resolve(results).toString(), folder.resolve(truth).toString());
  }

  @Test
  void allFormatsAgree() {
    for (String results : List.of("a.csv", "a.jsonl", "a.parquet")) {
      for (String truth : List.of("a.csv", "a.parquet")) {
        CommandLineRun run = compare(results, truth);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().startsWith("agrees: 0 missed, 0 extra"), run.out());
      }
    }
  }

  @Test
  void differenceHasAnExitCode() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("a.csv"));
    Files.write(folder.resolve("short.csv"), lines.subList(0, lines.size() - 2));
    CommandLineRun missed = compare("short.csv", "a.csv");
    assertEquals(ExitCode.DIFFERS, missed.code(), missed.err());
    assertTrue(missed.out().startsWith("DIFFERS: 2 missed, 0 extra"), missed.out());
    CommandLineRun extra = compare("a.parquet", "short.csv");
    assertEquals(ExitCode.DIFFERS, extra.code(), extra.err());
    assertTrue(extra.out().startsWith("DIFFERS: 0 missed, 2 extra"), extra.out());
  }

  @Test
  void missingListIsAnInput() {
    CommandLineRun run = compare("missing.csv", "a.csv");
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertTrue(run.err().contains("missing.csv"), run.err());
  }
}
