package org.orbsieve.report.html.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void mapsEndsToEnds() {
    Axis linear = Axis.linear(-2, 6, 10, 90);
    assertEquals(10, linear.at(-2), 1e-12);
    assertEquals(90, linear.at(6), 1e-12);
    assertEquals(30, linear.at(0), 1e-12);
    Axis log = Axis.log(1e-12, 1e-2, 200, 0);
    assertEquals(200, log.at(1e-12), 1e-9);
    assertEquals(100, log.at(1e-7), 1e-9);
    assertTrue(Double.isFinite(log.at(0)));
  }

  @Test
  void ticksAreRoundFewAndInside() {
    Random random = new Random(20261130);
    for (int i = 0; i < 2000; i++) {
      double from = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 3);
      double to =
          from + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(9) - 3) + 1e-6;
      List<Double> ticks = Axis.linear(from, to, 0, 100).ticks();
      assertTrue(ticks.size() >= 2 && ticks.size() <= 7, from + " " + to + " " + ticks);
      for (double tick : ticks) {
        assertTrue(tick >= from - 1e-6 * (to - from) && tick <= to + 1e-6 * (to - from));
      }
    }
  }

  @Test
  void powersAreAtMostSix() {
    for (int decades = 1; decades < 300; decades++) {
      List<Double> ticks = Axis.log(Math.pow(10, -decades), 1, 0, 100).ticks();
      assertTrue(ticks.size() >= 2 && ticks.size() <= 6, decades + ": " + ticks);
      assertEquals(1, ticks.get(ticks.size() - 1), 1e-12);
    }
  }

  @Test
  void refusesWhatIsNoAxis() {
    assertThrows(IllegalArgumentException.class, () -> Axis.linear(1, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Axis.log(0, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Axis.linear(0, Double.NaN, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Svg.number(Double.NaN));
  }
}
