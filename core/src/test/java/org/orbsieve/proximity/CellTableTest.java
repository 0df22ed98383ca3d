package org.orbsieve.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTableTest {

  private static final double WIDTH = 100;
  private static final int POINTS = 400;

  /** All pairs within a width of each other are among the pairs that are given, and each once. */
  @ParameterizedTest
  @ValueSource(doubles = {50, 300, 1_000, 20_000})
  void givesAllNearPairsOnce(double extent) {
    Random random = new Random((long) extent);
    CellTable table = new CellTable(POINTS, WIDTH);
    for (int round = 0; round < 5; round++) {
      double[][] block = points(random, extent);
      Set<Integer> given = new HashSet<>();
      table.fill(block, POINTS);
      table.pairs(
          (i, j) -> assertTrue(given.add(Math.min(i, j) * POINTS + Math.max(i, j)), "twice"));
      int near = 0;
      for (int i = 0; i < POINTS; i++) {
        for (int j = i + 1; j < POINTS; j++) {
          if (distance(block, i, j) <= WIDTH) {
            near++;
            assertTrue(given.contains(i * POINTS + j), i + " and " + j);
          }
        }
      }
      assertTrue(extent > 300 || near > 100, "few near pairs: " + near);
      assertTrue(extent < 300 || given.size() < POINTS * POINTS / 2, "no cells at all");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300})
  void leavesOutPointsWithoutAPlace(double nowhere) {
    double[][] block = {{0, nowhere, 1}, {0, 0, 0}, {0, 0, 0}};
    CellTable table = new CellTable(3, WIDTH);
    table.fill(block, 0);
    int[] pairs = new int[1];
    table.pairs((i, j) -> pairs[0] += i + j);
    assertEquals(2, pairs[0]);
  }

  /** Points at the second place of a block; what is before them is far away. */
  private static double[][] points(Random random, double extent) {
    double[][] block = new double[3][2 * POINTS];
    for (double[] axis : block) {
      for (int i = 0; i < POINTS; i++) {
        axis[i] = 1e6 * i;
        axis[POINTS + i] = extent * (2 * random.nextDouble() - 1);
      }
    }
    return block;
  }

  private static double distance(double[][] block, int i, int j) {
    double sum = 0;
    for (double[] axis : block) {
      double d = axis[POINTS + i] - axis[POINTS + j];
      sum += d * d;
    }
    return Math.sqrt(sum);
  }
}
