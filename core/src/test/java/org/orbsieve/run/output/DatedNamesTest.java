package org.orbsieve.run.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.Start;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.Inputs;

class DatedNamesTest {

  private static final Path CATALOGUE = Path.of("..", "data", "sample-catalogue.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "run.csv, run.csv",
    "run-{start}.csv, run-20241031T235959Z.csv",
    "{date}/x-{stop}-{date}.json, 2024-10-31/x-20241102T000000Z-2024-10-31.json",
    "{}-{A}.csv, {}-{A}.csv"
  })
  void placeholdersBecomeThePeriod(String given, String expected) {
    DatedNames names = new DatedNames("2024-10-31T23:59:59.999999Z", "2024-11-02T00:00:00Z");
    assertEquals(Path.of(expected), names.of(Path.of(given)));
  }

  @Test
  void anUnknownPlaceholderAndAnInvalidTimeAreRefused() {
    DatedNames names = new DatedNames("2024-10-31T23:59:59Z", "2024-11-02T00:00:00Z");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> names.of(Path.of("r-{strat}.csv")));
    assertTrue(e.getMessage().contains("{strat}"), e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new DatedNames("../../etc/passwd", names.stop()));
  }

  private ScreeningJob job(Start start, Interruption interruption) {
    return ScreeningJob.of(Inputs.catalogue(CATALOGUE))
        .settings(start, at -> ScreeningSettings.of(at, 12 * 3600.0, 5_000))
        .output(folder.resolve("run-{start}.csv"))
        .report(folder.resolve("{date}.html"))
        .interruptible(interruption);
  }

  private List<String> files(String ending) throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  /** Asks for the end at the first seam. */
  private static final class AtFirstSeam extends Interruption {
    @Override
    public boolean isRequested() {
      return true;
    }
  }

  /** The clock has moved on, but the name is that of the run which is continued. */
  @Test
  void aRunThatStartedNowIsContinuedUnderItsName() throws Exception {
    JobFailure failure =
        assertThrows(
            JobFailure.class, () -> job(Start.NOW, new AtFirstSeam()).run(JobListener.NONE));
    assertEquals(JobFailure.Kind.INTERRUPTED, failure.kind());
    List<String> waiting = files(".checkpoint");
    assertEquals(1, waiting.size());
    Thread.sleep(1100);
    job(Start.NOW, new Interruption()).resume().run(JobListener.NONE);
    String name = waiting.get(0).replace(".checkpoint", "");
    assertTrue(name.matches("run-\\d{8}T\\d{6}Z[.]csv"), name);
    assertEquals(List.of(name), files("Z.csv"));
    assertEquals(List.of(), files(".checkpoint"));
    assertEquals(List.of(name.replace(".csv", ".run.json")), files(".run.json"));
    assertEquals(1, files(".html").size());
  }

  @Test
  void aStartThatOnlyTheCatalogueKnowsIsRefused() {
    JobFailure failure =
        assertThrows(
            JobFailure.class,
            () -> job(Start.NEWEST_EPOCH, new Interruption()).run(JobListener.NONE));
    assertEquals(JobFailure.Kind.REQUEST, failure.kind());
  }
}
