package org.orbsieve.ephemeris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class InterpolationBoundTest {

  private static final int SAMPLES = 20_000;

  @Test
  void nodeProductsAreTheMaximaWithinTheStep() {
    for (int level = 0; level < InterpolationBound.LEVELS; level++) {
      double largest = 0;
      for (int k = 0; k <= SAMPLES; k++) {
        double u = Math.scalb((double) k / SAMPLES, level - 1);
        double square = u * u;
        largest = Math.max(largest, Math.abs(u * (square - 1) * (square - 4) * (square - 9)));
      }
      assertTrue(largest <= InterpolationBound.NODE_PRODUCT[level], () -> "too small");
      assertEquals(1, InterpolationBound.NODE_PRODUCT[level] / largest, 1e-3);
    }
  }

  @Test
  void lebesgueConstantsAreTheMaximaWithinTheStep() {
    for (int level = 0; level < InterpolationBound.LEVELS; level++) {
      double largest = 0;
      for (int k = 0; k <= SAMPLES; k++) {
        largest = Math.max(largest, lebesgue(Math.scalb((double) k / SAMPLES, level - 1)));
      }
      assertTrue(largest <= InterpolationBound.LEBESGUE[level], () -> "too small");
      assertEquals(1, InterpolationBound.LEBESGUE[level] / largest, 5e-3);
    }
  }

  private static double lebesgue(double u) {
    double sum = 0;
    for (int i = -KnotTable.SIDE; i <= KnotTable.SIDE; i++) {
      double product = 1;
      for (int j = -KnotTable.SIDE; j <= KnotTable.SIDE; j++) {
        product *= i == j ? 1 : (u - j) / (i - j);
      }
      sum += Math.abs(product);
    }
    return sum;
  }

  /** A harmonic oscillation with the strip that suits it best: not far below the bound. */
  @Test
  void errorOfAnOscillationStaysBelowTheBound() {
    double width = 240;
    for (int level = 0; level < InterpolationBound.LEVELS; level++) {
      for (double rate : new double[] {1e-3, 3e-3, 1e-2}) {
        // |cos(rate t)| <= cosh(rate strip); the best strip is about 7 / rate
        double strip = 7 / rate;
        double sup = Math.cosh(rate * strip);
        InterpolationBound bound = new InterpolationBound(sup, strip, 0, 0, new BitSet());
        double spacing = Math.scalb(width, -level);
        double worst = 0;
        for (int k = 0; k <= 100; k++) {
          double phase = 0.0628 * k;
          for (int l = -10; l <= 10; l++) {
            double u = 0.05 * l * width / spacing;
            worst = Math.max(worst, deviation(u, rate * spacing, phase));
          }
        }
        double eps = bound.error(level, width);
        assertTrue(worst <= eps * (1 + 1e-9) + 1e-15, "level " + level + " rate " + rate);
        assertTrue(worst > 0.02 * eps || eps < 1e-12, "a bound far too large");
      }
    }
  }

  private static double deviation(double u, double perKnot, double phase) {
    double sum = -Math.cos(perKnot * u + phase);
    for (int i = -KnotTable.SIDE; i <= KnotTable.SIDE; i++) {
      double product = Math.cos(perKnot * i + phase);
      for (int j = -KnotTable.SIDE; j <= KnotTable.SIDE; j++) {
        product *= i == j ? 1 : (u - j) / (i - j);
      }
      sum += product;
    }
    return Math.abs(sum);
  }

  @Test
  void knotsInARoughIntervalMakeAStepRough() {
    BitSet rough = new BitSet();
    rough.set(10);
    InterpolationBound bound = new InterpolationBound(1, 1, 0, 0, rough);
    double width = 240;
    double reach = KnotTable.SIDE * width;
    double begin = 10 * InterpolationBound.ROUGH_INTERVAL;
    double end = begin + InterpolationBound.ROUGH_INTERVAL;
    assertTrue(bound.isRough(begin - reach - width, begin - reach));
    assertTrue(bound.isRough(end + reach - 1, end + reach + width));
    assertFalse(bound.isRough(begin - reach - width - 1, begin - reach - 1));
    assertFalse(bound.isRough(end + reach, end + reach + width));
    assertFalse(bound.isRough(0, width));
  }
}
