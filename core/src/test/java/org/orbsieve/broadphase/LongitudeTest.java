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
}
