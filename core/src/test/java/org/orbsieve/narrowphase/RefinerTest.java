package org.orbsieve.narrowphase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.orbsieve.broadphase.CandidateBuffer;
import org.orbsieve.broadphase.PairScope;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.ephemeris.TimeGrid;
import org.orekit.time.AbsoluteDate;

/** What a candidate yields, for relative motions in closed form. */
class RefinerTest {

  private static final double THRESHOLD = 1024;
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());

  /** Two steps of 128 s. */
  private static final TimeGrid GRID = new TimeGrid(2, 256);

  @Test
  void minimumInsideCarriesTimeAndStates() {
    List<Conjunction> found = refine(GivenMotion.of(GivenMotion.line(512, 100, 70)), NEVER);
    assertEquals(1, found.size());
    Conjunction one = found.get(0);
    assertEquals(Conjunction.Kind.MINIMUM, one.kind());
    assertEquals(70, one.tca().durationFrom(START), 1e-9);
    assertEquals(512, one.missDistance(), 1e-6);
    assertEquals(100, one.relativeSpeed(), 1e-9);
    assertEquals(7, one.primary().catalogNumber());
    assertEquals(9, one.secondary().catalogNumber());
  }

  @Test
  void rangeAtTheThresholdCounts() {
    assertEquals(
        List.of("MINIMUM 70.000"),
        kinds(GivenMotion.of(GivenMotion.line(THRESHOLD, 4, 70)), NEVER));
    double more = THRESHOLD + 0x1p-20;
    assertEquals(List.of(), kinds(GivenMotion.of(GivenMotion.line(more, 100, 70)), NEVER));
  }

  @Test
  void minimumAtTheSeamOfTwoStepsIsFoundOnce() {
    assertEquals(
        List.of("MINIMUM 128.000"), kinds(GivenMotion.of(GivenMotion.line(64, 32, 128)), NEVER));
  }

  @Test
  void minimumExactlyAtAnEndIsABoundaryCase() {
    assertEquals(List.of("START 0.000"), kinds(GivenMotion.of(GivenMotion.line(64, 32, 0)), NEVER));
    assertEquals(
        List.of("STOP 256.000"), kinds(GivenMotion.of(GivenMotion.line(64, 32, 256)), NEVER));
  }

  /** However near to an end it is: a minimum or a boundary case, never both and never nothing. */
  @Test
  void minimumNextToAnEndIsFoundOnce() {
    for (double distance = 1; distance > 1e-14; distance /= 2) {
      GivenMotion after = GivenMotion.of(GivenMotion.line(64, 32, distance));
      assertEquals(1, refine(after, NEVER).size(), () -> kinds(after, NEVER).toString());
      GivenMotion before = GivenMotion.of(GivenMotion.line(64, 32, 256 - distance));
      assertEquals(1, refine(before, NEVER).size(), () -> kinds(before, NEVER).toString());
    }
  }

  @Test
  void pairThatStaysWithinTheThresholdIsThereAtBothEnds() {
    // beyond both ends it would come nearer still
    GivenMotion.Relative apart =
        (t, out) -> {
          out[0] = 500 - (t - 128) * (t - 128) / 64;
          out[3] = -(t - 128) / 32;
        };
    assertEquals(List.of("START 0.000", "STOP 256.000"), kinds(GivenMotion.of(apart), NEVER));
  }

  @Test
  void pairThatComesFromFarAndGoesFarIsNoBoundaryCase() {
    assertEquals(
        List.of("MINIMUM 10.000"), kinds(GivenMotion.of(GivenMotion.line(64, 32, 10)), NEVER));
  }

  @Test
  void endOfAnOrbitIsAnEnd() {
    GivenMotion pair = GivenMotion.of(GivenMotion.line(64, 32, 100));
    assertEquals(List.of("MINIMUM 100.000"), kinds(pair.until(110), 110));
    assertEquals(List.of("STOP 90.000"), kinds(pair.until(90), 90));
    assertEquals(List.of(), kinds(pair.until(60), 60));
  }

  @Test
  void endOfAnOrbitAtASeamIsReportedOnce() {
    GivenMotion pair = GivenMotion.of(GivenMotion.line(64, 32, 130));
    assertEquals(List.of("STOP 128.000"), kinds(pair.until(128), 128));
  }

  @Test
  void stateThatIsNoneIsNoConjunction() {
    GivenMotion pair = GivenMotion.of(GivenMotion.line(64, 32, 100));
    assertEquals(List.of(), kinds(pair.until(50), NEVER));
  }

  @Test
  void coincidentPairIsNotRefined() {
    GivenMotion still = GivenMotion.of((t, out) -> {});
    Catalog catalog = catalog(1, 1);
    Refiner refiner = refiner(still, catalog, NEVER);
    List<Conjunction> out = new ArrayList<>();
    refiner.refine(candidates(), 0, out);
    refiner.refine(candidates(), 1, out);
    assertEquals(List.of(), out);
    Conjunction row = refiner.coincident(0, 1);
    assertEquals(Conjunction.Kind.COINCIDENT, row.kind());
    assertEquals(START, row.tca());
    assertEquals(0, row.missDistance());
  }

  private static List<String> kinds(GivenMotion pair, double validUntil) {
    return refine(pair, validUntil).stream()
        .sorted(Comparator.comparing(Conjunction::tca))
        .map(c -> String.format(Locale.ROOT, "%s %.3f", c.kind(), c.tca().durationFrom(START)))
        .toList();
  }

  private static List<Conjunction> refine(GivenMotion pair, double validUntil) {
    Refiner refiner = refiner(pair, catalog(1, 2), validUntil);
    List<Conjunction> out = new ArrayList<>();
    refiner.refine(candidates(), 0, out);
    refiner.refine(candidates(), 1, out);
    return out;
  }

  private static Refiner refiner(GivenMotion pair, Catalog catalog, double validUntil) {
    return new Refiner(
        catalog,
        START,
        PairScope.all(THRESHOLD),
        new CoincidentPairs(catalog, new int[] {0, 1}, PairScope.all(THRESHOLD)),
        new SmoothIntervals(
            GRID, new double[] {NEVER, validUntil}, pair, GivenMotion.remainders()));
  }

  /** The pair in both steps, with a bound that holds for all motions here. */
  private static CandidateBuffer candidates() {
    CandidateBuffer buffer = new CandidateBuffer();
    buffer.add(0, 1, 0, 1);
    buffer.add(1, 0, 1, 1);
    return buffer;
  }

  /** Two objects that differ in their anomalies, which the motion given here takes no notice of. */
  private static Catalog catalog(double firstAnomaly, double secondAnomaly) {
    return new Catalog(List.of(record(7, firstAnomaly), record(9, secondAnomaly)), List.of());
  }

  private static CatalogRecord record(int number, double anomaly) {
    ElementSet elements = new ElementSet(START, 1e-3, 0.01, 1, 1, 1, anomaly, 0, 0, 0, 1, 1);
    return new CatalogRecord(new SpaceObject(number, "", "", 'U', elements), "test", 1);
  }
}
