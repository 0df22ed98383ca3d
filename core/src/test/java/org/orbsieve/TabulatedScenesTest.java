package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.DenseOracle.Event;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;
import org.orbsieve.ephemeris.OrekitEphemeris;

/**
 * Random populations of which about half has ephemerides: with close and wide nodes, gaps, begins
 * and ends inside of the period, manoeuvres, and segments that contradict each other. The screener
 * must find what a plain search finds, among ephemerides and between them and element sets.
 */
class TabulatedScenesTest {

  private static final int SEEDS = 12;
  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final double[] SPACINGS = {2, 10, 30, 60, 120, 300};
  private static final double[] SHIFTS = {0, 0, 0.01, 30, 3_000};
  private static final double[] IMPULSES = {0, 0.01, 1, 30, 300};

  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"MIXTURE", "CLOUDS", "TRAINS", "FAST", "LOW_SHELLS"})
  void findsWhatThereIs(Scene scene) {
    int minima = 0;
    int boundaries = 0;
    for (long seed = 1; seed < SEEDS; seed += 2) { // every other window
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = tabulated(population, new Random(seed));
      ScreeningResult result = Screener.screen(CONTEXT, catalog, population.settings);
      List<Event> found = EventComparison.events(result, population.start);
      found.removeIf(event -> !hasEphemeris(catalog, event));
      List<Event> expected = TabulatedOracle.search(CONTEXT, catalog, population.settings);
      minima += result.conjunctions().size();
      boundaries += result.boundaryCases().size();
      // an object and a copy of it: what there is is rounding
      found.removeIf(TabulatedScenesTest::isNothing);
      expected.removeIf(TabulatedScenesTest::isNothing);
      long number = seed;
      assertEquals(
          List.of(),
          EventComparison.differences(expected, found),
          () -> scene + " seed " + number + ", " + population.settings);
    }
    assertTrue(minima > 20 && boundaries > 1, minima + " minima, " + boundaries + " boundaries");
  }

  private static boolean isNothing(Event event) {
    return event.range() < 0.01;
  }

  private static boolean hasEphemeris(Catalog catalog, Event event) {
    return catalog.records().stream()
        .map(CatalogRecord::object)
        .filter(o -> o.catalogNumber() == event.i() || o.catalogNumber() == event.j())
        .anyMatch(SpaceObject::isTabulated);
  }

  static Catalog tabulated(RandomScenes population, Random random) {
    Catalog catalog = population.catalog();
    OrekitEphemeris theory = new OrekitEphemeris(CONTEXT, catalog, population.start);
    List<CatalogRecord> records = new ArrayList<>();
    for (int row = 0; row < catalog.size(); row++) {
      SpaceObject object = catalog.object(row);
      TabulatedOrbit orbit = random.nextInt(5) < 3 ? orbit(theory, row, population, random) : null;
      records.add(
          orbit == null
              ? catalog.records().get(row)
              : new CatalogRecord(object.withEphemeris(orbit), "test", 0));
    }
    return new Catalog(records, List.of());
  }

  /** An ephemeris of one to three segments; null where the theory has no states. */
  private static TabulatedOrbit orbit(
      OrekitEphemeris theory, int row, RandomScenes population, Random random) {
    double duration = population.settings.duration();
    double reference = random.nextInt(3) == 0 ? 0 : 1e4 * random.nextGaussian();
    List<TabulatedSegment> segments = new ArrayList<>();
    double from =
        random.nextInt(3) > 0 ? -500 * random.nextDouble() : duration * random.nextDouble();
    int count = 1 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      double length =
          k == count - 1 && random.nextBoolean()
              ? duration - from + 500
              : Math.max(1, duration * random.nextDouble());
      double[] shift = vector(random, SHIFTS[k == 0 ? 0 : random.nextInt(SHIFTS.length)]);
      double[] impulse = vector(random, IMPULSES[k == 0 ? 0 : random.nextInt(IMPULSES.length)]);
      TabulatedSegment segment =
          segment(
              theory,
              row,
              from,
              Math.max(from + 1, from + length),
              shift,
              impulse,
              reference,
              random);
      if (segment == null) {
        return null;
      }
      segments.add(segment);
      double pause = random.nextInt(3) == 0 ? 0 : 0.2 * duration * random.nextGaussian();
      from += Math.max(-0.5 * length, length + pause);
    }
    return new TabulatedOrbit(
        "", "", "test", population.start.shiftedBy(reference), segments, List.of());
  }

  private static double[] vector(Random random, double size) {
    return new double[] {
      size * random.nextGaussian(), size * random.nextGaussian(), size * random.nextGaussian()
    };
  }

  private static TabulatedSegment segment(
      OrekitEphemeris theory,
      int row,
      double from,
      double to,
      double[] shift,
      double[] impulse,
      double reference,
      Random random) {
    double spacing = SPACINGS[random.nextInt(SPACINGS.length)];
    int before = random.nextInt(3) == 0 ? 0 : 8;
    int nodes = (int) Math.ceil((to - from) / spacing) + 1 + 2 * before;
    double[] times = new double[nodes];
    double[] states = new double[6 * nodes];
    double[] state = new double[6];
    for (int i = 0; i < nodes; i++) {
      double t = from + (i - before) * spacing;
      times[i] = t - reference;
      theory.state(row, t, state);
      for (int k = 0; k < 6; k++) {
        double moved = k < 3 ? shift[k] + impulse[k] * (t - from) : impulse[k - 3];
        states[6 * i + k] = state[k] + moved;
        if (!Double.isFinite(state[k])) {
          return null;
        }
      }
    }
    boolean hermite = random.nextInt(3) == 0;
    double first = Math.max(times[0], from - reference);
    double last = Math.min(times[nodes - 1], to - reference);
    return new TabulatedSegment(
        times,
        states,
        first,
        last,
        hermite ? Method.HERMITE : Method.LAGRANGE,
        hermite ? 2 + random.nextInt(4) : 4 + random.nextInt(9),
        List.of());
  }
}
