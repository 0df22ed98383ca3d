package org.orbsieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbsieve.assessment.AssessedConjunction;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/** Pairs whose distance is rounding. */
class SharedMotionTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double PERIOD = 4 * 3600;

  private static Catalog catalog(List<ElementSet> elements) {
    List<CatalogRecord> records = new ArrayList<>();
    for (int k = 0; k < elements.size(); k++) {
      SpaceObject object = new SpaceObject(k + 1, "", "", 'U', elements.get(k));
      records.add(new CatalogRecord(object, "test", k + 1));
    }
    return new Catalog(records, List.of(), List.of());
  }

  private static ScreeningResult screen(Catalog catalog) {
    return Screener.screen(CONTEXT, catalog, ScreeningSettings.of(START, PERIOD, 5_000));
  }

  /**
   * Elements that differ in the last digits: one row for as long as rounding hides the distance.
   */
  @Test
  void pairsThatMoveAsOneAreSaidOnce() {
    ElementSet e =
        new ElementSet(START, 15.2 * 2 * Math.PI / 86400, 7e-4, 0.9, 0, 0, 0, 1e-4, 0, 0, 1, 1);
    ElementSet drag =
        new ElementSet(START, e.meanMotion(), 7e-4, 0.9, 0, 0, 0, 1.00001e-4, 0, 0, 1, 1);
    ElementSet turned =
        new ElementSet(START, e.meanMotion(), 7e-4, 0.9, 1e-15, 0, 0, 1e-4, 0, 0, 1, 1);
    ScreeningResult result = screen(catalog(List.of(e, drag, turned)));
    assertEquals(List.of(), result.conjunctions());
    List<String> rows = new ArrayList<>();
    for (AssessedConjunction one : result.boundaryCases()) {
      Conjunction c = one.conjunction();
      if (c.kind() != Conjunction.Kind.STOP) {
        rows.add(c.kind() + " " + c.primary().catalogNumber() + c.secondary().catalogNumber());
        assertEquals(START, c.tca());
      }
    }
    assertEquals(List.of("COINCIDENT 12", "COINCIDENT 13", "COINCIDENT 23"), rows);
    assertEquals(3, result.stats().coincidentPairs());
  }

  /** A millimetre is no rounding: such a pair has minima of its own. */
  @Test
  void pairsAMillimetreApartHaveMinima() {
    ElementSet e =
        new ElementSet(START, 15.2 * 2 * Math.PI / 86400, 7e-4, 0.9, 0, 0, 0, 0, 0, 0, 1, 1);
    ElementSet other =
        new ElementSet(START, e.meanMotion(), 7e-4, 0.9 + 1e-3 / 7e6, 0, 0, 0, 0, 0, 0, 1, 1);
    ScreeningResult result = screen(catalog(List.of(e, other)));
    assertEquals(0, result.stats().coincidentPairs());
    // the planes cross twice a revolution
    int count = result.conjunctions().size();
    assertTrue(count >= 4 && count <= 6, "minima " + count);
  }
}
