package org.orbsieve.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

/** Which element sets of an object are used, and when. Hours count from the start of a day. */
class CatalogSelectionTest {

  private static final double HOUR = 3_600;
  private static final AbsoluteDate START =
      new AbsoluteDate(2025, 1, 12, AstroContext.bundled().utc());
  private static final AbsoluteDate STOP = START.shiftedBy(24 * HOUR);

  @Test
  void setsInsideThePeriodCountEachInItsTime() {
    Catalog catalog = select(set(1, -18), set(1, -6), set(1, 2), set(1, 8), set(1, 30), set(1, 42));
    ElementSetSuccession sets = catalog.records().get(0).succession().orElseThrow();
    // that of -6 h is the nearest no longer at the start, that of 42 h at no time
    assertEquals(List.of(2.0, 8.0, 30.0), hours(sets.sets()));
    assertArrayEquals(new double[] {5 * HOUR, 19 * HOUR}, sets.seams(START), 1e-9);
    assertEquals(List.of(-18.0, -6.0, 42.0), hours(catalog.superseded()));
    // what filters and selections see is the newest before the stop
    assertEquals(8, hour(catalog.records().get(0)));
  }

  @Test
  void setBeforeThePeriodCountsUntilTheFirstSeam() {
    Catalog catalog = select(set(1, -6), set(1, 8));
    ElementSetSuccession sets = catalog.records().get(0).succession().orElseThrow();
    assertEquals(List.of(-6.0, 8.0), hours(sets.sets()));
    assertEquals(List.of(), catalog.superseded());
  }

  @Test
  void withoutAnEpochInsideTheNewestBeforeTheStopCounts() {
    assertOnly(-3, select(set(1, -30), set(1, -3)));
    assertOnly(-3, select(set(1, -3), set(1, 26)));
    assertOnly(26, select(set(1, 40), set(1, 26)));
    assertOnly(8, select(set(1, 8), set(1, -24)));
  }

  @Test
  void newestCountsAloneWhenAskedFor() {
    Catalog catalog =
        Catalog.select(
            contents(set(1, 2), set(1, 8), set(1, 20)),
            START,
            STOP,
            SourcePreference.NEWEST,
            ElementSetChoice.NEWEST);
    assertOnly(20, catalog);
    assertEquals(List.of(2.0, 8.0), hours(catalog.superseded()));
  }

  @Test
  void onlySetsOfTheSourceOfTheChosenOneCount() {
    // 20 h is the newest and from b: the others of b count, those of a do not
    Catalog catalog =
        select(set(1, 2, "a", ""), set(1, 8, "b", ""), set(1, 10, "a", ""), set(1, 20, "b", ""));
    assertEquals(
        List.of(8.0, 20.0), hours(catalog.records().get(0).succession().orElseThrow().sets()));
    // a named source may have several files
    Catalog named = select(set(1, 2, "a", "us"), set(1, 8, "b", "us"), set(1, 9, "b", "fr"));
    assertOnly(9, named);
    Catalog preferred =
        Catalog.select(
            contents(set(1, 2, "a", "us"), set(1, 8, "b", "us"), set(1, 9, "b", "fr")),
            START,
            STOP,
            new SourcePreference(List.of("us")),
            ElementSetChoice.IN_TIME);
    assertEquals(
        List.of(2.0, 8.0), hours(preferred.records().get(0).succession().orElseThrow().sets()));
  }

  @Test
  void ofEqualEpochsOneCounts() {
    CatalogRecord worse = record(1, 8, 3, "f", "");
    CatalogRecord better = record(1, 8, 7, "f", "");
    for (List<CatalogRecord> order :
        List.of(List.of(set(1, 2), worse, better), List.of(better, worse, set(1, 2)))) {
      Catalog catalog = select(order.toArray(CatalogRecord[]::new));
      List<CatalogRecord> sets = catalog.records().get(0).succession().orElseThrow().sets();
      assertEquals(List.of(2.0, 8.0), hours(sets));
      assertEquals(7, sets.get(1).object().elements().elementSetNumber());
      assertEquals(List.of(worse), catalog.superseded());
    }
  }

  @Test
  void orderOfTheRecordsDoesNotMatter() {
    Random random = new Random(5);
    List<CatalogRecord> records = new ArrayList<>();
    for (int number = 1; number <= 40; number++) {
      int count = 1 + random.nextInt(6);
      for (int k = 0; k < count; k++) {
        records.add(set(number, -30 + 90 * random.nextDouble()));
      }
    }
    Catalog expected = select(records.toArray(CatalogRecord[]::new));
    assertEquals(40, expected.size());
    assertTrue(expected.successions().size() > 10);
    for (int round = 0; round < 5; round++) {
      Collections.shuffle(records, random);
      Catalog shuffled = select(records.toArray(CatalogRecord[]::new));
      assertEquals(expected.records(), shuffled.records());
      int used = shuffled.size() - shuffled.successions().size();
      used += shuffled.successions().stream().mapToInt(s -> s.sets().size()).sum();
      assertEquals(records.size(), used + shuffled.superseded().size());
    }
  }

  @Test
  void successionNeedsTwoSetsInOrder() {
    assertThrows(
        IllegalArgumentException.class, () -> new ElementSetSuccession(List.of(set(1, 2))));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ElementSetSuccession(List.of(set(1, 2), set(1, 2))));
  }

  @Test
  void aFewEpochsFarAheadAreNoNewestEpoch() {
    NewestEpoch three = NewestEpoch.of(contents(set(1, -5), set(2, 0), set(3, 24 * 52)));
    assertEquals(START, three.date());
    assertEquals(List.of(24.0 * 52), hours(three.outliers()));
    // two contradict each other, and nobody knows which is wrong
    NewestEpoch two = NewestEpoch.of(contents(set(1, 0), set(2, 24 * 52)));
    assertEquals(START.shiftedBy(52 * 24 * HOUR), two.date());
    // nine days can be one catalogue
    NewestEpoch near = NewestEpoch.of(contents(set(1, 0), set(2, 0), set(3, 24 * 9)));
    assertEquals(List.of(), near.outliers());
    // two of 150 are too many to be called wrong, of 250 they are not
    for (int count : new int[] {150, 250}) {
      List<CatalogRecord> many = new ArrayList<>(List.of(set(1, 24 * 30), set(2, 24 * 45)));
      for (int number = 3; number <= count; number++) {
        many.add(set(number, 0));
      }
      NewestEpoch found = NewestEpoch.of(new CatalogContents(many, List.of()));
      assertEquals(count == 250 ? 2 : 1, found.outliers().size());
    }
  }

  private static void assertOnly(double hour, Catalog catalog) {
    assertEquals(Optional.empty(), catalog.records().get(0).succession());
    assertEquals(hour, hour(catalog.records().get(0)));
  }

  private static List<Double> hours(List<CatalogRecord> records) {
    return records.stream().map(CatalogSelectionTest::hour).toList();
  }

  private static double hour(CatalogRecord found) {
    return found.object().epoch().durationFrom(START) / HOUR;
  }

  private static CatalogContents contents(CatalogRecord... records) {
    return new CatalogContents(List.of(records), List.of());
  }

  private static Catalog select(CatalogRecord... records) {
    return Catalog.select(
        contents(records), START, STOP, SourcePreference.NEWEST, ElementSetChoice.IN_TIME);
  }

  private static CatalogRecord set(int number, double hour) {
    return set(number, hour, "f", "");
  }

  private static CatalogRecord set(int number, double hour, String file, String source) {
    return record(number, hour, 1, file, source);
  }

  private static CatalogRecord record(
      int number, double hour, int elementSet, String file, String source) {
    ElementSet elements =
        new ElementSet(
            START.shiftedBy(hour * HOUR), 1e-3, 1e-3, 1, 1, 1, 1, 0, 0, 0, elementSet, 1);
    SpaceObject object = new SpaceObject(number, "", "", 'U', elements).withSourceName(source);
    return new CatalogRecord(object, file, 1 + Math.round(100 + hour));
  }
}
