package org.orbsieve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with a history shows in its report how its events have changed. */
class ReportHistoryTest {

  @TempDir Path folder;

  private String report(String name, String start) throws IOException {
    Path page = folder.resolve(name + ".html");
    CommandLineRun run =
        CommandLineRun.of(
            "screen",
            "../data/sample-catalogue.csv",
            "--start",
            start,
            "--hours",
            "9",
            "-q",
            "--pc",
            "foster",
            "-o",
            folder.resolve(name + ".csv").toString(),
            "--history",
            folder.resolve("runs.db").toString(),
            "--cdm",
            folder.resolve(name).toString(),
            "--report",
            page.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Files.readString(page);
  }

  /** Even while messages hold the history for the run that is on its way into it. */
  @Test
  void theSecondRunHasTheFirstAsItsTrend() throws IOException {
    assertFalse(report("one", "2026-11-01T00:00:00Z").contains("<h3>Trend over runs</h3>"));
    String second = report("two", "2026-11-01T01:00:00Z");
    int drawn = second.split(Pattern.quote("<h3>Trend over runs</h3>"), -1).length - 1;
    assertTrue(drawn >= 5, drawn + " of 20 events in full have a trend");
  }
}
