package org.orbsieve.run.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.JobResult;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.failure.SettingNames;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.RiskRequest;
import org.orbsieve.run.input.ScopeRequest;
import org.orekit.time.AbsoluteDate;

/** The summary of the sample, whose formations and fleets are known. */
class SummaryPrinterTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final Path CATALOGUE = Path.of("..", "data", "sample-catalogue.csv");

  @TempDir Path folder;

  private JobResult run(boolean risk, String... primaries) throws Exception {
    AbsoluteDate start = new AbsoluteDate("2026-11-01T00:00:00", CONTEXT.utc());
    ScreeningJob job =
        ScreeningJob.of(Inputs.catalogue(CATALOGUE))
            .settings(ScreeningSettings.of(start, 86_400, 5_000))
            .output(folder.resolve("o.csv"));
    if (risk) {
      job.risk(RiskRequest.of(PcMethod.FOSTER));
    }
    if (primaries.length > 0) {
      job.scope(ScopeRequest.of(primaries));
    }
    return job.run(JobListener.NONE);
  }

  private static List<String> lines(JobResult result, int width) {
    StringWriter text = new StringWriter();
    new SummaryPrinter(new PrintWriter(text), width, SettingNames.WORDS).print(result, 1);
    return text.toString().lines().toList();
  }

  /** All but the names of files, which cannot be broken. */
  @Test
  void fitsTheTerminal() throws Exception {
    for (JobResult result : List.of(run(true, "1-2000"), run(false))) {
      for (int width : new int[] {55, 66, 80, 100}) {
        for (String line : lines(result, width)) {
          assertTrue(line.length() <= width || line.contains("o."), width + ": " + line);
        }
      }
      assertFalse(lines(result, Integer.MAX_VALUE).isEmpty());
    }
  }

  @Test
  void whatMattersComesFirst() throws Exception {
    JobResult result = run(true);
    List<String> lines = lines(result, 80);
    int head =
        lines.indexOf("Worst           Pc       km        R        I        C    km/s  TCA (UTC)");
    assertTrue(head > 0, lines.toString());
    double before = 1;
    for (int k = 0; k < 5; k++) {
      String row = lines.get(head + 1 + 2 * k);
      double pc = Double.parseDouble(row.strip().split(" +")[1]);
      assertTrue(pc <= before, lines.toString());
      before = pc;
    }
  }

  /** Two formations of the sample stay together; their passes are no events. */
  @Test
  void pairsThatFlyTogetherAreApart() throws Exception {
    List<String> lines = lines(run(true), 100);
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("Apart   2 pairs that fly together: ")),
        lines.toString());
    int worst = lines.indexOf(lines.stream().filter(l -> l.startsWith("Worst")).findFirst().get());
    assertTrue(lines.subList(worst, worst + 11).stream().noneMatch(line -> line.contains("DUET")));
    assertEquals(
        2, lines.stream().filter(line -> line.startsWith("  same-fleet 19")).count(), "" + lines);
  }
}
