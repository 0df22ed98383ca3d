package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbsieve.ephemeris.sgp4.OrekitComparison.CONTEXT;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.AbsoluteDate;

/** The range against the distances of many moments. */
class RadialRangeTest {

  private static final AbsoluteDate REFERENCE = new AbsoluteDate(2024, 11, 1, CONTEXT.utc());
  private static final double DAY = 86_400;

  @ParameterizedTest
  @EnumSource(RandomElements.class)
  void everyDistanceIsInTheRange(RandomElements regime) {
    Random random = new Random(regime.ordinal());
    int bounded = 0;
    for (double duration : new double[] {1, DAY / 24, 3 * DAY, 30 * DAY}) {
      Sgp4Table table =
          table(Stream.generate(() -> regime.next(random, REFERENCE)).limit(60).toList(), duration);
      RadialRange range = new RadialRange(table, duration);
      double[] p = new double[3];
      for (int row = 0; row < table.size(); row++) {
        range.of(row);
        bounded += range.inner > 0 && range.outer < Double.POSITIVE_INFINITY ? 1 : 0;
        for (int k = 0; k < 300; k++) {
          double t = k == 0 ? 0 : k == 1 ? duration : duration * random.nextDouble();
          Sgp4.position(table, row, t, p, 0);
          double r = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
          assertTrue(
              Double.isNaN(r) || (range.inner <= r && r <= range.outer),
              () -> regime + " at " + t + ": " + r + " in " + range.inner + " " + range.outer);
        }
      }
    }
    assertTrue(bounded > 120, "bounds for " + bounded);
  }

  /** A circular orbit of no drag stays within the short and long-period terms, some 25 km. */
  @Test
  void theRangeIsNotMuchWiderThanTheOrbit() {
    Random random = new Random(1);
    for (int n = 0; n < 50; n++) {
      ElementSet e =
          RandomElements.elements(
              REFERENCE, 12 + 3 * random.nextDouble(), 1e-3, 180 * random.nextDouble(), random, 0);
      RadialRange range = new RadialRange(table(List.of(e), 7 * DAY), 7 * DAY);
      range.of(0);
      double axis = Math.cbrt(3.986e14 / (e.meanMotion() * e.meanMotion()));
      assertEquals(axis, range.inner, 50_000);
      assertEquals(axis, range.outer, 50_000);
    }
  }

  private static Sgp4Table table(List<ElementSet> elements, double duration) {
    return Sgp4Table.of(elements, REFERENCE, -DAY, duration + DAY, CONTEXT.utc());
  }
}
