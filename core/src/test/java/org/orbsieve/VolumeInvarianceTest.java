package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.engine.Slicing;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.VolumePassage;

/** What the result of a screening by volumes must not depend on, and what it is for a sphere. */
class VolumeInvarianceTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  /** Windows of 480, 1800, 3600 and 5400 s, see {@link RandomScenes}. */
  private static final long[] SEEDS = {7, 9, 10, 11};

  /** Fewer for ephemerides, which take longer: an ellipsoid and a sphere. */
  private static final long[] TABULATED_SEEDS = {7, 9};

  private static final Slicing SHORT = new Slicing(60, 3, 3);
  private static final Slicing WHOLE = new Slicing(60, 100_000, 100_000);

  /** Keeps all, and ends the run after a number of slices. */
  private static final class Recorder implements ConjunctionSink {
    private final List<String> rows = new ArrayList<>();
    private final int lastSlice;
    private int slices;
    private ScreeningCheckpoint checkpoint;

    Recorder(int lastSlice) {
      this.lastSlice = lastSlice;
    }

    @Override
    public void accept(List<AssessedConjunction> found) {
      found.forEach(one -> rows.add(text(one.conjunction())));
    }

    @Override
    public void sliceDone(Supplier<ScreeningCheckpoint> point) {
      slices++;
      if (slices == lastSlice) {
        checkpoint = point.get();
        throw new IllegalStateException("stopped");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void slicesAndInterruptionsDoNotMatter(Scene scene) {
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningSettings settings =
          population.settings.withVolume(VolumeOracleTest.volume(scene, seed));
      String what = scene + " seed " + seed;
      List<String> whole = screen(catalog, settings, new Recorder(0), null, WHOLE).rows;
      Recorder sliced = screen(catalog, settings, new Recorder(0), null, SHORT);
      assertEquals(whole, sliced.rows, what);
      assertTrue(sliced.slices > 1);
      for (int slice = 1; slice <= sliced.slices; slice += 1 + sliced.slices / 5) {
        Recorder first = new Recorder(slice);
        assertThrows(
            IllegalStateException.class, () -> screen(catalog, settings, first, null, SHORT));
        Recorder second = screen(catalog, settings, new Recorder(0), first.checkpoint, SHORT);
        assertEquals(whole, Stream.concat(first.rows.stream(), second.rows.stream()).toList());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void threadsAndWidthOfTheStepsDoNotMatter(Scene scene) {
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningSettings settings =
          population.settings.withVolume(VolumeOracleTest.volume(scene, seed + 1));
      List<String> expected = screen(catalog, settings, new Recorder(0), null, WHOLE).rows;
      List<String> threads =
          screen(catalog, settings.withThreads(3), new Recorder(0), null, WHOLE).rows;
      assertEquals(expected, threads);
      List<String> wide =
          screen(catalog, settings, new Recorder(0), null, new Slicing(200, 4, 4)).rows;
      assertEquals(coarse(expected), coarse(wide), scene + " seed " + seed);
    }
  }

  private static Set<String> coarse(List<String> rows) {
    return rows.stream()
        .map(row -> row.substring(0, row.indexOf(',')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A sphere finds the pairs that a threshold does, at the lowest of the minima of a passage. */
  @ParameterizedTest
  @EnumSource
  void sphereIsAThreshold(Scene scene) {
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningSettings settings = population.settings;
      ScreeningResult plain = Screener.screen(CONTEXT, catalog, settings);
      ScreeningResult sphere =
          Screener.screen(
              CONTEXT, catalog, settings.withVolume(RtnVolume.sphere(settings.threshold())));
      Set<String> minima =
          plain.conjunctions().stream()
              .map(one -> minimum(one.conjunction()))
              .collect(Collectors.toSet());
      Set<String> without = new TreeSet<>();
      Stream.concat(sphere.conjunctions().stream(), sphere.boundaryCases().stream())
          .map(AssessedConjunction::conjunction)
          .filter(c -> !hasMinimum(c))
          .forEach(c -> without.add(pair(c)));
      assertTrue(without.isEmpty(), scene + " seed " + seed + without);
      assertEquals(pairs(plain), pairs(sphere), scene + " seed " + seed);
      for (AssessedConjunction row : sphere.conjunctions()) {
        Conjunction c = row.conjunction();
        assertTrue(!hasMinimum(c) || minima.contains(minimum(c)), () -> text(c));
      }
    }
  }

  /** Whether the closest approach is inside the passage, or the end of the period cuts it off. */
  private static boolean hasMinimum(Conjunction c) {
    VolumePassage passage = c.passage().orElse(null);
    if (passage == null) {
      return true;
    }
    boolean isInside = c.tca().isAfter(passage.entry()) && c.tca().isBefore(passage.exit());
    return c.kind() == Conjunction.Kind.MINIMUM
        ? isInside
        : !c.tca().isBefore(passage.entry()) && !c.tca().isAfter(passage.exit());
  }

  /** Breaks of ephemerides, which nodes put at seams between steps too. */
  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"MIXTURE", "CLOUDS", "TRAINS", "LOW_SHELLS"})
  void slicesAndWidthsDoNotMatterToEphemerides(Scene scene) {
    for (long seed : TABULATED_SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = TabulatedScenesTest.tabulated(population, new Random(seed));
      assertSlicesDoNotMatter(scene, seed, population, catalog);
    }
  }

  /** Seams between element sets, at which objects jump. */
  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"MIXTURE", "CLOUDS", "TRAINS"})
  void slicesAndWidthsDoNotMatterToSuccessiveElementSets(Scene scene) {
    for (long seed : TABULATED_SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = SuccessionScenesTest.population(population, new Random(seed)).catalog();
      assertSlicesDoNotMatter(scene, seed, population, catalog);
    }
  }

  private static void assertSlicesDoNotMatter(
      Scene scene, long seed, RandomScenes population, Catalog catalog) {
    ScreeningSettings settings =
        population.settings.withVolume(VolumeOracleTest.volume(scene, seed + 1));
    List<String> whole = screen(catalog, settings, new Recorder(0), null, WHOLE).rows;
    Recorder sliced = screen(catalog, settings, new Recorder(0), null, SHORT);
    assertEquals(whole, sliced.rows, scene + " seed " + seed);
    List<String> wide =
        screen(catalog, settings, new Recorder(0), null, new Slicing(200, 4, 4)).rows;
    assertEquals(coarse(whole), coarse(wide), scene + " seed " + seed);
    Recorder first = new Recorder(1 + sliced.slices / 2);
    assertThrows(IllegalStateException.class, () -> screen(catalog, settings, first, null, SHORT));
    Recorder second = screen(catalog, settings, new Recorder(0), first.checkpoint, SHORT);
    assertEquals(whole, Stream.concat(first.rows.stream(), second.rows.stream()).toList());
  }

  private static String minimum(Conjunction c) {
    return String.format(
        Locale.ROOT,
        "%d/%d %.4f",
        c.primary().catalogNumber(),
        c.secondary().catalogNumber(),
        c.missDistance());
  }

  private static Set<String> pairs(ScreeningResult result) {
    return Stream.concat(result.conjunctions().stream(), result.boundaryCases().stream())
        .map(AssessedConjunction::conjunction)
        .map(VolumeInvarianceTest::pair)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String pair(Conjunction c) {
    return c.primary().catalogNumber() + "/" + c.secondary().catalogNumber();
  }

  private static Recorder screen(
      Catalog catalog,
      ScreeningSettings settings,
      Recorder recorder,
      ScreeningCheckpoint from,
      Slicing slicing) {
    Screener.screen(
        CONTEXT,
        catalog,
        settings,
        ScreeningListener.NONE,
        recorder,
        Optional.ofNullable(from),
        slicing);
    return recorder;
  }

  /** A row; what it is comes before the first comma. */
  private static String text(Conjunction c) {
    String what =
        String.format(
            Locale.ROOT,
            "%s %d/%d %s",
            c.kind(),
            c.primary().catalogNumber(),
            c.secondary().catalogNumber(),
            c.passage().map(VolumePassage::centre).map(Enum::name).orElse("-"));
    String when =
        c.passage()
            .map(
                p ->
                    String.format(
                        Locale.ROOT,
                        "%s %s %d %.6f",
                        p.entry(),
                        p.exit(),
                        p.count(),
                        p.leading().normalizedDistance()))
            .orElse("");
    return what + ", " + c.tca() + ' ' + when;
  }
}
