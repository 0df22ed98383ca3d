package org.orbsieve.assessment.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The table against a plain integral over the density. */
class MeanShortfallTest {

  private static final long SEED = 20_212;

  @Test
  void equalsThePlainIntegral() {
    Random random = new Random(SEED);
    for (int i = 0; i < 400; i++) {
      double deviation = Math.pow(10, 4 * random.nextDouble() - 2);
      double mean = deviation * (18 * random.nextDouble() - 9);
      assertEquals(
          plainIntegral(mean, deviation),
          MeanShortfall.of(mean, deviation * deviation),
          2e-8 * deviation,
          mean + " +- " + deviation);
    }
  }

  @Test
  void isTheShortfallItselfWhereNothingIsUncertain() {
    assertEquals(3, MeanShortfall.of(-3, 0));
    assertEquals(0, MeanShortfall.of(3, 0));
    assertEquals(3, MeanShortfall.of(-3, -1e-20));
    assertEquals(1e300, MeanShortfall.of(-1e300, 1e-300));
  }

  @Test
  void hasNoStepAtTheEndOfTheTable() {
    assertEquals(MeanShortfall.of(Math.nextDown(8.0), 1), MeanShortfall.of(8, 1), 1e-15);
    assertEquals(MeanShortfall.of(Math.nextUp(-8.0), 1), MeanShortfall.of(-8, 1), 1e-15);
  }

  /** Simpson's rule over ten standard deviations of the part below 0. */
  private static double plainIntegral(double mean, double deviation) {
    double from = mean - 10 * deviation;
    double to = Math.min(0, mean + 10 * deviation);
    if (from >= to) {
      return 0;
    }
    int steps = 4_000;
    double sum = 0;
    for (int k = 0; k <= steps; k++) {
      double s = from + (to - from) * k / steps;
      double z = (s - mean) / deviation;
      int weight = k == 0 || k == steps ? 1 : k % 2 == 0 ? 2 : 4;
      sum += weight * -s * Math.exp(-0.5 * z * z);
    }
    return sum * (to - from) / steps / 3 / (deviation * Math.sqrt(2 * Math.PI));
  }
}
