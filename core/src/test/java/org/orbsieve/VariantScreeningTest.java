package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ObjectForm;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.request.ScopeMembers;
import org.orbsieve.request.ScreeningScope;

/**
 * Variants of objects in random populations: none meets its kin, and each finds, to the last bit,
 * what it finds alone in the place of its object.
 */
class VariantScreeningTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  /** Windows of an hour, of 0.37 s, and of several steps. */
  private static final long[] SEEDS = {21, 24, 20, 32};

  @ParameterizedTest
  @EnumSource
  void eachFindsWhatItFindsInThePlaceOfItsObject(Scene scene) throws IOException {
    Random random = new Random(scene.ordinal());
    int found = 0;
    long spared = 0;
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      List<SpaceObject> flying = new ArrayList<>();
      List<SpaceObject> variants = new ArrayList<>();
      deal(population.catalog(), random, flying, variants);
      ScreeningSettings settings = population.settings;
      List<Conjunction> all =
          conjunctions(
              catalog(Stream.concat(flying.stream(), variants.stream()).toList()),
              settings.withScope(varied(variants)));
      all.forEach(c -> assertNotEquals(c.primary().catalogNumber(), c.secondary().catalogNumber()));
      for (SpaceObject variant : variants) {
        List<Conjunction> alone =
            conjunctions(
                catalog(
                    Stream.concat(
                            flying.stream()
                                .filter(o -> o.catalogNumber() != variant.catalogNumber()),
                            Stream.of(variant.asVariant("")))
                        .toList()),
                settings.withScope(varied(List.of(variant))));
        List<Event> own = events(all, variant.form());
        assertEquals(
            events(alone, new ObjectForm(variant.catalogNumber(), "")),
            own,
            variant.form()::toString);
        found += own.size();
      }
      spared += variants.stream().filter(v -> v.variant().startsWith("x")).count();
    }
    assertTrue(found > 0, "variants meet others");
    assertTrue(spared > 0, "some variants are where their object is, at all times");
  }

  /**
   * Makes every third object or so a variant of one that is near it in the list, and so in space.
   */
  private static void deal(
      Catalog catalog, Random random, List<SpaceObject> flying, List<SpaceObject> variants) {
    for (int row = 0; row < catalog.size(); row++) {
      SpaceObject object = catalog.object(row);
      if (flying.isEmpty() || random.nextInt(5) > 1) {
        flying.add(object);
      } else {
        int back = 1 + random.nextInt(Math.min(3, flying.size()));
        SpaceObject kin = flying.get(flying.size() - back);
        variants.add(kin.withElements(object.elements()).asVariant("v" + row));
        if (random.nextInt(4) == 0) {
          // two that are the same, and one that is the object itself
          variants.add(kin.withElements(object.elements()).asVariant("w" + row));
          variants.add(kin.asVariant("x" + row));
        }
      }
    }
  }

  private static ScreeningScope varied(List<SpaceObject> variants) throws IOException {
    String numbers =
        variants.stream()
            .map(variant -> Integer.toString(variant.catalogNumber()))
            .distinct()
            .collect(Collectors.joining(","));
    return ScreeningScope.ALL.withPrimaries(
        new SelectorParser(Map.of(), SelectorParser.FILES).parse(numbers, "test"));
  }

  private static Catalog catalog(List<SpaceObject> objects) {
    return new Catalog(
        objects.stream()
            .sorted(Comparator.comparing(SpaceObject::form))
            .map(object -> new CatalogRecord(object, "test", 0))
            .toList(),
        List.of());
  }

  private static List<Conjunction> conjunctions(Catalog catalog, ScreeningSettings settings) {
    ScreeningResult result = Screener.screen(CONTEXT, catalog, settings);
    return Stream.concat(result.conjunctions().stream(), result.boundaryCases().stream())
        .map(AssessedConjunction::conjunction)
        .map(SmallerFirst::of)
        .toList();
  }

  /** A conjunction of one form with an object without a manoeuvre, without the name of the form. */
  private record Event(Conjunction.Kind kind, int other, Object tca, Object first, Object second) {}

  private static List<Event> events(List<Conjunction> all, ObjectForm form) {
    return all.stream()
        .filter(c -> c.primary().form().equals(form) || c.secondary().form().equals(form))
        .filter(c -> !other(c, form).isVariant())
        .map(
            c ->
                new Event(
                    c.kind(),
                    other(c, form).catalogNumber(),
                    c.tca(),
                    c.primaryState(),
                    c.secondaryState()))
        .toList();
  }

  private static SpaceObject other(Conjunction c, ObjectForm form) {
    return c.primary().form().equals(form) ? c.secondary() : c.primary();
  }

  @Test
  void formsAreInOrderAndDifferent() {
    SpaceObject object = new RandomScenes(CONTEXT, Scene.CLOUDS, 3).catalog().object(0);
    Catalog catalog = catalog(List.of(object.asVariant("b"), object, object.asVariant("a")));
    assertEquals(
        List.of("", "a", "b"),
        catalog.records().stream().map(found -> found.object().variant()).toList());
    assertThrows(
        IllegalArgumentException.class,
        () -> catalog(List.of(object.asVariant("a"), object.asVariant("a"))));
    ScopeMembers members = ScreeningScope.ALL.withKin(Map.of(5, 7)).in(catalog);
    assertEquals(0, members.pairs(1_000).pairs(new int[] {0, 1, 2}));
  }
}
