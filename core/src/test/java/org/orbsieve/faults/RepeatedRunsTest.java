package org.orbsieve.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.Inputs;
import org.orekit.time.AbsoluteDate;

/** Many runs in one JVM, good and failing ones, leave neither open files nor files nor threads. */
class RepeatedRunsTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01T00:00:00Z", CONTEXT.utc());
  private static final Path HANDLES = Path.of("/proc/self/fd");
  private static final int RUNS = Integer.getInteger("orbsieve.soak.runs", 20);

  @TempDir Path folder;

  @Test
  void nothingIsLeftBehind() throws IOException, JobFailure {
    assumeTrue(Files.isDirectory(HANDLES), "no list of open files here");
    Path catalogue = folder.resolve("catalogue.csv");
    Path data = Path.of("..", "data", "sample-catalogue.csv");
    Files.write(catalogue, Files.readAllLines(data).subList(0, 60));
    run(catalogue, "out.csv");
    fail(catalogue);
    List<String> before = names(folder);
    long handles = names(HANDLES).size();
    for (int i = 0; i < RUNS; i++) {
      run(catalogue, "out.csv");
      fail(catalogue);
    }
    assertEquals(before, names(folder));
    assertEquals(handles, names(HANDLES).size());
    assertEquals(0, writers());
  }

  private static long writers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("orbsieve-") && thread.isAlive())
        .filter(thread -> thread.getState() == Thread.State.RUNNABLE)
        .count();
  }

  private void run(Path catalogue, String name) throws JobFailure {
    ScreeningJob.of(Inputs.catalogue(catalogue))
        .settings(ScreeningSettings.of(START, 7_200, 50_000))
        .output(folder.resolve(name))
        .run(JobListener.NONE);
  }

  /** On a disk that is full after some bytes of the rows. */
  private void fail(Path catalogue) {
    Faults faults = new Faults(Faults.Mode.FULL, 50);
    try {
      ScreeningJob.of(Inputs.catalogue(catalogue))
          .settings(ScreeningSettings.of(START, 7_200, 50_000))
          .output(new FaultyFileSystem(faults).wrap(folder).resolve("failed.csv"))
          .run(JobListener.NONE);
      throw new AssertionError("nothing failed");
    } catch (JobFailure e) {
      assertEquals(JobFailure.Kind.OUTPUT, e.kind());
    }
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
