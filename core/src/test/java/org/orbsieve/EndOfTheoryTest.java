package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * What becomes of an object whose theory breaks down within the period, days after it came down.
 */
class EndOfTheoryTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double DAY = 86_400;

  @Test
  void objectIsScreenedUpToItsEnd() {
    ScreeningResult day = screen(DAY);
    ScreeningResult month = screen(30 * DAY);
    assertTrue(day.conjunctions().size() > 20);
    // bounds of a longer period are wider, which a bracket, and so the last bits, may depend on
    for (int k = 0; k < day.conjunctions().size(); k++) {
      assertEquals(0, tca(day, k).durationFrom(tca(month, k)), 1e-6);
    }
    assertEquals(0, day.rejects().size());
    assertEquals(2, month.rejects().size());
    month.rejects().forEach(reject -> assertTrue(reject.reason().contains("screened until")));
  }

  private static AbsoluteDate tca(ScreeningResult result, int k) {
    return result.conjunctions().get(k).conjunction().tca();
  }

  /** Two orbits that decay within two days and cross at their nodes at the same times. */
  private static ScreeningResult screen(double seconds) {
    List<CatalogRecord> records = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      ElementSet elements =
          new ElementSet(
              START,
              16.0 * Math.PI / 43_200,
              0.002,
              Math.toRadians(97 + 2 * k),
              1.0,
              0,
              0,
              0.01,
              0,
              0,
              1,
              1);
      records.add(
          new CatalogRecord(new SpaceObject(7 + k, "OBJECT", "", 'U', elements), "test", k + 1));
    }
    Catalog catalog = new Catalog(records, List.of());
    return Screener.screen(CONTEXT, catalog, ScreeningSettings.of(START, seconds, 50_000));
  }
}
