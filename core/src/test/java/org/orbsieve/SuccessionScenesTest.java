package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.DenseOracle.Event;
import org.orbsieve.RandomScenes.Scene;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ElementSetChoice;
import org.orbsieve.catalog.SourcePreference;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.engine.Slicing;
import org.orbsieve.ephemeris.sgp4.Kernel;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * Random populations of which about half has several element sets, which contradict each other by
 * millimetres to tens of kilometres. The screener must find what a plain search finds in the motion
 * by the nearest epoch, whatever the kernel, the steps and the slices.
 */
class SuccessionScenesTest {

  /** Windows of 240, 480, 700 and 3600 s, see {@link RandomScenes}. */
  private static final long[] SEEDS = {5, 7, 8, 10};

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final double[] SHIFTS = {0, 0, 0.01, 30, 3_000, 40_000};
  private static final double[] IMPULSES = {0, 0.01, 1, 30};

  /** A population, and how the objects with several element sets move. */
  record Population(Catalog catalog, Map<Integer, NearestEpoch> sets) {}

  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"MIXTURE", "CLOUDS", "TRAINS", "FAST", "LOW_SHELLS", "DEEP_SPACE"})
  void findsWhatThereIs(Scene scene) {
    int minima = 0;
    int atSeams = 0;
    for (long seed : SEEDS) {
      RandomScenes scenes = new RandomScenes(CONTEXT, scene, seed);
      Population population = population(scenes, new Random(seed));
      ScreeningResult result = Screener.screen(CONTEXT, population.catalog, scenes.settings);
      List<Event> found = EventComparison.events(result, scenes.start);
      found.removeIf(
          e -> !population.sets.containsKey(e.i()) && !population.sets.containsKey(e.j()));
      List<Event> expected =
          TabulatedOracle.search(CONTEXT, population.catalog, scenes.settings, population.sets);
      minima += result.conjunctions().size();
      atSeams += (int) found.stream().filter(event -> isAtSeam(event, population)).count();
      // an object and a copy of it: what there is is rounding
      found.removeIf(SuccessionScenesTest::isNothing);
      expected.removeIf(SuccessionScenesTest::isNothing);
      assertEquals(
          List.of(),
          EventComparison.differences(expected, found),
          () -> scene + " seed " + seed + ", " + scenes.settings);
      assertRestsOnNearestEpoch(result, population, scenes.start);
    }
    boolean meetsAtSeams = atSeams > 0 || scene == Scene.FAST || scene == Scene.LOW_SHELLS;
    assertTrue(minima > 20 && meetsAtSeams, minima + " minima, " + atSeams + " at seams");
  }

  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"MIXTURE", "CLOUDS", "TRAINS"})
  void kernelsStepsAndSlicesDoNotMatter(Scene scene) {
    for (long seed : new long[] {7, 9, 11}) {
      RandomScenes scenes = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = population(scenes, new Random(seed)).catalog;
      ScreeningSettings scalar = scenes.settings.withKernel(Kernel.SCALAR);
      ScreeningResult expected = Screener.screen(CONTEXT, catalog, scalar);
      ScreeningResult vector =
          Screener.screen(CONTEXT, catalog, scenes.settings.withKernel(Kernel.VECTOR));
      assertEquals(expected.conjunctions(), vector.conjunctions());
      assertEquals(expected.boundaryCases(), vector.boundaryCases());
      ScreeningResult narrow =
          Screener.screen(CONTEXT, catalog, scalar, ScreeningListener.NONE, new Slicing(61, 3, 3));
      assertEquals(
          List.of(),
          EventComparison.differences(events(expected, scenes), events(narrow, scenes)),
          scene + " seed " + seed);
    }
  }

  private static List<Event> events(ScreeningResult result, RandomScenes scenes) {
    List<Event> events = EventComparison.eventsWithDoubts(result, scenes.start);
    // an object and a copy of it: what there is is rounding
    events.removeIf(event -> event.kind() != Conjunction.Kind.MINIMUM || isNothing(event));
    return events;
  }

  private static boolean isNothing(Event event) {
    return event.range() < 0.01;
  }

  private static boolean isAtSeam(Event event, Population population) {
    return event.kind() == Conjunction.Kind.MINIMUM
        && (isAtSeam(population.sets.get(event.i()), event.time())
            || isAtSeam(population.sets.get(event.j()), event.time()));
  }

  private static boolean isAtSeam(NearestEpoch sets, double time) {
    return sets != null && sets.seams().stream().anyMatch(seam -> Math.abs(seam - time) < 1e-9);
  }

  /** Rows carry the elements that they rest on. */
  private static void assertRestsOnNearestEpoch(
      ScreeningResult result, Population population, AbsoluteDate start) {
    for (AssessedConjunction row : result.conjunctions()) {
      Conjunction c = row.conjunction();
      for (SpaceObject object : List.of(c.primary(), c.secondary())) {
        NearestEpoch sets = population.sets.get(object.catalogNumber());
        if (sets != null) {
          double age = Math.abs(object.epoch().durationFrom(c.tca()));
          assertEquals(sets.distance(c.tca().durationFrom(start)), age, 1e-6);
        }
      }
    }
  }

  static Population population(RandomScenes scenes, Random random) {
    RandomOrbits orbits = new RandomOrbits(CONTEXT, random);
    List<CatalogRecord> records = new ArrayList<>();
    Map<Integer, NearestEpoch> sets = new HashMap<>();
    for (CatalogRecord plain : scenes.catalog().records()) {
      List<SpaceObject> own =
          random.nextBoolean() ? List.of() : sets(plain.object(), scenes, orbits, random);
      if (own.size() > 1) {
        own.forEach(object -> records.add(new CatalogRecord(object, "test", records.size())));
        sets.put(plain.object().catalogNumber(), new NearestEpoch(CONTEXT, own, scenes.start));
      } else {
        records.add(plain);
      }
    }
    Collections.shuffle(records, random);
    Catalog catalog =
        Catalog.select(
            new CatalogContents(records, List.of()),
            scenes.settings.start(),
            scenes.settings.stop(),
            SourcePreference.NEWEST,
            ElementSetChoice.IN_TIME);
    return new Population(catalog, sets);
  }

  /** Two to four element sets, at least one of them with an epoch inside the period. */
  private static List<SpaceObject> sets(
      SpaceObject object, RandomScenes scenes, RandomOrbits orbits, Random random) {
    double duration = scenes.settings.duration();
    List<SpaceObject> sets = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      double time = duration * (k == 0 ? random.nextDouble() : -0.5 + 2 * random.nextDouble());
      AbsoluteDate epoch = scenes.start.shiftedBy(time);
      PVCoordinates state = orbits.state(object.elements(), epoch);
      if (state == null) {
        return List.of();
      }
      Vector3D shift = orbits.vector(SHIFTS[random.nextInt(SHIFTS.length)]);
      Vector3D impulse = orbits.vector(IMPULSES[random.nextInt(IMPULSES.length)]);
      ElementSet made =
          orbits.through(
              epoch,
              state.getPosition().add(shift),
              state.getVelocity().add(impulse),
              object.elements().bstar(),
              RandomOrbits.EARTH_RADIUS + 60e3);
      if (made == null) {
        return List.of();
      }
      sets.add(object.withElements(made));
    }
    return sets;
  }
}
