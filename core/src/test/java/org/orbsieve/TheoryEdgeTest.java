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
import org.orbsieve.ephemeris.sgp4.ReferenceSgp4;
import org.orbsieve.narrowphase.Conjunction;
import org.orekit.time.AbsoluteDate;

/** Element sets at the edges of the theory: what is screened, what is not, and why. */
class TheoryEdgeTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());

  private static ElementSet elements(
      double revolutions, double e, double degrees, double anomaly, double bstar) {
    return new ElementSet(
        START,
        revolutions * Math.PI / 43_200,
        e,
        Math.toRadians(degrees),
        1,
        1.5,
        Math.toRadians(anomaly),
        bstar,
        0,
        0,
        1,
        1);
  }

  private static ScreeningResult screen(double seconds, double threshold, ElementSet... sets) {
    List<CatalogRecord> records = new ArrayList<>();
    for (int k = 0; k < sets.length; k++) {
      records.add(new CatalogRecord(new SpaceObject(k + 1, "O", "", 'U', sets[k]), "test", k + 1));
    }
    Catalog catalog = new Catalog(records, List.of());
    return Screener.screen(CONTEXT, catalog, ScreeningSettings.of(START, seconds, threshold));
  }

  /** Low thrust fitted by drag: perigee of a nearly circular orbit wobbles, the object does not. */
  @Test
  void largeDragTermsThatCancelAreNoReject() {
    for (double bstar : new double[] {0.05, 0.23, 0.4, -0.2}) {
      for (double e : new double[] {1.02e-4, 1.3e-4, 3e-4}) {
        ScreeningResult result =
            screen(
                14_400, 50_000, elements(15.2, e, 97.3, 40, bstar), elements(15.2, 1e-3, 60, 0, 0));
        assertEquals(List.of(), result.rejects(), "B* " + bstar + ", e " + e);
      }
    }
  }

  @Test
  void retrogradeEquatorialOrbitsAreScreened() {
    ElementSet[] sets = {
      elements(15.2, 7e-4, 180, 0, 1e-4),
      elements(15.2, 7e-4, 0, 10, 1e-4),
      elements(15.2, 7e-4, 179.99995, 20, 1e-4),
      elements(1.0027, 7e-4, 180, 0, 0)
    };
    ScreeningResult result = screen(86_400, 50_000, sets);
    assertEquals(List.of(), result.rejects());
    assertTrue(result.conjunctions().size() > 20);
    result.conjunctions().forEach(one -> check(one.conjunction(), sets));
  }

  private static void check(Conjunction row, ElementSet... sets) {
    double[] p = new double[3];
    double[] q = new double[3];
    double minutes = row.tca().durationFrom(START) / 60;
    new ReferenceSgp4(CONTEXT, sets[row.primary().catalogNumber() - 1]).position(minutes, p);
    new ReferenceSgp4(CONTEXT, sets[row.secondary().catalogNumber() - 1]).position(minutes, q);
    double distance = Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
    assertEquals(distance, row.missDistance(), 0.1);
  }

  @Test
  void statesThatAreNoMotionEndAnOrbit() {
    ElementSet other = elements(14, 1e-3, 60, 0, 0);
    assertReason(
        "propagation error: SGP4's drag terms leave no orbit at the start of the period",
        screen(3_600, 5_000, elements(16.66, 0.0025, 143, 222, 0.516), other));
    assertReason(
        "propagation error: SGP4's drag terms leave no orbit at the start of the period",
        screen(3_600, 5_000, elements(4.368, 0.5924, 57, 170, -0.45), other));
  }

  @Test
  void orbitsAboutTheEarthsCentreAreRejected() {
    assertReason(
        "propagation error: perigee is thousands of kilometres below ground",
        screen(600, 5_000, elements(2.3, 0.99, 20, 180, 0), elements(14, 1e-3, 60, 0, 0)));
  }

  private static void assertReason(String begin, ScreeningResult result) {
    assertEquals(1, result.rejects().size());
    String reason = result.rejects().get(0).reason();
    assertTrue(reason.startsWith(begin), reason);
  }
}
