package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.VolumeOracle.Row;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.select.AssetGroup;
import org.orbsieve.catalog.select.ObjectSelector;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.catalog.volume.HandbookVolume;
import org.orbsieve.catalog.volume.RtnVolume;
import org.orbsieve.catalog.volume.RtnVolume.Shape;
import org.orbsieve.catalog.volume.ScreeningVolume;
import org.orbsieve.engine.OrbitWatch;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;
import org.orbsieve.request.ScreeningScope;
import org.orbsieve.request.ScreeningScope.VolumesAround;

/**
 * The screener's passages against those of the plain oracle, for random populations and every
 * shape: the same pairs, centres, times and distances.
 */
class VolumeOracleTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  /** Populations per scene. */
  private static final int SEEDS = 8;

  private static final double SPACING = 0.5;

  @ParameterizedTest
  @EnumSource
  void findsWhatThereIs(Scene scene) {
    Tally tally = new Tally();
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      ScreeningSettings settings = population.settings.withVolume(volume(scene, seed));
      Catalog catalog = population.catalog();
      ScreeningResult result = Screener.screen(CONTEXT, catalog, settings);
      VolumeOracle oracle = new VolumeOracle(CONTEXT, catalog, settings, SPACING);
      compare(scene + " seed " + seed + ", " + settings, oracle, result, settings, tally);
    }
    tally.check(scene.toString());
  }

  /** Groups with volumes and distances of their own, some objects in two of them. */
  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"MIXTURE", "CLOUDS", "TRAINS", "DEEP_SPACE", "LOW_SHELLS"})
  void findsWhatGroupsCareFor(Scene scene) throws IOException {
    Tally tally = new Tally();
    for (long seed = 0; seed < SEEDS; seed += 2) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population.catalog();
      boolean hasVolume = seed % 4 == 0;
      boolean isAll = seed % 3 == 0;
      ScreeningVolume box = volume(scene, seed + 1);
      ScreeningVolume other = volume(scene, 3 + 10 * seed);
      double distance = Math.pow(10, 2 + 2.5 * new Random(seed).nextDouble());
      ScreeningScope scope =
          ScreeningScope.ALL.withGroups(
              List.of(
                  group("box", catalog, row -> row % 4 == 0, -1, box.spec()),
                  group("near", catalog, row -> row % 4 == 1, distance, ""),
                  group("other", catalog, row -> row % 6 == 0, -1, other.spec()),
                  group("plain", catalog, row -> row % 4 == 2, -1, "")));
      boolean aroundBoth = hasVolume && seed % 8 == 0;
      scope = scope.withVolumesAround(aroundBoth ? VolumesAround.BOTH : VolumesAround.PRIMARIES);
      ScreeningSettings settings =
          population.settings.withScope(isAll ? scope.withPrimaries(parse("*")) : scope);
      ScreeningVolume common = RtnVolume.sphere(settings.threshold());
      if (hasVolume) {
        common = volume(scene, seed + 2);
        settings = settings.withVolume(common);
      }
      RtnVolume[][] around = new RtnVolume[catalog.size()][];
      for (int row = 0; row < around.length; row++) {
        List<ScreeningVolume> all = new ArrayList<>();
        if (row % 4 == 0) {
          all.add(box);
        }
        if (row % 4 == 1) {
          all.add(RtnVolume.sphere(distance));
        }
        if (row % 6 == 0) {
          all.add(other);
        }
        if (row % 4 == 2 || (all.isEmpty() && (isAll || aroundBoth))) {
          all.add(common);
        }
        SpaceObject centre = catalog.object(row);
        around[row] =
            all.stream().map(one -> one.around(centre).orElseThrow()).toArray(RtnVolume[]::new);
      }
      BiPredicate<Integer, Integer> isPair =
          (a, b) -> isAll || a % 4 != 3 || b % 4 != 3 || a % 6 == 0 || b % 6 == 0;
      VolumeOracle oracle = new VolumeOracle(CONTEXT, catalog, settings, around, isPair, SPACING);
      ScreeningResult result = Screener.screen(CONTEXT, catalog, settings);
      compare(scene + " seed " + seed + ", " + settings, oracle, result, settings, tally);
    }
    tally.check(scene.toString());
  }

  private static AssetGroup group(
      String name, Catalog catalog, IntPredicate has, double distance, String volume)
      throws IOException {
    String numbers =
        IntStream.range(0, catalog.size())
            .filter(has)
            .mapToObj(row -> "" + catalog.object(row).catalogNumber())
            .collect(Collectors.joining(","));
    return new AssetGroup(
        name,
        parse(numbers),
        distance < 0 ? OptionalDouble.empty() : OptionalDouble.of(distance),
        volume);
  }

  private static ObjectSelector parse(String text) throws IOException {
    return new SelectorParser(
            Map.of(),
            name -> {
              throw new IOException(name);
            })
        .parse(text, "test");
  }

  /** Ephemerides with gaps, manoeuvres and jumps, among each other and with element sets. */
  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"MIXTURE", "CLOUDS", "TRAINS", "FAST", "LOW_SHELLS"})
  void findsWhatEphemeridesPassThrough(Scene scene) {
    Tally tally = new Tally();
    for (long seed = 1; seed < SEEDS; seed += 2) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = TabulatedScenesTest.tabulated(population, new Random(seed));
      ScreeningSettings settings = population.settings.withVolume(volume(scene, seed));
      ScreeningResult result = Screener.screen(CONTEXT, catalog, settings);
      VolumeOracle oracle = new VolumeOracle(CONTEXT, catalog, settings, SPACING);
      compare(scene + " seed " + seed + ", " + settings, oracle, result, settings, tally);
    }
    tally.check(scene.toString());
  }

  /** Objects with several element sets that contradict each other. */
  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"MIXTURE", "LOW_SHELLS"})
  void findsWhatSuccessiveElementSetsPassThrough(Scene scene) {
    Tally tally = new Tally();
    for (long seed : new long[] {5, 7, 9, 10}) {
      RandomScenes scenes = new RandomScenes(CONTEXT, scene, seed);
      SuccessionScenesTest.Population population =
          SuccessionScenesTest.population(scenes, new Random(seed));
      ScreeningSettings settings = scenes.settings.withVolume(volume(scene, seed));
      ScreeningResult result = Screener.screen(CONTEXT, population.catalog(), settings);
      VolumeOracle oracle =
          new VolumeOracle(CONTEXT, population.catalog(), settings, SPACING, population.sets());
      compare(scene + " seed " + seed + ", " + settings, oracle, result, settings, tally);
    }
    tally.check(scene.toString());
  }

  /** How much was compared, and how much of it was open. */
  private static final class Tally {
    private int rows;
    private int doubtful;
    private int uncertain;

    void check(String what) {
      String told = what + ": " + rows + " rows, doubtful " + doubtful + ", uncertain " + uncertain;
      assertTrue(rows > 10, told);
      assertTrue(doubtful == 0 && uncertain <= 0.1 * rows, told);
    }
  }

  /** A volume of each kind in turn; those by axes are long in any of the directions. */
  static ScreeningVolume volume(Scene scene, long seed) {
    Random random = new Random(97 * seed + scene.ordinal());
    double reach = Math.pow(10, 2 + 3 * random.nextDouble());
    double r = reach * Math.pow(10, -2.5 * random.nextDouble());
    double t = reach * Math.pow(10, -2.5 * random.nextDouble());
    double n = reach * Math.pow(10, -2.5 * random.nextDouble());
    return switch ((int) (seed % 5)) {
      case 0 -> RtnVolume.sphere(reach);
      case 1, 2 -> new RtnVolume(Shape.BOX, r, t, n);
      case 3 -> new RtnVolume(Shape.ELLIPSOID, r, t, n);
      default -> new HandbookVolume(random.nextBoolean() ? Shape.BOX : Shape.ELLIPSOID);
    };
  }

  private static void compare(
      String what,
      VolumeOracle oracle,
      ScreeningResult result,
      ScreeningSettings settings,
      Tally tally) {
    Set<String> left =
        result.rejects().stream()
            .filter(reject -> reject.reason().startsWith(OrbitWatch.NO_ORBIT))
            .map(reject -> reject.catalogNumber())
            .collect(Collectors.toSet());
    List<Row> expected = new ArrayList<>(oracle.rows());
    expected.removeIf(row -> left.contains("" + row.i()) || left.contains("" + row.j()));
    List<Row> found = new ArrayList<>();
    Stream.concat(result.conjunctions().stream(), result.boundaryCases().stream())
        .map(AssessedConjunction::conjunction)
        .filter(c -> c.kind() != Conjunction.Kind.COINCIDENT)
        .forEach(c -> found.add(row(c, settings)));
    found.removeIf(row -> oracle.doubtful().contains(pair(row)));
    found.removeIf(row -> left.contains("" + row.i()) || left.contains("" + row.j()));
    tally.rows += expected.size();
    tally.doubtful += oracle.doubtful().size();
    // where it is not certain to which closest approach passages belong, all of a pair are one
    Set<String> uncertain =
        expected.stream()
            .filter(row -> !row.isCertain())
            .map(VolumeOracleTest::pair)
            .collect(Collectors.toSet());
    tally.uncertain += uncertain.size();
    List<Row> all = together(expected, uncertain);
    List<Row> rows = together(found, uncertain);
    List<String> missed = new ArrayList<>(names(all, uncertain));
    List<String> extra = new ArrayList<>(names(rows, uncertain));
    names(rows, uncertain).forEach(missed::remove);
    names(all, uncertain).forEach(extra::remove);
    assertEquals(List.of(), missed, () -> "missed, extra " + extra + ", " + what);
    assertEquals(List.of(), extra, () -> "extra, " + what);
    for (int k = 0; k < all.size(); k++) {
      compare(oracle, all.get(k), rows.get(k), uncertain.contains(pair(all.get(k))), what);
    }
  }

  private static void compare(VolumeOracle oracle, Row e, Row f, boolean anyTime, String what) {
    String both = what + "\n" + e + "\n" + f;
    assertTrue(anyTime || Math.abs(e.time() - f.time()) < 5e-3 + f.timeDoubt(), both);
    for (double t : new double[] {f.from(), f.to()}) {
      boolean isEnd = t == 0 || Math.abs(t - e.to()) < 2e-3 || Math.abs(t - e.from()) < 1e-5;
      // where an object has several volumes, the row names one, which can be inside another
      boolean isWithin = t > e.from() && t < e.to();
      assertTrue(isEnd || isWithin || Math.abs(oracle.norm(e.i(), e.j(), t) - 1) < 1e-4, both);
    }
    same(e.first(), f.first(), both);
    same(e.second(), f.second(), both);
  }

  private static String pair(Row row) {
    return row.i() + "/" + row.j();
  }

  /** Rows in order, those of some pairs put together. */
  private static List<Row> together(List<Row> rows, Set<String> pairs) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparingInt(Row::i).thenComparingInt(Row::j).thenComparingDouble(Row::time));
    List<Row> out = new ArrayList<>();
    for (Row row : sorted) {
      int last = out.size() - 1;
      if (last >= 0 && pair(out.get(last)).equals(pair(row)) && pairs.contains(pair(row))) {
        out.set(last, out.get(last).joined(row));
      } else {
        out.add(row);
      }
    }
    return out;
  }

  /** Above 1 there is none. */
  private static void same(double expected, double found, String what) {
    if (expected > 1.0001) {
      assertTrue(found > 1, what);
    } else if (expected < 0.9999) {
      assertTrue(found >= expected - 1e-4 && found <= expected + 1.1e-3, what);
    }
  }

  private static List<String> names(List<Row> rows, Set<String> uncertain) {
    return rows.stream()
        .map(
            row ->
                uncertain.contains(pair(row))
                    ? pair(row) + ' ' + row.count()
                    : row.kind() + " " + pair(row) + ' ' + row.count())
        .toList();
  }

  private static Row row(Conjunction found, ScreeningSettings settings) {
    Conjunction c = SmallerFirst.of(found);
    VolumePassage passage = c.passage().orElseThrow();
    return new Row(
        c.kind(),
        c.primary().catalogNumber(),
        c.secondary().catalogNumber(),
        c.tca().durationFrom(settings.start()),
        EventComparison.timeDoubt(found, settings.start()),
        passage.entry().durationFrom(settings.start()),
        passage.exit().durationFrom(settings.start()),
        passage.count(),
        passage.aroundPrimary().map(VolumeVisit::normalizedDistance).orElse(9.0),
        passage.aroundSecondary().map(VolumeVisit::normalizedDistance).orElse(9.0),
        true);
  }
}
