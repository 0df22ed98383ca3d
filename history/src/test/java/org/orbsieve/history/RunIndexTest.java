package org.orbsieve.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.report.ContentDigest;
import org.orbsieve.report.ManifestChain;
import org.orbsieve.report.evolution.EventState;
import org.orbsieve.report.evolution.EventTrend;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.RunHistory;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.input.Inputs;
import org.orekit.time.AbsoluteDate;

class RunIndexTest {

  private static final Path SAMPLE = Path.of("..", "data", "sample-catalogue.csv");
  private static final AstroContext CONTEXT = AstroContext.bundled();

  @TempDir private Path folder;

  private Path file;
  private RunIndex index;

  @BeforeEach
  void emptyIndex() {
    file = folder.resolve("h.db");
    index = new RunIndex(file);
  }

  /** A run of the sample from an hour of its day, for three hours. */
  private Path run(String name, int hour, RunIndex into) throws Exception {
    return run(name, hour, into, SAMPLE);
  }

  private Path run(String name, int hour, RunIndex into, Path catalogue) throws Exception {
    AbsoluteDate start =
        new AbsoluteDate("2026-11-01T00:00:00", CONTEXT.utc()).shiftedBy(hour * 3_600.0);
    ScreeningSettings settings =
        ScreeningSettings.builder(start, start.shiftedBy(3 * 3_600.0)).threshold(5_000).build();
    ScreeningJob job =
        ScreeningJob.of(Inputs.catalogue(catalogue))
            .context(CONTEXT)
            .settings(settings)
            .output(folder.resolve(name + ".csv"));
    (into == null ? job : job.history(into)).run(JobListener.NONE);
    return folder.resolve(name + ".run.json");
  }

  @Test
  void rebuildGivesTheSameAsTheRunsThatWereAdded() throws Exception {
    List<Path> runs = List.of(run("a", 0, index), run("b", 1, index), run("c", 2, index));
    List<EventTrend> trends = index.trends(EventQuery.ALL);
    assertTrue(trends.stream().anyMatch(trend -> trend.points().size() == 3));
    assertTrue(trends.stream().anyMatch(trend -> trend.state() == EventState.PASSED));
    Files.writeString(file, "this was a history");
    assertThrows(IOException.class, () -> index.trends(EventQuery.ALL));
    // the order in which they are given does not matter
    assertEquals(3, index.rebuild(List.of(runs.get(2), runs.get(0), runs.get(1)), CONTEXT));
    assertEquals(trends, index.trends(EventQuery.ALL));
    assertEquals(0, index.add(runs, CONTEXT), "each run is there once");
  }

  @Test
  void runsNameTheirPredecessors() throws Exception {
    List<Path> runs = List.of(run("a", 0, index), run("b", 1, index), run("c", 2, index));
    assertEquals(
        List.of(
            ManifestChain.Status.BEGINS,
            ManifestChain.Status.FOLLOWS,
            ManifestChain.Status.FOLLOWS),
        ManifestChain.check(runs).stream().map(ManifestChain.Link::status).toList());
    Files.writeString(
        runs.get(0), Files.readString(runs.get(0)).replace("\"version\"", "\"version \""));
    assertEquals(ManifestChain.Status.CHANGED, ManifestChain.check(runs).get(1).status());
    Files.delete(runs.get(0));
    List<Path> rest = runs.subList(1, 3);
    assertEquals(ManifestChain.Status.MISSING, ManifestChain.check(rest).get(0).status());
  }

  @Test
  void objectThatIsNoLongerThereIsLostAndNotCleared() throws Exception {
    run("a", 0, index);
    List<EventTrend> open = index.trends(new EventQuery(true, Optional.empty(), List.of()));
    EventTrend later =
        open.stream()
            .filter(trend -> hours(trend) > 1.5 && hours(trend) < 2.5)
            .findFirst()
            .orElseThrow();
    String gone = later.latest().event().one().designator();
    Path catalogue = folder.resolve("smaller.csv");
    Files.write(
        catalogue,
        Files.readAllLines(SAMPLE).stream()
            .filter(line -> !List.of(line.split(",", -1)).contains(gone))
            .toList());
    run("b", 1, index, catalogue);
    EventTrend lost =
        index.trends(EventQuery.ALL).stream()
            .filter(trend -> trend.id().equals(later.id()))
            .findFirst()
            .orElseThrow();
    assertEquals(EventState.LOST, lost.state());
    assertEquals(gone + " is not in the catalogue; orbit of " + gone, lost.note());
  }

  private static double hours(EventTrend trend) {
    return trend.latest().timeToTca() / 3_600;
  }

  @Test
  void runThatIsNotAddedLeavesTheFileAsItWas() throws Exception {
    run("a", 0, index);
    byte[] before = Files.readAllBytes(file);
    Path broken = run("b", 1, null);
    Files.writeString(folder.resolve("b.csv"), "x\n");
    assertThrows(IOException.class, () -> index.add(List.of(broken), CONTEXT));
    try (RunHistory.Entry entry = index.begin(CONTEXT)) {
      assertTrue(entry.predecessor().isPresent());
    }
    assertEquals(Arrays.toString(before), Arrays.toString(Files.readAllBytes(file)));
  }

  @Test
  void twoAtOnceLoseNothing() throws Exception {
    List<Path> runs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      runs.add(run("r" + i, i % 3, null));
    }
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Integer>> adders = new ArrayList<>();
      runs.forEach(one -> adders.add(() -> new RunIndex(file).add(List.of(one), CONTEXT)));
      int added = 0;
      for (Future<Integer> one : threads.invokeAll(adders)) {
        added += one.get();
      }
      assertEquals(6, added);
    } finally {
      threads.shutdownNow();
    }
    assertEquals(
        6,
        index.trends(EventQuery.ALL).stream()
            .flatMap(trend -> trend.points().stream())
            .map(point -> point.source())
            .distinct()
            .count());
  }

  /** A flipped bit anywhere is refused, or is where it changes nothing that is shown. */
  @Test
  void damageIsRefused() throws Exception {
    run("a", 0, index);
    run("b", 1, index);
    List<EventTrend> trends = index.trends(EventQuery.ALL);
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(7);
    int refused = 0;
    for (int trial = 0; trial < 60; trial++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      try {
        assertTrue(trends.equals(index.trends(EventQuery.ALL)), "silently something else");
      } catch (IOException e) {
        refused++;
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
      }
    }
    assertNotEquals(0, refused);
  }

  @Test
  void otherFilesAreRefusedAndKept() throws Exception {
    Files.writeString(file, "no database");
    assertThrows(IOException.class, index::check);
    assertThrows(IOException.class, () -> index.begin(CONTEXT));
    assertEquals("no database", Files.readString(file));
    assertThrows(
        IOException.class, () -> new RunIndex(folder.resolve("none.db")).trends(EventQuery.ALL));
    assertFalse(Files.exists(folder.resolve("none.db")));
  }

  @Test
  void copyIsTheHistoryAsItWas() throws Exception {
    Path first = run("a", 0, index);
    List<EventTrend> then = index.trends(EventQuery.ALL);
    Path second = run("b", 1, index);
    RunRecord record = RunRecord.read(second, CONTEXT);
    String sha256 =
        (String) ((Map<?, ?>) record.manifest().facts().get("predecessor")).get("sha256");
    assertEquals(ContentDigest.of(first).sha256(), sha256);
    Path copy = folder.resolve("copy.db");
    index.copyUntil(sha256, copy);
    try (RunHistory.Entry entry = new RunIndex(copy).begin(CONTEXT)) {
      assertEquals(
          then.size(), entry.known(record.period().orElseThrow().start().shiftedBy(-9e4)).size());
      assertEquals(sha256, entry.predecessor().orElseThrow().digest().sha256());
    }
  }
}
