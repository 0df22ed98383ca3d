package org.orbsieve.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.faults.Faults.Mode;
import org.orbsieve.report.ConjunctionOrder;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.ManifestCheck;
import org.orbsieve.run.Interruption;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.input.Inputs;
import org.orbsieve.run.output.OutputFiles;
import org.orbsieve.run.output.OutputFormat;
import org.orbsieve.run.output.OutputRequest;
import org.orekit.time.AbsoluteDate;

/**
 * Runs over the results of an earlier run on a disk that fails, at every operation in turn.
 * Whatever fails, each file is the old or the new one, whole; a new manifest is there with what it
 * describes only; and the run after it gives the bytes of one that nothing disturbed.
 */
class FaultInjectionTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01T00:00:00Z", CONTEXT.utc());

  /** Two slices, so that there is a seam. */
  private static final double HOURS = 6;

  private static final String ROWS = "out.csv";

  /** Places on a disk that is full there; the first is before the first byte. */
  private static final int FULL_PLACES = Integer.getInteger("orbsieve.faults.full", 12);

  private static final List<String> WITHOUT_TIME = List.of(ROWS, "out.rejects.csv");

  @TempDir Path root;
  private Path catalogue;
  private Path old;
  private Path undisturbed;

  /** What is run on the failing disk. */
  enum Scenario {
    /** A run to its end. */
    WHOLE,
    /** A run that is interrupted at its first seam, so that it leaves a checkpoint. */
    INTERRUPTED,
    /** The continuation of such a run. */
    RESUMED,
    /** A run whose rows are sorted in the end. */
    SORTED
  }

  /** Wants an end at the first seam. */
  private static final class AtFirstSeam extends Interruption {
    @Override
    public boolean isRequested() {
      return true;
    }
  }

  @BeforeEach
  void prepare() throws Exception {
    Path data = Path.of("..", "data", "sample-catalogue.csv");
    catalogue = root.resolve("catalogue.csv");
    Files.write(catalogue, Files.readAllLines(data).subList(0, 80));
    old = Files.createDirectory(root.resolve("old"));
    job(old, 3).run(JobListener.NONE);
    undisturbed = Files.createDirectory(root.resolve("undisturbed"));
    job(undisturbed, HOURS).run(JobListener.NONE);
    assertFalse(Arrays.equals(bytes(old, ROWS), bytes(undisturbed, ROWS)));
  }

  private ScreeningJob job(Path folder, double hours) {
    return ScreeningJob.of(Inputs.catalogue(catalogue))
        .settings(ScreeningSettings.of(START, 3_600 * hours, 100_000))
        .output(folder.resolve(ROWS));
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationMayFail(Scenario scenario, TestReporter reporter) throws Exception {
    if (scenario == Scenario.SORTED) {
      undisturbed = Files.createDirectory(root.resolve("sorted"));
      sorted(undisturbed).run(JobListener.NONE);
    }
    for (Mode mode : List.of(Mode.ONCE, Mode.FOREVER, Mode.POWER_CUT)) {
      long at = 1;
      while (isDisturbed(scenario, mode, at)) {
        at++;
      }
      assertTrue(at > 5, "only " + (at - 1) + " operations of " + scenario);
      reporter.publishEntry(scenario + ", " + mode, at - 1 + " operations");
    }
  }

  /** At equal distances over all bytes that the run writes. */
  @ParameterizedTest
  @EnumSource
  void theDiskMayBeFullAnywhere(Scenario scenario) throws Exception {
    if (scenario == Scenario.SORTED) {
      undisturbed = Files.createDirectory(root.resolve("sorted"));
      sorted(undisturbed).run(JobListener.NONE);
    }
    Path free = Files.createDirectory(root.resolve("free"));
    if (scenario == Scenario.RESUMED) {
      runToSeam(free);
    }
    Faults none = new Faults(Mode.FULL, Long.MAX_VALUE);
    run(scenario, new FaultyFileSystem(none).wrap(free));
    for (int place = 0; place < FULL_PLACES; place++) {
      assertTrue(isDisturbed(scenario, Mode.FULL, place * none.bytes() / FULL_PLACES));
    }
  }

  /** A folder of messages is there with all of them, or not at all. */
  @Test
  void messagesAreThereWholeOrNotAtAll() throws Exception {
    ContentDigest whole = messages(undisturbed, undisturbed);
    for (Mode mode : List.of(Mode.ONCE, Mode.FOREVER)) {
      Faults faults;
      long at = 1;
      do {
        Path folder = Files.createDirectory(root.resolve("messages-" + mode + "-" + at));
        copy(old, folder);
        faults = new Faults(mode, at);
        messages(new FaultyFileSystem(faults).wrap(folder), folder);
        Path messages = folder.resolve("messages");
        if (Files.exists(messages)) {
          assertEquals(whole, ContentDigest.ofFolder(messages), folder.toString());
        }
        requireWhole(folder, folder.toString());
        at++;
      } while (faults.hasFailed());
      assertTrue(at > 20, "only " + at + " operations");
    }
  }

  /** Screens with messages, and returns what is in their folder, if it is there. */
  private ContentDigest messages(Path folder, Path real) throws IOException {
    try {
      job(folder, HOURS).cdm(folder.resolve("messages")).run(JobListener.NONE);
    } catch (JobFailure e) {
      return null;
    }
    return ContentDigest.ofFolder(real.resolve("messages"));
  }

  @Test
  void shortWritesChangeNothing() throws Exception {
    Path folder = Files.createDirectory(root.resolve("short"));
    Faults faults = new Faults(Mode.SHORT_WRITES, 0);
    job(new FaultyFileSystem(faults).wrap(folder), HOURS).run(JobListener.NONE);
    assertSame(undisturbed, folder);
    assertTrue(faults.operations() > faults.bytes() / 7);
  }

  /** Whether the fault took place: with a later one it is not reached any more. */
  private boolean isDisturbed(Scenario scenario, Mode mode, long at) throws Exception {
    Path folder = Files.createDirectory(root.resolve(scenario + "-" + mode + "-" + at));
    copy(old, folder);
    if (scenario == Scenario.RESUMED) {
      runToSeam(folder);
    }
    Faults faults = new Faults(mode, at);
    String end = run(scenario, new FaultyFileSystem(faults).wrap(folder));
    if (mode == Mode.POWER_CUT && faults.hasFailed()) {
      faults.cutPower(folder);
    }
    String where = folder.getFileName() + " ended with: " + end;
    requireWhole(folder, where);
    if (faults.hasFailed()) {
      Path next = folder;
      if (scenario == Scenario.SORTED) {
        sorted(next).run(JobListener.NONE);
      } else {
        resumeOrStartAnew(next);
      }
      assertSame(undisturbed, next);
      assertTrue(isGood(next), where);
    }
    return faults.hasFailed();
  }

  private String run(Scenario scenario, Path folder) {
    try {
      ScreeningJob job = job(folder, HOURS);
      switch (scenario) {
        case WHOLE -> job.run(JobListener.NONE);
        case INTERRUPTED -> job.interruptible(new AtFirstSeam()).run(JobListener.NONE);
        case RESUMED -> job.resume().run(JobListener.NONE);
        case SORTED -> sorted(folder).run(JobListener.NONE);
        default -> throw new AssertionError(scenario);
      }
      return "done";
    } catch (JobFailure e) {
      return e.getMessage();
    }
  }

  private ScreeningJob sorted(Path folder) {
    OutputRequest plain = OutputRequest.to(folder.resolve(ROWS));
    return job(folder, HOURS)
        .output(
            new OutputRequest(
                OutputFiles.beside(folder.resolve(ROWS), null, null),
                OutputFormat.CSV,
                ConjunctionOrder.RANGE,
                false,
                plain.suppressed(),
                plain.comparison(),
                plain.cdm(),
                plain.superseded()));
  }

  private void runToSeam(Path folder) {
    try {
      job(folder, HOURS).interruptible(new AtFirstSeam()).run(JobListener.NONE);
    } catch (JobFailure e) {
      assertEquals(JobFailure.Kind.INTERRUPTED, e.kind());
    }
  }

  /** As a person does: goes on if that is possible, and starts anew if the message says so. */
  private void resumeOrStartAnew(Path folder) throws JobFailure {
    try {
      job(folder, HOURS).resumeIfPossible().run(JobListener.NONE);
    } catch (JobFailure e) {
      assertEquals(JobFailure.Remedy.START_ANEW, e.remedy().orElseThrow(), e.getMessage());
      job(folder, HOURS).run(JobListener.NONE);
    }
  }

  /** Every file under its final name is the old or the new one; a new manifest is true. */
  private void requireWhole(Path folder, String where) throws IOException {
    for (String name : WITHOUT_TIME) {
      byte[] found = bytes(folder, name);
      boolean whole =
          Arrays.equals(found, bytes(old, name)) || Arrays.equals(found, bytes(undisturbed, name));
      assertTrue(whole, name + " is neither the old nor the new one: " + where);
    }
    boolean oldManifest = Arrays.equals(bytes(folder, "out.run.json"), bytes(old, "out.run.json"));
    assertTrue(oldManifest || isGood(folder), "a manifest that is not true: " + where);
  }

  private static boolean isGood(Path folder) throws IOException {
    return ManifestCheck.check(folder.resolve("out.run.json")).stream()
        .allMatch(ManifestCheck.Outcome::isGood);
  }

  private static void assertSame(Path expected, Path found) throws IOException {
    for (String name : WITHOUT_TIME) {
      assertArrayEquals(bytes(expected, name), bytes(found, name), found + "/" + name);
    }
    try (Stream<Path> files = Files.list(found)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertTrue(names.stream().noneMatch(name -> name.endsWith(".partial")), names.toString());
      assertTrue(names.stream().noneMatch(name -> name.endsWith(".checkpoint")), names.toString());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static byte[] bytes(Path folder, String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }
}
