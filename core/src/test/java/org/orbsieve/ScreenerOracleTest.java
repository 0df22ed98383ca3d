package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.DenseOracle.Event;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;

/**
 * The screener's set against that of the plain oracle, for random populations: the same pairs, the
 * same kinds, the same times and distances.
 */
class ScreenerOracleTest {

  /** Populations per scene: each window several times. */
  private static final int SEEDS = 48;

  private static final AstroContext CONTEXT = AstroContext.bundled();

  @ParameterizedTest
  @EnumSource
  void findsWhatThereIs(Scene scene) {
    for (long seed = 0; seed < SEEDS; seed++) {
      compare(scene, seed);
    }
  }

  private static void compare(Scene scene, long seed) {
    RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
    assertEquals(
        List.of(),
        differences(population),
        () -> scene + " seed " + seed + ", " + population.settings);
  }

  private static List<String> differences(RandomScenes population) {
    Catalog catalog = population.catalog();
    ScreeningResult result = Screener.screen(CONTEXT, catalog, population.settings);
    List<Event> found = EventComparison.events(result, population.start);
    List<Event> expected = DenseOracle.search(CONTEXT, catalog, population.settings, 1);
    return EventComparison.differences(
        EventComparison.ofOrbits(expected, catalog, result),
        EventComparison.ofOrbits(found, catalog, result));
  }
}
