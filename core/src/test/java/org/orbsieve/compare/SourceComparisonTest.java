package org.orbsieve.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.synthetic.SyntheticCatalog;
import org.orbsieve.ephemeris.OrekitEphemeris;
import org.orekit.time.AbsoluteDate;

class SourceComparisonTest {

  private static final AstroContext CONTEXT = AstroContext.bundled();
  private static final AbsoluteDate START = new AbsoluteDate("2026-11-01", CONTEXT.utc());
  private static final double HOURS = 3600;

  private static CatalogRecord record(String source, int number, ElementSet elements) {
    SpaceObject object = new SpaceObject(number, "X" + number, "", 'U', elements);
    return new CatalogRecord(object.withSourceName(source), source, 1);
  }

  /** Orekit's propagator every second. */
  private static double dense(CatalogRecord one, CatalogRecord other, double duration) {
    OrekitEphemeris a = new OrekitEphemeris(CONTEXT, new Catalog(List.of(one), List.of()), START);
    OrekitEphemeris b = new OrekitEphemeris(CONTEXT, new Catalog(List.of(other), List.of()), START);
    double[] p = new double[6];
    double[] q = new double[6];
    double largest = 0;
    for (int t = 0; t <= duration; t++) {
      a.state(0, t, p);
      b.state(0, t, q);
      double dx = p[0] - q[0];
      double dy = p[1] - q[1];
      double dz = p[2] - q[2];
      largest = Math.max(largest, Math.sqrt(dx * dx + dy * dy + dz * dz));
    }
    return largest;
  }

  @Test
  void largestDifferenceIsFoundToAThousandth() {
    Random random = new Random(20261101);
    List<CatalogRecord> records = new ArrayList<>();
    List<SpaceObject> objects = SyntheticCatalog.generate(CONTEXT, 60, 3, START);
    for (SpaceObject object : objects) {
      ElementSet e = object.elements();
      ElementSet moved =
          new ElementSet(
              e.epoch(),
              e.meanMotion() * (1 + 1e-5 * random.nextGaussian()),
              Math.abs(e.eccentricity() + 1e-4 * random.nextGaussian()),
              e.inclination(),
              e.raan() + 1e-4 * random.nextGaussian(),
              e.argPerigee(),
              e.meanAnomaly() + random.nextGaussian() * (random.nextInt(5) == 0 ? 2 : 1e-4),
              e.bstar(),
              0,
              0,
              1,
              1);
      records.add(record("a", object.catalogNumber(), e));
      records.add(record("b", object.catalogNumber(), moved));
    }
    SourceComparison found =
        SourceComparison.of(
            CONTEXT, new CatalogContents(records, List.of()), START, START.shiftedBy(6 * HOURS), 2);
    assertEquals(60, found.differences().size());
    for (SourceDifference row : found.differences()) {
      int at = row.first().catalogNumber();
      double expected =
          dense(
              record("a", at, row.first().elements()),
              record("b", at, row.second().elements()),
              6 * HOURS);
      assertEquals(expected, row.distance(), 1.001e-3 * expected + 1e-3, row::toString);
      assertEquals("a", row.first().sourceName());
      assertEquals("b", row.second().sourceName());
    }
    List<Double> sizes = found.differences().stream().map(SourceDifference::distance).toList();
    assertEquals(sizes.stream().sorted((x, y) -> Double.compare(y, x)).toList(), sizes);
  }

  @Test
  void everyTwoSourcesAreComparedOnWhatTheyShare() {
    ElementSet e = SyntheticCatalog.generate(CONTEXT, 1, 1, START).get(0).elements();
    SourceComparison found =
        SourceComparison.of(
            CONTEXT,
            new CatalogContents(
                List.of(
                    record("a", 1, e),
                    record("b", 1, e),
                    record("c", 1, e),
                    record("c", 2, e),
                    record("b", 3, e)),
                List.of()),
            START,
            START.shiftedBy(HOURS),
            1);
    assertEquals(3, found.differences().size());
    assertEquals("{a=1, b=2, c=2}", found.objects().toString());
    assertTrue(found.differences().stream().allMatch(d -> d.distance() == 0));
  }

  @Test
  void orbitThatEndsIsSaid() {
    ElementSet e = SyntheticCatalog.generate(CONTEXT, 1, 1, START).get(0).elements();
    ElementSet falling =
        new ElementSet(
            START, 2 * Math.PI / 5220, 0.001, 1, 1, 1, 1, 0.5, 0, 0, 1, 1); // drag beyond reason
    SourceComparison found =
        SourceComparison.of(
            CONTEXT,
            new CatalogContents(List.of(record("a", 1, e), record("b", 1, falling)), List.of()),
            START,
            START.shiftedBy(240 * HOURS),
            1);
    assertFalse(found.differences().get(0).isKnown());
  }

  @Test
  void theoryThatRunsAwayIsNoOrbit() {
    ElementSet e = SyntheticCatalog.generate(CONTEXT, 1, 1, START).get(0).elements();
    ElementSet old =
        new ElementSet(
            START.shiftedBy(400 * 24 * HOURS),
            2 * Math.PI / 5400,
            0.001,
            1,
            1,
            1,
            1,
            0.01,
            0,
            0,
            1,
            1);
    for (SourceDifference row :
        SourceComparison.of(
                CONTEXT,
                new CatalogContents(List.of(record("a", 1, e), record("b", 1, old)), List.of()),
                START,
                START.shiftedBy(HOURS),
                1)
            .differences()) {
      assertFalse(row.isKnown(), row::toString);
    }
  }
}
