package org.orbsieve.narrowphase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/** Which element sets mean the same motion. */
class CoincidentPairsTest {

  private static final AbsoluteDate EPOCH =
      new AbsoluteDate(2024, 11, 1, AstroContext.bundled().utc());
  private static final ElementSet BASE = elements(1.0, 2.0, 3.0, 1e-4);

  @Test
  void sameElementsCoincideWhateverTheyAreCalled() {
    ElementSet renumbered =
        new ElementSet(EPOCH, 1e-3, 0.01, 1, 1.0, 2.0, 3.0, 1e-4, 1e-13, 1e-20, 999, 4711);
    CoincidentPairs pairs = pairs(BASE, elements(1.0, 2.0, 3.5, 1e-4), BASE, renumbered);
    assertEquals(3, pairs.pairs().size());
    assertArrayEquals(new int[] {0, 2}, pairs.pairs().get(0));
    assertArrayEquals(new int[] {0, 3}, pairs.pairs().get(1));
    assertArrayEquals(new int[] {2, 3}, pairs.pairs().get(2));
    assertTrue(pairs.contains(3, 2));
    assertFalse(pairs.contains(0, 1));
  }

  @Test
  void wholeTurnsDoNotMatter() {
    double turn = 2 * Math.PI;
    assertTrue(pairs(elements(0, 0.5, 0.25, 0), elements(turn, 0.5, 0.25, 0)).contains(0, 1));
    assertTrue(pairs(elements(0.5, 0, 0, 0), elements(0.5, turn, turn, 0)).contains(0, 1));
  }

  /** A TLE may write no drag as {@code -00000-0}, and a CSV an angle as {@code -0.0}. */
  @Test
  void signOfZeroDoesNotMatter() {
    assertTrue(pairs(elements(1, 2, 3, 0.0), elements(1, 2, 3, -0.0)).contains(0, 1));
    assertTrue(pairs(elements(0.0, 0.0, 0.0, 0), elements(-0.0, -0.0, -0.0, 0)).contains(0, 1));
  }

  @Test
  void everyElementThatTheTheoryUsesMatters() {
    double ulp = 1e-9;
    List<ElementSet> others =
        List.of(
            new ElementSet(EPOCH.shiftedBy(1e-3), 1e-3, 0.01, 1, 1, 2, 3, 1e-4, 0, 0, 1, 1),
            new ElementSet(EPOCH, 1e-3 * (1 + ulp), 0.01, 1, 1, 2, 3, 1e-4, 0, 0, 1, 1),
            new ElementSet(EPOCH, 1e-3, 0.01 + ulp, 1, 1, 2, 3, 1e-4, 0, 0, 1, 1),
            new ElementSet(EPOCH, 1e-3, 0.01, 1 + ulp, 1, 2, 3, 1e-4, 0, 0, 1, 1),
            elements(1 + ulp, 2, 3, 1e-4),
            elements(1, 2 + ulp, 3, 1e-4),
            elements(1, 2, 3 + ulp, 1e-4),
            elements(1, 2, 3, 1e-4 + ulp));
    for (ElementSet other : others) {
      assertFalse(pairs(BASE, other).contains(0, 1), other::toString);
    }
  }

  @Test
  void rowsThatAreNotScreenedTakeNoPart() {
    Catalog catalog = catalog(BASE, BASE, BASE);
    CoincidentPairs pairs = new CoincidentPairs(catalog, new int[] {0, 2}, PairScope.all(1));
    assertEquals(1, pairs.pairs().size());
    assertArrayEquals(new int[] {0, 2}, pairs.pairs().get(0));
    assertFalse(pairs.contains(0, 1));
  }

  private static ElementSet elements(double raan, double argp, double anomaly, double bstar) {
    return new ElementSet(EPOCH, 1e-3, 0.01, 1, raan, argp, anomaly, bstar, 0, 0, 1, 1);
  }

  private static CoincidentPairs pairs(ElementSet... elements) {
    return new CoincidentPairs(
        catalog(elements), IntStream.range(0, elements.length).toArray(), PairScope.all(1));
  }

  private static Catalog catalog(ElementSet... elements) {
    List<CatalogRecord> records = new ArrayList<>();
    for (int row = 0; row < elements.length; row++) {
      records.add(
          new CatalogRecord(new SpaceObject(row + 1, "", "", 'U', elements[row]), "test", 1));
    }
    return new Catalog(records, List.of());
  }
}
