package org.orbsieve.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ObjectFacts;
import org.orbsieve.catalog.Reject;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

class ObjectFilterTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2026, 11, 1, CONTEXT.utc());
  private static final AbsoluteDate STOP = START.shiftedBy(7 * 86_400.0);
  private static final String[] OWNERS = {"US", "CIS", "prc", ""};

  private static WordFilter words(String text) {
    return text.isEmpty()
        ? WordFilter.ANY
        : WordFilter.of(List.of(text.split(",", -1)), UnaryOperator.identity());
  }

  private static ObjectFilter filter(String types, String owners, String regimes) {
    return new ObjectFilter(words(types), words(owners), words(regimes), Optional.empty());
  }

  /** The same objects with random kinds and owners. */
  private static Catalog labelled(Catalog catalog, Random random) {
    List<CatalogRecord> records = new ArrayList<>();
    for (CatalogRecord found : catalog.records()) {
      ObjectFacts facts =
          new ObjectFacts(
              ObjectFacts.Type.values()[random.nextInt(4)],
              ObjectFacts.Status.UNSTATED,
              OWNERS[random.nextInt(OWNERS.length)],
              ObjectFacts.Size.UNKNOWN);
      SpaceObject object = found.object().withFacts(facts).withName("");
      records.add(new CatalogRecord(object, found.source(), found.line()));
    }
    return new Catalog(records, List.of());
  }

  /** To screen what passes is to screen all and to drop the rows of what does not, to the bit. */
  @ParameterizedTest
  @EnumSource
  void filteredRunIsTheFullRunFilteredAfterwards(Scene scene) {
    int rows = 0;
    int dropped = 0;
    for (long seed : new long[] {9, 10, 11}) {
      RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
      Catalog catalog = labelled(population.catalog(), new Random(seed));
      ScreeningSettings settings = population.settings;
      ObjectFilter filter = filter("!debris", "US,PRC,unknown", "");
      FilteredCatalog filtered = filter.apply(catalog, settings.start(), settings.stop());
      Set<Integer> kept = new HashSet<>();
      for (CatalogRecord found : catalog.records()) {
        ObjectFacts facts = found.object().facts();
        if (facts.type() != ObjectFacts.Type.DEBRIS && !facts.owner().equals("CIS")) {
          kept.add(found.object().catalogNumber());
        }
      }
      ScreeningResult all = Screener.screen(CONTEXT, catalog, settings);
      ScreeningResult some = Screener.screen(CONTEXT, filtered.catalog(), settings);
      assertEquals(of(kept, all.conjunctions()), some.conjunctions());
      assertEquals(of(kept, all.boundaryCases()), some.boundaryCases());
      rows += some.conjunctions().size();
      dropped += all.conjunctions().size() - some.conjunctions().size();
    }
    assertTrue(rows > 0 && dropped > 0, rows + " rows, " + dropped + " dropped");
  }

  private static List<AssessedConjunction> of(Set<Integer> kept, List<AssessedConjunction> rows) {
    return rows.stream()
        .filter(
            row ->
                kept.contains(row.conjunction().primary().catalogNumber())
                    && kept.contains(row.conjunction().secondary().catalogNumber()))
        .toList();
  }

  private static CatalogRecord record(
      int number, String name, ObjectFacts.Type type, String owner, ElementSet elements) {
    ObjectFacts facts =
        new ObjectFacts(type, ObjectFacts.Status.UNSTATED, owner, ObjectFacts.Size.UNKNOWN);
    SpaceObject object = new SpaceObject(number, name, "", 'U', elements).withFacts(facts);
    return new CatalogRecord(object, "some.csv", number);
  }

  private static ElementSet elements(double periodMinutes, double eccentricity, double day) {
    double meanMotion = 2 * Math.PI / (periodMinutes * 60);
    return new ElementSet(
        START.shiftedBy(day * 86_400), meanMotion, eccentricity, 1, 0, 0, 0, 0, 0, 0, 1, 1);
  }

  private static Catalog sample() {
    return new Catalog(
        List.of(
            record(1, "ALPHA", ObjectFacts.Type.PAYLOAD, "US", elements(95, 0, -1)),
            record(2, "BETA DEB", ObjectFacts.Type.PAYLOAD, "us", elements(224.9, 0.09, 0)),
            record(3, "GAMMA DEB", ObjectFacts.Type.UNKNOWN, "CIS", elements(225.1, 0, 3)),
            record(4, "DELTA R/B", ObjectFacts.Type.UNKNOWN, "", elements(1_299, 0, 7)),
            record(5, "OBJECT A", ObjectFacts.Type.UNKNOWN, "", elements(1_301, 0, 9)),
            record(6, "EPSILON", ObjectFacts.Type.DEBRIS, "PRC", elements(1_799, 0.05, -8)),
            record(7, "ZETA", ObjectFacts.Type.ROCKET_BODY, "PRC", elements(1_801, 0, -9)),
            record(8, "ETA", ObjectFacts.Type.PAYLOAD, "ESA", elements(95, 0.1, -30))),
        List.of());
  }

  private static String passed(ObjectFilter filter) {
    FilteredCatalog filtered = filter.apply(sample(), START, STOP);
    return String.join(
        " ",
        filtered.catalog().records().stream()
            .map(r -> Integer.toString(r.object().catalogNumber()))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', 1 2 3 4 5 6 7 8",
    "payload, '', '', 1 2 8",
    "'payload,rocket-body', '', '', 1 2 4 7 8",
    "!debris, '', '', 1 2 4 5 7 8",
    "unknown, '', '', 5",
    "!unknown, '', '', 1 2 3 4 6 7 8",
    "'', US, '', 1 2",
    "'', '!US,!PRC', '', 3 4 5 8",
    "'', '!CIS,!unknown', '', 1 2 6 7 8",
    "'', unknown, '', 4 5",
    "'', '', leo, 1 2",
    "'', '', meo, 3 4 7",
    "'', '', geo, 5 6",
    "'', '', '!geo,!heo', 1 2 3 4 7",
    "payload, US, leo, 1 2",
    "'payload,debris,!debris', '', '', -",
  })
  void rulesKeep(String types, String owners, String regimes, String expected) {
    if (expected.equals("-")) {
      assertThrows(IllegalArgumentException.class, () -> filter(types, owners, regimes));
    } else {
      assertEquals(expected, passed(filter(types, owners, regimes)));
    }
  }

  @Test
  void everyObjectIsKeptOrListedByTheFirstRuleThatLeavesItOut() {
    ObjectFilter filter =
        new ObjectFilter(
            words("!debris"),
            words("US,PRC"),
            words("leo"),
            Optional.of(new AgeLimit(86_400 / 2.0, true)));
    FilteredCatalog filtered = filter.apply(sample(), START, STOP);
    assertEquals(
        List.of(
            "3 not requested: type debris",
            "4 not requested: owner unknown",
            "5 not requested: owner unknown",
            "6 not requested: type debris",
            "7 not requested: regime meo",
            "8 not requested: owner ESA"),
        filtered.unwanted().stream().map(r -> r.catalogNumber() + " " + r.reason()).toList());
    assertEquals(
        List.of(
            new Reject(
                "some.csv",
                1,
                "1",
                "elements too old: 1.000 days from the period, the limit is 0.500")),
        filtered.tooOld());
    assertEquals(
        List.of("type 8 2 1", "owner 6 3 2", "regime 3 1 0"),
        filtered.rules().stream()
            .map(r -> r.name() + " " + r.met() + " " + r.leftOut() + " " + r.unknown())
            .toList());
    assertEquals(1, filtered.catalog().size());
  }

  /** Ages are 1, 0, 0 (inside), 0 (at the stop), 2 (after it), 8, 9 and 30 days. */
  @Test
  void ageIsThatFromThePeriod() {
    for (boolean rejects : new boolean[] {true, false}) {
      ObjectFilter filter =
          new ObjectFilter(
              WordFilter.ANY,
              WordFilter.ANY,
              WordFilter.ANY,
              Optional.of(new AgeLimit(8 * 86_400, rejects)));
      FilteredCatalog filtered = filter.apply(sample(), START, STOP);
      assertEquals(rejects ? 6 : 8, filtered.catalog().size());
      assertEquals(rejects ? 2 : 0, filtered.tooOld().size());
      assertEquals(rejects ? Set.of() : Set.of(7, 8), filtered.old());
    }
    double[] ages =
        sample().records().stream()
            .mapToDouble(r -> AgeLimit.age(r.object().elements(), START, STOP) / 86_400)
            .toArray();
    org.junit.jupiter.api.Assertions.assertArrayEquals(
        new double[] {1, 0, 0, 0, 2, 8, 9, 30}, ages, 1e-12);
  }

  @Test
  void wordsThatNothingHasAreTold() {
    assertEquals(
        List.of("owner XX", "owner YY"),
        filter("payload,!unknown", "US,XX,!YY,!unknown", "leo").unmatched(sample()));
    assertTrue(ObjectFilter.knowsOwners(sample()));
    Catalog anonymous =
        new Catalog(
            List.of(record(4, "", ObjectFacts.Type.UNKNOWN, " ", elements(95, 0, 0))), List.of());
    assertFalse(ObjectFilter.knowsOwners(anonymous));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", " ", "US,", "US,!", "US,!US"})
  void wordsThatMeanNothingAreRefused(String text) {
    List<String> words = List.of(text.split(",", -1));
    assertThrows(
        IllegalArgumentException.class, () -> WordFilter.of(words, UnaryOperator.identity()));
  }

  @Test
  void agesAreNumbersFromZero() {
    Stream.of(-1.0, Double.NaN, Double.POSITIVE_INFINITY)
        .forEach(
            age -> assertThrows(IllegalArgumentException.class, () -> new AgeLimit(age, true)));
  }
}
