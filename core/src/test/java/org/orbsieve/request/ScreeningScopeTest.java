package org.orbsieve.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.RandomScenes;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.Screener;
import org.orbsieve.ScreeningResult;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.ScreeningStats;
import org.orbsieve.SmallerFirst;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.ephemeris.sgp4.KnotKernels;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/** A screening of some pairs finds what one of all pairs finds of them, to the last bit. */
class ScreeningScopeTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  /** Windows of an hour, of 0.37 s, and of several steps. */
  private static final long[] SEEDS = {21, 24, 20, 32};

  @ParameterizedTest
  @EnumSource
  void primariesFindTheirPartOfAll(Scene scene) throws IOException {
    Random random = new Random(scene.ordinal());
    int found = 0;
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningSettings settings = population.settings;
      for (double share : new double[] {0, 0.1, 0.5, 1}) {
        BitSet chosen = choose(random, catalog, share);
        ScreeningScope scope = ScreeningScope.ALL.withPrimaries(selector(catalog, chosen));
        found +=
            compare(
                catalog,
                settings.withScope(scope),
                all(catalog, settings),
                (i, j) -> chosen.get(i) || chosen.get(j));
      }
    }
    assertTrue(found > 0);
  }

  @ParameterizedTest
  @EnumSource
  void kinNeverMeet(Scene scene) throws IOException {
    Random random = new Random(scene.ordinal());
    int lost = 0;
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      int[] kin = random.ints(catalog.size(), 0, 4).toArray();
      Map<Integer, Integer> numbers = new HashMap<>();
      for (int row = 0; row < kin.length; row++) {
        if (kin[row] > 0) {
          numbers.put(catalog.object(row).catalogNumber(), kin[row]);
        }
      }
      BitSet chosen = choose(random, catalog, 0.5);
      ScreeningScope scope = ScreeningScope.ALL.withKin(numbers);
      BiPredicate<Integer, Integer> meet = (i, j) -> kin[i] == 0 || kin[i] != kin[j];
      List<Conjunction> all = all(catalog, population.settings);
      lost += all.size() - compare(catalog, population.settings.withScope(scope), all, meet);
      compare(
          catalog,
          population.settings.withScope(scope.withPrimaries(selector(catalog, chosen))),
          all,
          meet.and((i, j) -> chosen.get(i) || chosen.get(j)));
    }
    assertTrue(lost > 0);
  }

  @ParameterizedTest
  @EnumSource
  void groupsHaveTheirOwnDistances(Scene scene) throws IOException {
    Random random = new Random(scene.ordinal());
    int found = 0;
    for (long seed : SEEDS) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      ScreeningSettings wide = population.settings;
      double[] distances = {wide.threshold(), 0.3 * wide.threshold(), 0.05 * wide.threshold()};
      List<AssetGroup> groups = new ArrayList<>();
      double[] own = new double[catalog.size()];
      for (int g = 0; g < distances.length; g++) {
        BitSet members = choose(random, catalog, 0.2);
        double distance = distances[g];
        groups.add(
            new AssetGroup(
                "group " + g, selector(catalog, members), OptionalDouble.of(distance), ""));
        members.stream().forEach(row -> own[row] = Math.max(own[row], distance));
      }
      // the distance of the settings is not that of any group, and no object is without one
      ScreeningSettings settings =
          wide.toBuilder()
              .threshold(1)
              .threads(2)
              .scope(ScreeningScope.ALL.withGroups(groups))
              .build();
      List<Conjunction> all = all(catalog, wide);
      all.removeIf(
          c -> c.missDistance() > Math.max(own[row(catalog, c, 0)], own[row(catalog, c, 1)]));
      found += compare(catalog, settings, all, (i, j) -> own[i] > 0 || own[j] > 0);
    }
    assertTrue(found > 0);
  }

  /** A whole catalogue, where most objects are at no time as far away as a primary. */
  @Test
  void aFleetMeetsItsPartOfACatalogue() throws IOException {
    AbsoluteDate start = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
    ScreeningSettings settings = ScreeningSettings.of(start, 4 * 3_600, 20_000);
    List<Path> files = List.of(Path.of("..", "data", "sample-catalogue.csv"));
    Catalog catalog = Catalog.select(CatalogReader.read(CONTEXT, files), settings.stop());
    List<Conjunction> all = all(catalog, settings);
    long objects = Screener.screen(CONTEXT, catalog, settings).stats().objects();
    int found = 0;
    for (double height : new double[] {550e3, 800e3, 20_200e3, 35_786e3}) {
      BitSet fleet = new BitSet();
      for (int row = 0; row < catalog.size(); row++) {
        double n = catalog.object(row).elements().meanMotion();
        double eccentricity = catalog.object(row).elements().eccentricity();
        double axis = Math.cbrt(3.986e14 / (n * n));
        fleet.set(row, Math.abs(axis - 6_378e3 - height) < 50e3 && eccentricity < 0.01);
      }
      ScreeningScope scope = ScreeningScope.ALL.withPrimaries(selector(catalog, fleet));
      found +=
          compare(catalog, settings.withScope(scope), all, (i, j) -> fleet.get(i) || fleet.get(j));
      ScreeningStats stats = Screener.screen(CONTEXT, catalog, settings.withScope(scope)).stats();
      assertTrue(stats.objects() < 0.7 * objects, height + ": " + stats.objects());
      long primaries = fleet.cardinality();
      assertTrue(stats.pairs() <= primaries * objects, height + ": " + stats.pairs());
      assertTrue(stats.pairs() >= (primaries - 10) * (objects - primaries), "" + stats.pairs());
    }
    assertTrue(found > 50, found + " found");
  }

  @Test
  void objectsAreFoundAndWhatIsNotThereIsTold() throws IOException {
    Catalog catalog = new RandomScenes(CONTEXT, Scene.CLOUDS, 3).catalog();
    AssetGroup first = new AssetGroup("first", parse("100,107,5"), OptionalDouble.of(9_000), "");
    AssetGroup second = new AssetGroup("second", parse("107,114,6"), OptionalDouble.empty(), "");
    ScreeningScope groups = ScreeningScope.ALL.withGroups(List.of(first, second));
    ScopeMembers members = groups.in(catalog);
    assertEquals("{0, 1, 2}", members.primaries().toString());
    assertEquals(List.of("5", "6"), members.unmatched().stream().map(t -> t.text()).toList());
    assertEquals(9_000, members.pairs(1_000).threshold(1, 30));
    assertEquals(1_000, members.pairs(1_000).threshold(2, 30));
    ScopeMembers some = groups.withPrimaries(parse("114,121,4")).in(catalog);
    assertEquals("{2, 3}", some.primaries().toString());
    assertEquals("{}", some.groups().get(0).primaries().toString());
    assertEquals("{2}", some.groups().get(1).primaries().toString());
    assertEquals(List.of("4"), some.unmatched().stream().map(t -> t.text()).toList());
    assertTrue(ScreeningScope.ALL.isAll());
    assertFalse(groups.isAll());
    assertEquals(catalog.size(), ScreeningScope.ALL.in(catalog).primaries().cardinality());
  }

  @Test
  void nonsenseIsRefused() throws IOException {
    AssetGroup group = new AssetGroup("GPS", parse("5"), OptionalDouble.empty(), "");
    AssetGroup same = new AssetGroup("gps", parse("6"), OptionalDouble.empty(), "");
    assertThrows(
        IllegalArgumentException.class, () -> ScreeningScope.ALL.withGroups(List.of(group, same)));
    assertThrows(IllegalArgumentException.class, () -> ScreeningScope.ALL.withKin(Map.of(100, 0)));
    Catalog catalog = new RandomScenes(CONTEXT, Scene.CLOUDS, 3).catalog();
    ScopeMembers none = ScreeningScope.ALL.withPrimaries(parse("5")).in(catalog);
    assertThrows(IllegalArgumentException.class, () -> none.pairs(1_000));
    for (String name : List.of("", " x", "a,b", "a\"b", "a\nb")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new AssetGroup(name, ObjectSelector.NONE, OptionalDouble.empty(), ""));
    }
    for (double distance : new double[] {0, -1, Double.NaN, 1.1e6}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new AssetGroup("x", ObjectSelector.NONE, OptionalDouble.of(distance), ""));
    }
  }

  /** Compares with a part of what all pairs yield, and returns how many that are. */
  private static int compare(
      Catalog catalog,
      ScreeningSettings settings,
      List<Conjunction> all,
      BiPredicate<Integer, Integer> part) {
    List<Conjunction> expected =
        all.stream().filter(c -> part.test(row(catalog, c, 0), row(catalog, c, 1))).toList();
    for (Kernel kernel : kernels()) {
      for (int threads : new int[] {1, 2}) {
        ScreeningSettings one = settings.withKernel(kernel).withThreads(threads);
        ScreeningResult result = Screener.screen(CONTEXT, catalog, one);
        assertEquals(expected, conjunctions(result));
        result.conjunctions().forEach(row -> checkRoles(catalog, settings, row.conjunction()));
      }
    }
    return expected.size();
  }

  /** A primary comes first; of two primaries, and without primaries, the smaller number. */
  private static void checkRoles(Catalog catalog, ScreeningSettings settings, Conjunction c) {
    ScopeMembers members = settings.scope().in(catalog);
    boolean isOne = !members.isPrimary(row(catalog, c, 1));
    assertTrue(members.isPrimary(row(catalog, c, 0)), c.toString());
    assertTrue(isOne || c.primary().equals(c.smaller()), c.toString());
  }

  private static List<Kernel> kernels() {
    return ModuleLayer.boot().findModule(KnotKernels.MODULE).isPresent()
        ? List.of(Kernel.SCALAR, Kernel.VECTOR)
        : List.of(Kernel.SCALAR);
  }

  private static List<Conjunction> all(Catalog catalog, ScreeningSettings settings) {
    return conjunctions(Screener.screen(CONTEXT, catalog, settings.withKernel(Kernel.SCALAR)));
  }

  private static List<Conjunction> conjunctions(ScreeningResult result) {
    return Stream.concat(result.conjunctions().stream(), result.boundaryCases().stream())
        .map(AssessedConjunction::conjunction)
        .map(SmallerFirst::of)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int row(Catalog catalog, Conjunction c, int which) {
    int number = (which == 0 ? c.primary() : c.secondary()).catalogNumber();
    return IntStream.range(0, catalog.size())
        .filter(row -> catalog.object(row).catalogNumber() == number)
        .findFirst()
        .orElseThrow();
  }

  /** A part of the rows, one at least. */
  private static BitSet choose(Random random, Catalog catalog, double share) {
    BitSet chosen = new BitSet();
    chosen.set(random.nextInt(catalog.size()));
    IntStream.range(0, catalog.size())
        .filter(row -> random.nextDouble() < share)
        .forEach(chosen::set);
    return chosen;
  }

  private static ObjectSelector selector(Catalog catalog, BitSet rows) throws IOException {
    return parse(
        rows.stream()
            .mapToObj(row -> Integer.toString(catalog.object(row).catalogNumber()))
            .collect(Collectors.joining(",")));
  }

  private static ObjectSelector parse(String text) throws IOException {
    return new SelectorParser(Map.of(), SelectorParser.FILES).parse(text, "test");
  }
}
