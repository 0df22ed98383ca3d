package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.DenseOracle.Event;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.engine.Slicing;
import org.orbsieve.narrowphase.Conjunction.Kind;
import org.orekit.time.AbsoluteDate;

/** What the result of a screening must not depend on. */
class ScreenerInvarianceTest {

  /** Seeds whose windows are 5400 s, 3600 s and 0.37 s long. */
  private static final long[] SEEDS = {11, 22, 24};

  private static final AstroContext CONTEXT = AstroContext.bundled();

  @ParameterizedTest
  @EnumSource
  void threadsDoNotMatter(Scene scene) {
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningResult one = screen(catalog, population.settings.withThreads(1));
      assertFalse(seed != 24 && one.conjunctions().isEmpty());
      for (int threads : new int[] {2, 8}) {
        assertSame(one, screen(catalog, population.settings.withThreads(threads)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void orderOfTheRecordsDoesNotMatter(Scene scene) {
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningResult sorted = screen(catalog, population.settings);
      List<CatalogRecord> records = new ArrayList<>(catalog.records());
      Collections.shuffle(records, new Random(seed));
      Catalog shuffled =
          Catalog.select(new CatalogContents(records, List.of()), population.settings.stop());
      assertSame(sorted, screen(shuffled, population.settings));
    }
  }

  @ParameterizedTest
  @EnumSource
  void widthOfTheStepsDoesNotMatter(Scene scene) {
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      List<Event> usual =
          EventComparison.eventsWithDoubts(screen(catalog, population.settings), population.start);
      for (double width : new double[] {30, 60, 120, 400}) {
        ScreeningResult other =
            Screener.screen(
                CONTEXT,
                catalog,
                population.settings,
                ScreeningListener.NONE,
                Slicing.DEFAULT.withStepWidth(width));
        assertEquals(
            List.of(),
            EventComparison.differences(
                usual, EventComparison.eventsWithDoubts(other, population.start)),
            () -> scene + " seed " + seed + " in steps of " + width + " s");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void periodCanBeCutAnywhere(Scene scene) {
    Random random = new Random(5);
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningSettings whole = population.settings;
      List<Event> expected = minima(screen(catalog, whole), population.start);
      double cut = whole.duration() * random.nextDouble();
      AbsoluteDate middle = whole.start().shiftedBy(cut);
      ScreeningSettings before =
          new ScreeningSettings(
              whole.start(), middle, whole.threshold(), whole.threads(), whole.radii());
      ScreeningSettings after =
          new ScreeningSettings(
              middle, whole.stop(), whole.threshold(), whole.threads(), whole.radii());
      List<Event> union = minima(screen(catalog, before), population.start);
      union.addAll(minima(screen(catalog, after), population.start));
      assertEquals(
          List.of(),
          EventComparison.differences(expected, union),
          () -> scene + " seed " + seed + " cut at " + cut + " s");
    }
  }

  @ParameterizedTest
  @EnumSource
  void largerThresholdFindsTheSameAndMore(Scene scene) {
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningSettings wide = population.settings;
      double narrow = 0.4 * wide.threshold();
      List<Event> expected =
          EventComparison.eventsWithDoubts(screen(catalog, wide), population.start);
      expected.removeIf(event -> event.kind() != Kind.COINCIDENT && event.range() > narrow);
      ScreeningSettings settings =
          new ScreeningSettings(wide.start(), wide.stop(), narrow, wide.threads(), wide.radii());
      assertEquals(
          List.of(),
          EventComparison.differences(
              expected,
              EventComparison.eventsWithDoubts(screen(catalog, settings), population.start)),
          () -> scene + " seed " + seed + " within " + narrow + " m");
    }
  }

  private static ScreeningResult screen(Catalog catalog, ScreeningSettings settings) {
    return Screener.screen(CONTEXT, catalog, settings);
  }

  /** Everything but the times that it took is the same to the last bit. */
  private static void assertSame(ScreeningResult expected, ScreeningResult actual) {
    assertEquals(expected.conjunctions(), actual.conjunctions());
    assertEquals(expected.boundaryCases(), actual.boundaryCases());
    assertEquals(expected.rejects(), actual.rejects());
    assertEquals(expected.bounds(), actual.bounds());
    assertEquals(expected.stats().pairChecks(), actual.stats().pairChecks());
    assertEquals(expected.stats().candidates(), actual.stats().candidates());
  }

  private static List<Event> minima(ScreeningResult result, AbsoluteDate start) {
    List<Event> events = EventComparison.eventsWithDoubts(result, start);
    events.removeIf(event -> event.kind() != Kind.MINIMUM);
    return events;
  }
}
