package org.orbsieve.broadphase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LongitudeTest {

  @Test
  void isTheAngleWithinItsError() {
    double worst = 0;
    for (int k = 0; k <= 400_000; k++) {
      double angle = Longitude.TURN * k / 400_000;
      double x = 7e6 * Math.cos(angle);
      double y = 7e6 * Math.sin(angle);
      double off = Math.IEEEremainder(Longitude.of(x, y) - Math.atan2(y, x), Longitude.TURN);
      worst = Math.max(worst, Math.abs(off));
    }
    assertTrue(worst <= Longitude.ERROR, "error " + worst);
    assertTrue(worst > 0.5 * Longitude.ERROR, "the stated error is far too large: " + worst);
  }

  @Test
  void theAxesAndNowhere() {
    assertEquals(0, Longitude.of(1, 0), Longitude.ERROR);
    assertEquals(Math.PI / 2, Longitude.of(0, 5), Longitude.ERROR);
    assertEquals(Math.PI, Longitude.of(-3, 0), Longitude.ERROR);
    assertEquals(1.5 * Math.PI, Longitude.of(-0.0, -2), Longitude.ERROR);
    assertTrue(Double.isNaN(Longitude.of(0, 0)));
  }

  /** The windows' arc sine is never below the true one, and close to it. */
  @Test
  void arcsineIsAnUpperBound() {
    for (int k = 0; k <= 100_000; k++) {
      double s = k / 100_000.0;
      double over = BlockWindow.arcsine(s) - Math.asin(s);
      assertTrue(over >= -1e-15 && over < 0.16, s + ": " + over);
    }
  }

  @Test
  void theSmallestNumbersHaveSigns() {
    for (double tiny : new double[] {Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300, 1e-30}) {
      assertEquals(Math.PI / 2, Longitude.of(-tiny, 1), Longitude.ERROR);
      assertEquals(Longitude.TURN, Longitude.of(1, -tiny), Longitude.ERROR);
      assertEquals(0, Longitude.of(1, tiny), Longitude.ERROR);
      assertEquals(Math.PI, Longitude.of(-1, -tiny), Longitude.ERROR);
    }
    assertEquals(0, Longitude.of(1e300, 0.0), Longitude.ERROR);
    assertEquals(1.25 * Math.PI, Longitude.of(-1e300, -1e300), Longitude.ERROR);
  }
}
