package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** The kernels against Orekit's TLEPropagator in every regime of the theory. */
class Sgp4OrekitTest {

  private static final AbsoluteDate REFERENCE = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double DAY = 86400;
  private static final double WEEK = 7 * DAY;

  /** A hundredth of what the project promises, 1 mm. */
  private static final double POSITION = 1e-5;

  private static final double VELOCITY = 2e-8;

  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void equalsOrekitWithinAWeekOfTheEpoch(RandomElements regime) {
    OrekitComparison c = compare(population(regime, 300, 1), WEEK, 12);
    assertTrue(c.compared > 800, () -> "too few states above ground: " + c.compared);
    assertEquals(0, c.position, POSITION);
    assertEquals(0, c.velocity, VELOCITY);
  }

  /** At large times an angle of 1e5 rad is 1.5e-11 rad coarse in either program. */
  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void equalsOrekitToRoundingYearsFromTheEpoch(RandomElements regime) {
    List<ElementSet> elements = new ArrayList<>();
    for (ElementSet e : population(regime, 100, 2)) {
      elements.add(withoutDrag(e));
    }
    OrekitComparison c = compare(elements, 2000 * DAY, 6);
    assertTrue(c.compared > 100, () -> "too few states above ground: " + c.compared);
    assertEquals(0, c.position, 0.02);
    assertEquals(0, c.velocity, 2e-5);
  }

  @ParameterizedTest
  @CsvSource({"150, 219", "100, 155", "60, 97", "0, 40"})
  void equalsOrekitWithALowPerigee(double lowest, double highest) {
    Random random = new Random(3);
    List<ElementSet> elements = new ArrayList<>();
    for (int n = 0; n < 300; n++) {
      double perigee = 6378.135 + lowest + (highest - lowest) * random.nextDouble();
      double e = 0.6 * random.nextDouble() * random.nextDouble();
      double a = perigee / (1 - e);
      double revolutions = 43200 / Math.PI * Math.sqrt(398600.8 / (a * a * a));
      double degrees = 179 * random.nextDouble();
      AbsoluteDate epoch = REFERENCE.shiftedBy(30 * DAY * random.nextDouble());
      elements.add(RandomElements.elements(epoch, revolutions, e, degrees, random, 1e-5));
    }
    OrekitComparison c = compare(elements, DAY, 20);
    assertTrue(c.compared > 1000, () -> "too few states above ground: " + c.compared);
    assertEquals(0, c.position, POSITION);
    assertEquals(0, c.velocity, VELOCITY);
  }

  /** 1 + cos i cancels towards 180 degrees, and the long-period terms divide by it. */
  @ParameterizedTest
  @CsvSource({"14, 0.01", "3, 0.1", "2.005, 0.6", "1.0027, 0.01"})
  void equalsOrekitAtRetrogradeEquatorialOrbits(double revolutions, double eccentricity) {
    Random random = new Random(4);
    List<ElementSet> elements = new ArrayList<>();
    for (int n = 0; n < 100; n++) {
      double degrees = 179 + 0.9 * random.nextDouble();
      elements.add(
          RandomElements.elements(REFERENCE, revolutions, eccentricity, degrees, random, 0));
    }
    OrekitComparison c = compare(elements, WEEK, 10);
    assertTrue(c.compared > 900);
    assertEquals(0, c.position, 0.01);
  }

  @ParameterizedTest
  @CsvSource({"15, 0", "6.39, 0", "2.005, 0", "1.0027, 0", "15, 1e-3", "1.0027, 1e-3"})
  void equalsOrekitAtExactlyZeroInclination(double revolutions, double eccentricity) {
    Random random = new Random(5);
    List<ElementSet> elements = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      elements.add(RandomElements.elements(REFERENCE, revolutions, eccentricity, 0, random, 1e-5));
    }
    OrekitComparison c = compare(elements, WEEK, 20);
    assertEquals(1000, c.compared);
    assertEquals(0, c.position, POSITION);
    assertEquals(0, c.velocity, VELOCITY);
  }

  /** Orekit brings angles into one turn before the theory's Lyddane term multiplies by the node. */
  @Test
  void equalsOrekitForAnglesOutsideOfOneTurn() {
    ElementSet e = population(RandomElements.GEOSTATIONARY, 1, 6).get(0);
    ElementSet turned =
        new ElementSet(
            e.epoch(),
            e.meanMotion(),
            e.eccentricity(),
            e.inclination(),
            e.raan() - 4 * Math.PI,
            e.argPerigee() + 2 * Math.PI,
            e.meanAnomaly() - 2 * Math.PI,
            e.bstar(),
            0,
            0,
            1,
            1);
    OrekitComparison c = compare(List.of(turned), WEEK, 50);
    assertEquals(50, c.compared);
    assertEquals(0, c.position, POSITION);
  }

  @Test
  void knowsTheTwoTheories() {
    Sgp4Table table = table(population(RandomElements.LOW_EARTH_ORBIT, 3, 7), WEEK);
    assertFalse(table.isDeepSpace(2));
    assertTrue(table(population(RandomElements.SYNCHRONOUS, 3, 7), WEEK).isDeepSpace(2));
  }

  private static OrekitComparison compare(List<ElementSet> elements, double span, int times) {
    Sgp4Table table = table(elements, span);
    OrekitComparison comparison = new OrekitComparison(table, REFERENCE);
    Random random = new Random(99);
    for (int row = 0; row < elements.size(); row++) {
      if (comparison.row(row, elements.get(row))) {
        double epoch = elements.get(row).epoch().durationFrom(REFERENCE);
        comparison.at(epoch);
        for (int k = 1; k < times; k++) {
          comparison.at(epoch + span * (2 * random.nextDouble() - 1));
        }
      }
    }
    return comparison;
  }

  private static Sgp4Table table(List<ElementSet> elements, double span) {
    return Sgp4Table.of(elements, REFERENCE, -span, span, CONTEXT.utc());
  }

  private static List<ElementSet> population(RandomElements regime, int size, long seed) {
    Random random = new Random(seed);
    List<ElementSet> elements = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      elements.add(regime.next(random, REFERENCE));
    }
    return elements;
  }

  private static ElementSet withoutDrag(ElementSet e) {
    return new ElementSet(
        e.epoch(),
        e.meanMotion(),
        e.eccentricity(),
        e.inclination(),
        e.raan(),
        e.argPerigee(),
        e.meanAnomaly(),
        0,
        0,
        0,
        1,
        1);
  }
}
