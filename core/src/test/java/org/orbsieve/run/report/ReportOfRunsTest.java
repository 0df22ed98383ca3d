package org.orbsieve.run.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.RiskRequest;
import org.orekit.time.AbsoluteDate;

/** Reports of whole runs on the synthetic sample, written with the run and made of its files. */
class ReportOfRunsTest {

  private static final Path CATALOGUE = Path.of("..", "data", "sample-catalogue.csv");
  private static final AstroContext CONTEXT = AstroContext.bundled();

  @TempDir private Path folder;

  /** Asks for the end at the first seam. */
  private static final class AtFirstSeam extends Interruption {
    @Override
    public boolean isRequested() {
      return true;
    }
  }

  private ScreeningJob job(String name, int hours, Optional<RiskRequest> risk) {
    AbsoluteDate start = new AbsoluteDate(2026, 11, 1, 0, 0, 0, CONTEXT.utc());
    ScreeningJob job =
        ScreeningJob.of(Inputs.catalogue(CATALOGUE))
            .settings(ScreeningSettings.of(start, hours * 3600.0, 5_000))
            .output(folder.resolve(name))
            .report(folder.resolve(name + ".html"));
    risk.ifPresent(job::risk);
    return job;
  }

  private String text(String name) throws Exception {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }

  private static String table(String page) {
    return page.substring(page.indexOf("<tbody id=\"rows\">"), page.indexOf("</tbody>"));
  }

  @Test
  void aReportWithTheRunAndOneOfItsFilesHaveTheSameEvents() throws Exception {
    job("rows.json", 6, Optional.of(risk())).run(JobListener.NONE);
    String withRun = text("rows.json.html");
    new ReportOfRuns(CONTEXT)
        .write(List.of(folder.resolve("rows.run.json")), folder.resolve("later.html"));
    String later = text("later.html");
    assertEquals(table(withRun), table(later));
    assertEquals(verdict(withRun), verdict(later));
    assertEquals(charts(withRun), charts(later));
    String manifest = text("rows.run.json");
    assertTrue(manifest.contains("rows.json.html"), "the manifest vouches for the report");
  }

  private static String verdict(String page) {
    return page.substring(page.indexOf("<h1>"), page.indexOf("</h1>"));
  }

  private static int charts(String page) {
    return page.split("<article id=\"e\\d", -1).length;
  }

  private static RiskRequest risk() {
    return RiskRequest.of(PcMethod.FOSTER);
  }

  @Test
  void anInterruptedRunLeavesAReportAndTheResumedOneTheWhole() throws Exception {
    job("whole.csv", 48, Optional.empty()).run(JobListener.NONE);
    ScreeningJob first = job("part.csv", 48, Optional.empty()).interruptible(new AtFirstSeam());
    assertThrows(JobFailure.class, () -> first.run(JobListener.NONE));
    assertTrue(verdict(text("part.csv.html")).contains("Incomplete: screened until "));
    job("part.csv", 48, Optional.empty()).resumeIfPossible().run(JobListener.NONE);
    String resumed = text("part.csv.html");
    assertFalse(resumed.contains("Incomplete"));
    assertEquals(table(text("whole.csv.html")), table(resumed));
    assertEquals(verdict(text("whole.csv.html")), verdict(resumed));
  }

  @Test
  void severalRunsAreAHistory() throws Exception {
    job("one.json", 6, Optional.of(risk())).run(JobListener.NONE);
    job("two.json", 6, Optional.of(risk())).run(JobListener.NONE);
    new ReportOfRuns(CONTEXT)
        .write(
            List.of(folder.resolve("one.run.json"), folder.resolve("two.run.json")),
            folder.resolve("both.html"));
    assertTrue(text("both.html").contains("class=\"chart trend\""));
    assertFalse(text("two.json.html").contains("class=\"chart trend\""));
  }

  @Test
  void whatIsNoRunIsRefusedByName() throws Exception {
    ReportOfRuns reports = new ReportOfRuns(CONTEXT);
    Path out = folder.resolve("out.html");
    JobFailure empty = assertThrows(JobFailure.class, () -> reports.write(List.of(folder), out));
    assertTrue(empty.getMessage().contains("has no manifests"), empty.getMessage());
    job("rows.csv", 1, Optional.empty()).run(JobListener.NONE);
    Files.writeString(folder.resolve("rows.csv"), "\n", StandardOpenOption.APPEND);
    JobFailure changed = assertThrows(JobFailure.class, () -> reports.write(List.of(folder), out));
    assertTrue(
        changed.getMessage().contains("rows.csv is not as the run wrote it"), changed.getMessage());
    assertFalse(Files.exists(out));
  }
}
