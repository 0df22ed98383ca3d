package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.VolumeOracle.Row;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;
import org.orbsieve.narrowphase.volume.HandbookVolume;
import org.orbsieve.narrowphase.volume.RtnVolume;
import org.orbsieve.narrowphase.volume.RtnVolume.Shape;
import org.orbsieve.narrowphase.volume.ScreeningVolume;

/**
 * The screener's passages against those of the plain oracle, for random populations and every
 * shape: the same pairs, centres, times and distances.
 */
class VolumeOracleTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();

  /** Populations per scene. */
  private static final int SEEDS = 12;

  private static final double SPACING = 0.5;

  @ParameterizedTest
  @EnumSource
  void findsWhatThereIs(Scene scene) {
    int rows = 0;
    int doubtful = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      ScreeningSettings settings = population.settings.withVolume(volume(scene, seed));
      Catalog catalog = population.catalog();
      ScreeningResult result = Screener.screen(CONTEXT, catalog, settings);
      VolumeOracle oracle = new VolumeOracle(CONTEXT, catalog, settings, SPACING);
      compare(scene + " seed " + seed + ", " + settings, oracle, result, settings);
      rows += oracle.rows().size();
      doubtful += oracle.doubtful().size();
    }
    assertTrue(rows > 50 && doubtful < 0.5 * rows, rows + " rows, doubtful " + doubtful);
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
      String what, VolumeOracle oracle, ScreeningResult result, ScreeningSettings settings) {
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
    found.removeIf(row -> oracle.doubtful().contains(row.i() + "/" + row.j()));
    found.removeIf(row -> left.contains("" + row.i()) || left.contains("" + row.j()));
    Comparator<Row> order =
        Comparator.comparingInt(Row::i).thenComparingInt(Row::j).thenComparingDouble(Row::time);
    expected.sort(order);
    found.sort(order);
    List<String> missed = new ArrayList<>(names(expected));
    List<String> extra = new ArrayList<>(names(found));
    names(found).forEach(missed::remove);
    names(expected).forEach(extra::remove);
    assertEquals(List.of(), missed, () -> "missed, extra " + extra + ", " + what);
    assertEquals(List.of(), extra, () -> "extra, " + what);
    for (int k = 0; k < expected.size(); k++) {
      Row e = expected.get(k);
      Row f = found.get(k);
      String both = what + "\n" + e + "\n" + f;
      assertEquals(e.time(), f.time(), 5e-3, both);
      for (double t : new double[] {f.from(), f.to()}) {
        boolean isEnd = t == 0 || Math.abs(t - e.to()) < 2e-3 || Math.abs(t - e.from()) < 1e-5;
        assertTrue(isEnd || Math.abs(oracle.norm(e.i(), e.j(), t) - 1) < 1e-4, both);
      }
      same(e.first(), f.first(), both);
      same(e.second(), f.second(), both);
    }
  }

  /** Above 1 there is none. */
  private static void same(double expected, double found, String what) {
    if (expected > 1.0001) {
      assertTrue(found > 1, what);
    } else if (expected < 0.9999) {
      assertTrue(found >= expected - 1e-4 && found <= expected + 1.1e-3, what);
    }
  }

  private static List<String> names(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "%s %d/%d %.1f %d",
                    row.kind(),
                    row.i(),
                    row.j(),
                    row.time() + 0.03,
                    row.count()))
        .toList();
  }

  private static Row row(Conjunction c, ScreeningSettings settings) {
    VolumePassage passage = c.passage().orElseThrow();
    return new Row(
        c.kind(),
        c.primary().catalogNumber(),
        c.secondary().catalogNumber(),
        c.tca().durationFrom(settings.start()),
        passage.entry().durationFrom(settings.start()),
        passage.exit().durationFrom(settings.start()),
        passage.count(),
        passage.aroundPrimary().map(VolumeVisit::normalizedDistance).orElse(9.0),
        passage.aroundSecondary().map(VolumeVisit::normalizedDistance).orElse(9.0));
  }
}
