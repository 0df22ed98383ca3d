package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.ScreeningCheckpoint.OrbitEnd;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.volume.ScreeningVolume;
import org.orbsieve.narrowphase.Conjunction;

/** Parts of a screening, put together, are the screening. */
class StepRangeTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  private static final Comparator<AssessedConjunction> ORDER =
      Comparator.comparing(AssessedConjunction::conjunction, Conjunction.BY_TCA);

  @ParameterizedTest
  @EnumSource
  void partsAreTheWholeToTheLastBit(Scene scene) {
    int found = 0;
    for (long seed : new long[] {3, 11}) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      for (int parts : new int[] {2, 3, 1_000}) {
        found += assertParts(catalog, population.settings, parts);
      }
    }
    assertTrue(found > 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void objectsThatFallAndVolumesAreCutNowhere(int parts) throws Exception {
    Catalog catalog =
        Catalog.select(
            CatalogReader.read(CONTEXT, List.of(Path.of("../data/sample-catalogue.csv"))),
            CatalogReader.read(CONTEXT, List.of(Path.of("../data/sample-catalogue.csv")))
                .newestEpoch());
    ScreeningSettings plain =
        ScreeningSettings.of(
            CatalogReader.read(CONTEXT, List.of(Path.of("../data/sample-catalogue.csv")))
                .newestEpoch(),
            20_011.7,
            20_000);
    assertTrue(assertParts(catalog, plain, parts) > 0);
    ScreeningSettings box =
        plain.toBuilder().volume(ScreeningVolume.parse("box:5x25x25km")).build();
    assertTrue(assertParts(catalog, box, parts) > 0);
  }

  private static int assertParts(Catalog catalog, ScreeningSettings settings, int parts) {
    List<AssessedConjunction> all = new ArrayList<>();
    ScreeningSummary whole =
        Screener.screen(CONTEXT, catalog, settings, ScreeningListener.NONE, all::addAll);
    List<OrbitEnd> ends = Screener.orbitEnds(CONTEXT, catalog, settings);
    List<AssessedConjunction> found = new ArrayList<>();
    List<ScreeningSummary> summaries = new ArrayList<>();
    for (StepRange range : StepRange.divide(Screener.steps(settings), parts)) {
      summaries.add(Screener.screenSteps(CONTEXT, catalog, settings, range, ends, found::addAll));
    }
    found.sort(ORDER);
    assertEquals(all, found);
    ScreeningSummary summary = ScreeningSummary.merge(summaries);
    assertEquals(whole.rejects(), summary.rejects());
    assertEquals(whole.stats().minima(), summary.stats().minima());
    assertEquals(whole.stats().boundaryCases(), summary.stats().boundaryCases());
    assertEquals(whole.stats().coincidentPairs(), summary.stats().coincidentPairs());
    assertEquals(whole.stats().truncatedObjects(), summary.stats().truncatedObjects());
    assertEquals(whole.stats().candidates(), summary.stats().candidates());
    assertEquals(whole.stats().pairChecks(), summary.stats().pairChecks());
    assertEquals(whole.bounds(), summary.bounds());
    return found.size();
  }

  @Test
  void divisionCoversThePeriod() {
    assertEquals(
        List.of(new StepRange(0, 2), new StepRange(2, 4), new StepRange(4, 7)),
        StepRange.divide(7, 3));
    assertEquals(4, StepRange.divide(4, 9).size());
    assertThrows(IllegalArgumentException.class, () -> StepRange.divide(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new StepRange(3, 3));
    assertFalse(StepRange.divide(1, 1).isEmpty());
  }
}
