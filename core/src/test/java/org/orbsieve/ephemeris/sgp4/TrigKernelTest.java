package org.orbsieve.ephemeris.sgp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrigKernelTest {

  /** The oracle, StrictMath, errs by up to one unit in the last place of a number near 1. */
  private static final double ORACLE_ERROR = 0x1p-53;

  private static final double TOLERANCE = TrigKernel.MAX_ERROR + ORACLE_ERROR;

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1, 10, 1e3, 1e6, TrigKernel.MAX_ANGLE})
  void staysWithinItsErrorBoundAtRandomAngles(double scale) {
    Random random = new Random(17);
    for (int n = 0; n < 100_000; n++) {
      check((2 * random.nextDouble() - 1) * scale);
    }
  }

  @Test
  void staysWithinItsErrorBoundAroundMultiplesOfAnEighthTurn() {
    Random random = new Random(18);
    for (int n = 0; n < 20_000; n++) {
      long k = n < 200 ? n : random.nextInt((int) (TrigKernel.MAX_ANGLE / Math.PI * 4));
      double x = Math.min(k * (Math.PI / 4), TrigKernel.MAX_ANGLE);
      for (double y : new double[] {x, Math.nextUp(x), Math.nextDown(x)}) {
        check(y);
        check(-y);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.0, -0.0, Double.MIN_VALUE, 1e-300, 1e-20, 0x1p-26, TrigKernel.MAX_ANGLE})
  void staysWithinItsErrorBoundAtTheEdges(double x) {
    check(x);
    assertEquals(StrictMath.sin(x), TrigKernel.sin(x), Math.abs(x) * 1e-15);
  }

  /** The worst case of a reduction in double precision: this number is almost a quarter turn. */
  @Test
  void reducesTheDoubleNearestToAMultipleOfAQuarterTurn() {
    double x = 6381956970095103.0 * 0x1p-23; // 7.6e8, within 2e-10 of a multiple of pi / 2 or less
    check(x);
    check(-x);
  }

  @Test
  void isOddAndEvenToTheBit() {
    Random random = new Random(19);
    for (int n = 0; n < 10_000; n++) {
      double x = Math.scalb(random.nextDouble(), random.nextInt(40) - 10);
      assertEquals(-TrigKernel.sin(x), TrigKernel.sin(-x));
      assertEquals(TrigKernel.cos(x), TrigKernel.cos(-x));
    }
  }

  @Test
  void turnsAreAsGoodOnBothSidesOfTheirLimit() {
    Random random = new Random(20);
    for (int n = 0; n < 100_000; n++) {
      double x = (2 * random.nextDouble() - 1) * 2 * TrigKernel.SMALL_ANGLE;
      assertEquals(StrictMath.sin(x), TrigKernel.sinTurn(x), TOLERANCE);
      assertEquals(StrictMath.cos(x), TrigKernel.cosTurn(x), TOLERANCE);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void hasNoValueWhereTheAngleHasNone(double x) {
    assertTrue(Double.isNaN(TrigKernel.sin(x)));
    assertTrue(Double.isNaN(TrigKernel.cos(x)));
  }

  private static void check(double x) {
    assertEquals(StrictMath.sin(x), TrigKernel.sin(x), TOLERANCE, () -> "sin " + x);
    assertEquals(StrictMath.cos(x), TrigKernel.cos(x), TOLERANCE, () -> "cos " + x);
  }
}
