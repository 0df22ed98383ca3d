package org.orbsieve.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.JobResult;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.input.RiskRequest;
import org.orbsieve.run.input.ScopeRequest;
import org.orbsieve.run.output.WrittenFile;
import org.orbsieve.run.tally.LevelTally;
import org.orekit.time.AbsoluteDate;

/** A whole run as a user of the library calls it, from another package than the library's. */
class LibraryRunTest {

  private static final Path CATALOGUE = Path.of("..", "data", "sample-catalogue.csv");
  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01T00:00:00Z", CONTEXT.utc());

  @TempDir Path folder;

  /** Ends a run at its first seam. */
  private static final class AtFirstSeam extends Interruption {
    @Override
    public boolean isRequested() {
      return true;
    }
  }

  private static ScreeningSettings settings(double hours) {
    return ScreeningSettings.of(START, 3_600 * hours, 5_000);
  }

  private ScreeningJob job(double hours, String name) {
    return ScreeningJob.of(Inputs.catalogue(CATALOGUE))
        .settings(settings(hours))
        .output(folder.resolve(name))
        .tally(scene -> new FastestTally());
  }

  @Test
  void filesHoldWhatTheScreenerFinds() throws Exception {
    JobResult result = job(6, "out.csv").run(JobListener.NONE);
    List<AssessedConjunction> found =
        Screener.screen(CONTEXT, List.of(CATALOGUE), settings(6)).conjunctions().stream()
            .filter(row -> row.conjunction().kind().name().equals("MINIMUM"))
            .toList();
    assertFalse(found.isEmpty());
    assertEquals(found.size(), Files.readAllLines(folder.resolve("out.csv")).size() - 1);
    assertEquals(
        List.of("out.csv", "out.rejects.csv", "out.objects.csv", "out.run.json"),
        result.files().stream().map(file -> file.path().getFileName().toString()).toList());
    assertEquals(found.size(), result.summary().stats().minima());
    assertTrue(
        ManifestCheck.check(folder.resolve("out.run.json")).stream()
            .allMatch(ManifestCheck.Outcome::isGood));
    double fastest =
        found.stream().mapToDouble(row -> row.conjunction().relativeSpeed()).max().orElseThrow();
    assertEquals(fastest, result.tallies().get(FastestTally.class).state().speed().orElseThrow());
    String manifest = Files.readString(folder.resolve("out.run.json"));
    assertTrue(manifest.contains("\"fastest_mps\": " + fastest), manifest);
  }

  @Test
  void interruptedRunIsResumedWithItsTallies() throws Exception {
    JobResult whole = job(72, "whole.csv").run(JobListener.NONE);
    ScreeningJob first = job(72, "out.csv").interruptible(new AtFirstSeam());
    JobFailure ended = assertThrows(JobFailure.class, () -> first.run(JobListener.NONE));
    assertEquals(JobFailure.Kind.INTERRUPTED, ended.kind());
    assertEquals(Optional.of(JobFailure.Remedy.RESUME_FROM_THERE), ended.remedy());
    JobResult resumed = job(72, "out.csv").resumeIfPossible().run(JobListener.NONE);
    assertEquals(
        Files.readString(folder.resolve("whole.csv")), Files.readString(folder.resolve("out.csv")));
    assertEquals(
        whole.tallies().get(FastestTally.class).state(),
        resumed.tallies().get(FastestTally.class).state());
  }

  @Test
  void anotherTallyIsAnotherRun() throws Exception {
    ScreeningJob first =
        ScreeningJob.of(Inputs.catalogue(CATALOGUE))
            .settings(settings(72))
            .output(folder.resolve("out.csv"))
            .interruptible(new AtFirstSeam());
    assertThrows(JobFailure.class, () -> first.run(JobListener.NONE));
    JobFailure refused =
        assertThrows(
            JobFailure.class, () -> job(72, "out.csv").resumeIfPossible().run(JobListener.NONE));
    assertTrue(refused.getMessage().contains("lacks the tally fastest"), refused.getMessage());
    assertEquals(Optional.of(JobFailure.Remedy.START_ANEW), refused.remedy());
  }

  @Test
  void messagesPairsAndRiskAreRequests() throws Exception {
    Path messages = folder.resolve("messages");
    JobResult result =
        job(12, "out.jsonl")
            .scope(ScopeRequest.of("1-400"))
            .risk(RiskRequest.of(PcMethod.FOSTER))
            .cdm(messages)
            .resumeIfPossible()
            .run(JobListener.NONE);
    long rows = Files.readAllLines(folder.resolve("out.jsonl")).size();
    assertTrue(rows > 0);
    try (Stream<Path> files = Files.list(messages)) {
      assertEquals(rows, files.count());
    }
    assertTrue(result.files().stream().map(WrittenFile::path).anyMatch(messages::equals));
    long counted =
        result.tallies().get(LevelTally.class).counts().values().stream()
            .mapToLong(Long::longValue)
            .sum();
    assertEquals(rows, counted);
  }

  @Test
  void messagesCannotBeResumed() {
    ScreeningJob job = job(6, "out.csv").cdm(folder.resolve("messages")).resume();
    JobFailure refused = assertThrows(JobFailure.class, () -> job.run(JobListener.NONE));
    assertEquals(JobFailure.Kind.REQUEST, refused.kind());
    assertEquals(
        "resuming needs an output file and the order of time, and no messages",
        refused.getMessage());
  }

  @Test
  void failuresAreTypedAndNameNoOption() throws IOException {
    ScreeningJob noPrimary = job(6, "out.csv").scope(ScopeRequest.of("999999"));
    JobFailure none = assertThrows(JobFailure.class, () -> noPrimary.run(JobListener.NONE));
    assertEquals(JobFailure.Kind.INPUT, none.kind());
    assertEquals(
        "primaries: no object of the catalogue is selected; 999999 is not in it",
        none.getMessage());
    Path itc = Files.writeString(folder.resolve("x.txt"), "created:x\nephemeris_start:x\n");
    ScreeningJob wrong =
        ScreeningJob.of(Inputs.catalogue(itc))
            .settings(settings(6))
            .output(folder.resolve("out.csv"));
    JobFailure refused = assertThrows(JobFailure.class, () -> wrong.run(JobListener.NONE));
    assertTrue(refused.getMessage().endsWith("; ephemerides reads it"), refused.getMessage());
    assertFalse(Files.exists(folder.resolve("out.csv")));
  }

  /** The worked example of the documentation is the class that is tested here. */
  @Test
  void exampleOfTheDocumentationIsThisCode() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "architecture.md"));
    Path source = Path.of("src/test/java/org/orbsieve/library/FastestTally.java");
    String code = Files.readString(source).replaceFirst("(?s)^package.*?;\\s*", "");
    assertTrue(document.contains("```java\n" + code + "```\n"), "docs/architecture.md is old");
    assertTrue(document.contains("`.tally(scene -> new FastestTally())`"));
  }
}
