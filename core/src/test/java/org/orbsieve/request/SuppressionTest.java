package org.orbsieve.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbsieve.RandomScenes;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningResult;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.select.KnownPairs;
import org.orbsieve.catalog.select.Relation;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.narrowphase.Conjunction;

/** What is not reported is found all the same, and nothing else changes. */
class SuppressionTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final double MIN_SPEED = 30;

  @ParameterizedTest
  @EnumSource
  void reportAndSuppressedAreTheWhole(Scene scene) throws IOException {
    int known = 0;
    for (long seed : new long[] {8, 9, 10, 11}) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      int middle = catalog.object(catalog.size() / 2).catalogNumber();
      KnownPairs pairs =
          new KnownPairs(
              catalog,
              List.of(
                  relation("low", "0-" + middle, null),
                  relation("across", "0-" + middle, "OBJECT 2*")));
      Suppression suppression = new Suppression(pairs, MIN_SPEED);
      ScreeningResult all = Screener.screen(CONTEXT, catalog, population.settings);
      ScreeningResult some =
          Screener.screen(CONTEXT, catalog, population.settings.withSuppression(suppression));
      List<AssessedConjunction> reported = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (AssessedConjunction row : inOrder(all)) {
        String rule = rule(row.conjunction(), middle);
        if (rule.isEmpty()) {
          reported.add(row);
        } else {
          expected.add(rule + " " + row.conjunction());
        }
      }
      assertEquals(reported, inOrder(some));
      assertEquals(
          expected,
          some.suppressed().stream().map(s -> s.rule().name() + " " + s.conjunction()).toList());
      assertEquals(all.stats().minima(), some.stats().minima());
      assertEquals(all.stats().boundaryCases(), some.stats().boundaryCases());
      assertEquals(List.of(), all.suppressed());
      known += expected.size();
    }
    assertTrue(known > 0);
  }

  /** The rules in plain words. */
  private static String rule(Conjunction c, int middle) {
    boolean first = c.primary().catalogNumber() <= middle;
    boolean second = c.secondary().catalogNumber() <= middle;
    if (first && second) {
      return "low";
    }
    boolean across =
        (first && c.secondary().name().startsWith("OBJECT 2"))
            || (second && c.primary().name().startsWith("OBJECT 2"));
    return across ? "across" : c.relativeSpeed() < MIN_SPEED ? "min-speed" : "";
  }

  private static List<AssessedConjunction> inOrder(ScreeningResult result) {
    return Stream.concat(result.conjunctions().stream(), result.boundaryCases().stream())
        .sorted(
            Comparator.comparing(
                AssessedConjunction::conjunction,
                Comparator.comparing(Conjunction::tca)
                    .thenComparing(c -> c.primary().catalogNumber())
                    .thenComparing(c -> c.secondary().catalogNumber())
                    .thenComparing(Conjunction::kind)))
        .toList();
  }

  private static Relation relation(String name, String objects, String others) throws IOException {
    SelectorParser parser = new SelectorParser(Map.of(), SelectorParser.FILES);
    return new Relation(
        name,
        "test",
        parser.parseInFile(objects, "test"),
        others == null ? Optional.empty() : Optional.of(parser.parseInFile(others, "test")));
  }

  @Test
  void nothingIsSuppressedByDefault() {
    RandomScenes population = new RandomScenes(CONTEXT, Scene.CLOUDS, 10);
    assertSame(Suppression.NONE, population.settings.suppression());
    assertEquals(List.of(), Suppression.NONE.rules());
  }

  /** A sink that knows nothing of suppression still hears of all that is reported. */
  @Test
  void allMayBeSuppressed() {
    RandomScenes population = new RandomScenes(CONTEXT, Scene.CLOUDS, 10);
    ScreeningSettings settings =
        population.settings.withSuppression(new Suppression(KnownPairs.NONE, 1e6));
    ScreeningResult result = Screener.screen(CONTEXT, population.catalog(), settings);
    assertEquals(List.of(), result.conjunctions());
    long minima =
        result.suppressed().stream()
            .filter(s -> s.conjunction().kind() == Conjunction.Kind.MINIMUM)
            .count();
    assertTrue(minima > 0);
    assertEquals(result.stats().minima(), minima);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void speedsAreNumbersFromZero(double speed) {
    assertThrows(IllegalArgumentException.class, () -> new Suppression(KnownPairs.NONE, speed));
  }
}
