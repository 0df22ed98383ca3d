package org.orbsieve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

/** Which source an object is taken from. */
class SourcePreferenceTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate NOON = new AbsoluteDate(2026, 11, 1, 12, 0, 0, CONTEXT.utc());

  private static CatalogRecord record(String source, int number, double hours) {
    ElementSet elements =
        new ElementSet(NOON.shiftedBy(3600 * hours), 1e-3, 0.01, 1, 1, 1, 1, 0, 0, 0, 1, 1);
    SpaceObject object = new SpaceObject(number, "X", "", 'U', elements);
    return new CatalogRecord(object.withSourceName(source), source + ".csv", 1);
  }

  private static List<String> chosen(String... order) {
    List<CatalogRecord> records =
        new ArrayList<>(
            List.of(
                record("allied", 1, -5),
                record("national", 1, -1),
                record("public", 1, -2),
                record("allied", 2, -9),
                record("allied", 2, -8),
                record("public", 2, -1),
                record("public", 3, -1),
                record("public", 3, 2),
                record("national", 4, 3)));
    Collections.shuffle(records, new Random(order.length)); // the order of reading is no rule
    return Catalog.select(
            new CatalogContents(records, List.of()), NOON, new SourcePreference(List.of(order)))
        .records()
        .stream()
        .map(
            r ->
                r.object().sourceName()
                    + Math.round(r.object().elements().epoch().durationFrom(NOON) / 3600))
        .toList();
  }

  @Test
  void newestCountsWithoutAList() {
    assertEquals(List.of("national-1", "public-1", "public-1", "national3"), chosen());
  }

  @Test
  void firstSourceThatHasTheObjectCounts() {
    assertEquals(List.of("allied-5", "allied-8", "public-1", "national3"), chosen("allied"));
    assertEquals(
        List.of("public-2", "public-1", "public-1", "national3"), chosen("public", "allied"));
  }

  @Test
  void sourceIsListedOnce() {
    assertThrows(
        IllegalArgumentException.class, () -> new SourcePreference(List.of("a", "b", "a")));
  }
}
