package org.orbsieve.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.run.JobListener;
import org.orbsieve.run.ScreeningJob;
import org.orbsieve.run.input.Inputs;
import org.orekit.time.AbsoluteDate;

/** Histories that several processes write, and that processes are killed in. */
class IndexProcessesTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  /** Processes that are killed; the issue that asked for this wants 200 once. */
  private static final int KILLS = Integer.getInteger("orbsieve.kills", 12);

  @TempDir private static Path folder;

  private static final List<Path> RUNS = new ArrayList<>();

  @BeforeAll
  static void screen() throws Exception {
    AbsoluteDate day = new AbsoluteDate("2026-11-01T00:00:00", CONTEXT.utc());
    for (int hour = 0; hour < 8; hour++) {
      AbsoluteDate start = day.shiftedBy(hour * 3_600.0);
      ScreeningJob.of(Inputs.catalogue(Path.of("..", "data", "sample-catalogue.csv")))
          .context(CONTEXT)
          .settings(
              ScreeningSettings.builder(start, start.shiftedBy(2 * 3_600.0))
                  .threshold(10_000)
                  .build())
          .output(folder.resolve("r" + hour + ".csv"))
          .run(JobListener.NONE);
      RUNS.add(folder.resolve("r" + hour + ".run.json"));
    }
  }

  @Test
  void twoProcessesLoseNothing() throws Exception {
    Path file = folder.resolve("two.db");
    List<Path> odd = List.of(RUNS.get(1), RUNS.get(3), RUNS.get(5), RUNS.get(7));
    List<Path> even = List.of(RUNS.get(0), RUNS.get(2), RUNS.get(4), RUNS.get(6));
    IndexProcess one = IndexProcess.start(file, odd);
    IndexProcess other = IndexProcess.start(file, even);
    one.awaitBegin();
    other.awaitBegin();
    assertEquals(List.of(1, 1, 1, 1), one.answers());
    assertEquals(List.of(1, 1, 1, 1), other.answers());
    assertEquals(0, one.exitValue());
    assertEquals(0, other.exitValue());
    assertEquals(Set.copyOf(names(RUNS)), sources(file));
  }

  @Test
  void killedProcessLeavesWholeRuns() throws Exception {
    Random random = new Random(19);
    List<List<Path>> prefixes = new ArrayList<>();
    for (int count = 0; count <= RUNS.size(); count++) {
      prefixes.add(RUNS.subList(0, count));
    }
    int between = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path file = folder.resolve("killed" + kill + ".db");
      IndexProcess process = IndexProcess.start(file, RUNS);
      process.awaitBegin();
      TimeUnit.MILLISECONDS.sleep(random.nextInt(600));
      process.kill();
      int said = process.answers().size();
      Set<String> there = Files.exists(file) ? sourcesOrNone(file) : Set.of();
      assertTrue(
          there.size() == said || there.size() == said + 1,
          said + " runs were added before the kill, and there are " + there.size());
      assertEquals(Set.copyOf(names(prefixes.get(there.size()))), there);
      between += said > 0 && said < RUNS.size() ? 1 : 0;
      // the next process goes on where that one was stopped
      assertEquals(RUNS.size() - there.size(), new RunIndex(file).add(RUNS, CONTEXT));
      assertEquals(whole(), new RunIndex(file).trends(EventQuery.ALL));
      Files.delete(file);
    }
    assertTrue(KILLS < 50 || between > 0, "no process was killed between two runs");
  }

  private static List<org.orbsieve.report.evolution.EventTrend> whole() throws Exception {
    Path file = folder.resolve("whole.db");
    if (!Files.exists(file)) {
      new RunIndex(file).add(RUNS, CONTEXT);
    }
    return new RunIndex(file).trends(EventQuery.ALL);
  }

  private static Set<String> names(List<Path> runs) {
    return runs.stream().map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The runs of a history; one whose first run was undone has none, and says so. */
  private static Set<String> sourcesOrNone(Path file) throws Exception {
    try {
      return sources(file);
    } catch (IndexException e) {
      assertTrue(e.getMessage().endsWith("contains no run yet"), e.getMessage());
      return Set.of();
    }
  }

  private static Set<String> sources(Path file) throws Exception {
    return new RunIndex(file)
        .trends(EventQuery.ALL).stream()
            .flatMap(trend -> trend.points().stream())
            .map(point -> point.source())
            .collect(Collectors.toSet());
  }
}
