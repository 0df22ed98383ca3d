package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.engine.Slicing;
import org.orbsieve.narrowphase.Conjunction;

/** Results as a stream: its order, and that a run can end at any seam and be continued. */
class ScreenerStreamTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  /** Windows of 480, 1800, 3600 and 5400 s, see {@link RandomScenes}. */
  private static final long[] SEEDS = {7, 9, 10, 11};

  /** Steps so short, and slices of so few, that there are many seams. */
  private static final Slicing SLICES = new Slicing(60, 3, 3);

  /** Ends a run. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Keeps all in the order of arrival, and ends the run after a number of slices. */
  private static final class Recorder implements ConjunctionSink {
    final List<AssessedConjunction> rows = new ArrayList<>();
    final List<Integer> seams = new ArrayList<>();
    private final int lastSlice;
    ScreeningCheckpoint checkpoint;

    Recorder(int lastSlice) {
      this.lastSlice = lastSlice;
    }

    @Override
    public void accept(List<AssessedConjunction> found) {
      assertFalse(found.isEmpty());
      rows.addAll(found);
    }

    @Override
    public void sliceDone(Supplier<ScreeningCheckpoint> point) {
      seams.add(rows.size());
      if (seams.size() == lastSlice) {
        checkpoint = point.get();
        throw new Stopped();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsComeInTheOrderOfAllRowsSorted(Scene scene) {
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      Recorder stream = new Recorder(0);
      ScreeningSummary summary = screen(catalog, population.settings, stream, null);
      List<AssessedConjunction> sorted = new ArrayList<>(stream.rows);
      sorted.sort(
          Comparator.comparing(
              AssessedConjunction::conjunction,
              Comparator.comparing(Conjunction::tca)
                  .thenComparing(c -> c.primary().catalogNumber())
                  .thenComparing(c -> c.secondary().catalogNumber())
                  .thenComparing(Conjunction::kind)));
      assertEquals(sorted, stream.rows);
      assertTrue(stream.seams.size() > 1, "several slices");
      ScreeningResult lists =
          Screener.screen(CONTEXT, catalog, population.settings, ScreeningListener.NONE, SLICES);
      assertEquals(lists.conjunctions(), ofKind(stream, true));
      assertEquals(lists.boundaryCases(), ofKind(stream, false));
      assertEquals(lists.rejects(), summary.rejects());
      assertEquals(lists.conjunctions().size(), summary.stats().minima());
    }
  }

  @Test
  void rowsComeBeforeTheEnd() {
    Recorder stream = new Recorder(0);
    RandomScenes population = new RandomScenes(CONTEXT, Scene.CLOUDS, 10);
    screen(population.catalog(), population.settings, stream, null);
    assertTrue(
        stream.seams.get(1) > 0 && stream.seams.get(1) < stream.rows.size(),
        () -> stream.seams + " of " + stream.rows.size());
  }

  @ParameterizedTest
  @EnumSource
  void continuedRunsGiveTheSame(Scene scene) {
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningSettings settings = population.settings;
      Recorder whole = new Recorder(0);
      ScreeningSummary expected = screen(catalog, settings, whole, null);
      for (int slice = 1; slice <= whole.seams.size(); slice++) {
        Recorder first = new Recorder(slice);
        assertThrows(Stopped.class, () -> screen(catalog, settings, first, null));
        assertEquals(whole.rows.subList(0, whole.seams.get(slice - 1)), first.rows);
        Recorder second = new Recorder(0);
        ScreeningSummary summary = screen(catalog, settings, second, first.checkpoint);
        assertEquals(whole.rows, Stream.concat(first.rows.stream(), second.rows.stream()).toList());
        assertEquals(expected.rejects(), summary.rejects());
        assertEquals(expected.bounds(), summary.bounds());
        assertEquals(withoutTimes(expected.stats()), withoutTimes(summary.stats()));
      }
    }
  }

  @Test
  void aRunMayBeInterruptedAgainAndAgain() {
    int ends = 0;
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, Scene.DECAYING, seed);
      Catalog catalog = population.catalog();
      Recorder whole = new Recorder(0);
      ScreeningSummary expected = screen(catalog, population.settings, whole, null);
      List<AssessedConjunction> rows = new ArrayList<>();
      ScreeningCheckpoint checkpoint = null;
      for (int slice = 1; slice <= whole.seams.size(); slice++) {
        Recorder part = new Recorder(1);
        ScreeningCheckpoint from = checkpoint;
        assertThrows(Stopped.class, () -> screen(catalog, population.settings, part, from));
        rows.addAll(part.rows);
        checkpoint = part.checkpoint;
      }
      Recorder last = new Recorder(0);
      ScreeningSummary summary = screen(catalog, population.settings, last, checkpoint);
      rows.addAll(last.rows);
      assertEquals(whole.rows, rows);
      assertEquals(expected.rejects(), summary.rejects());
      assertEquals(withoutTimes(expected.stats()), withoutTimes(summary.stats()));
      ends += checkpoint.ends().size();
    }
    assertTrue(ends > 0, "orbits end before the last seam");
  }

  @Test
  void checkpointOfAnotherScreeningIsRefused() {
    RandomScenes population = new RandomScenes(CONTEXT, Scene.CLOUDS, 10);
    Recorder first = new Recorder(2);
    assertThrows(
        Stopped.class, () -> screen(population.catalog(), population.settings, first, null));
    RandomScenes other = new RandomScenes(CONTEXT, Scene.CLOUDS, 11);
    assertThrows(
        IllegalArgumentException.class,
        () -> screen(other.catalog(), other.settings, new Recorder(0), first.checkpoint));
  }

  private static ScreeningSummary screen(
      Catalog catalog, ScreeningSettings settings, ConjunctionSink sink, ScreeningCheckpoint from) {
    return Screener.screen(
        CONTEXT,
        catalog,
        settings,
        ScreeningListener.NONE,
        sink,
        Optional.ofNullable(from),
        SLICES);
  }

  private static List<AssessedConjunction> ofKind(Recorder stream, boolean minimum) {
    return stream.rows.stream()
        .filter(row -> minimum == (row.conjunction().kind() == Conjunction.Kind.MINIMUM))
        .toList();
  }

  private static List<Long> withoutTimes(ScreeningStats s) {
    return List.of(
        (long) s.objects(),
        s.pairs(),
        s.steps(),
        s.pairChecks(),
        s.candidates(),
        s.minima(),
        s.boundaryCases(),
        s.coincidentPairs(),
        (long) s.truncatedObjects());
  }
}
