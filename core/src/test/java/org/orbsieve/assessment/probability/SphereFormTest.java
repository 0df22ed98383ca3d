package org.orbsieve.assessment.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The polynomial on a ring against the function itself. */
class SphereFormTest {

  @Test
  void isTheFunctionOnEveryRing() {
    Random random = new Random(20_213);
    double[] axes = {0.6, 0.8, 0, 0, 0, 1, 0.8, -0.6, 0};
    for (int i = 0; i < 50; i++) {
      double[] square = random.doubles(9, -1, 1).toArray();
      double[] linear = random.doubles(3, -1, 1).toArray();
      double height = 2 * random.nextDouble() - 1;
      double breadth = Math.sqrt(1 - height * height);
      double azimuth = 7 * random.nextDouble();
      SphereForm form = new SphereForm(axes, square, 2, linear, -3);
      form.ring(height, breadth);
      double[] parts = {height, breadth * Math.cos(azimuth), breadth * Math.sin(azimuth)};
      double expected = 0;
      for (int j = 0; j < 3; j++) {
        expected -= 3 * linear[j] * along(axes, parts, j);
        for (int k = 0; k < 3; k++) {
          expected += 2 * square[3 * j + k] * along(axes, parts, j) * along(axes, parts, k);
        }
      }
      assertEquals(expected, form.at(Math.cos(azimuth), Math.sin(azimuth)), 1e-14);
    }
  }

  /** A component in the axes that the function is given in. */
  private static double along(double[] axes, double[] parts, int component) {
    return parts[0] * axes[component]
        + parts[1] * axes[3 + component]
        + parts[2] * axes[6 + component];
  }
}
