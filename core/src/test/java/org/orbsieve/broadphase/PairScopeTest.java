package org.orbsieve.broadphase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairScopeTest {

  @Test
  void allHasEveryPair() {
    PairScope all = PairScope.all(5_000);
    assertTrue(all.has(0, 1) && all.isPrimary(7));
    assertEquals(5_000, all.threshold(3, 4));
    assertEquals(5_000, all.largestThreshold());
    assertEquals(6, all.pairs(new int[] {0, 1, 2, 5}));
  }

  @Test
  void aPairHasAPrimaryAndTheLargerOfTwoDistances() {
    PairScope scope = PairScope.of(new double[] {0, 1_000, 0, 7_000});
    assertFalse(scope.has(0, 2));
    assertTrue(scope.has(0, 1) && scope.has(1, 0) && scope.has(1, 3));
    assertFalse(scope.isPrimary(0));
    assertEquals(1_000, scope.threshold(0, 1));
    assertEquals(7_000, scope.threshold(3, 1));
    assertEquals(7_000, scope.largestThreshold());
    assertEquals(5, scope.pairs(new int[] {0, 1, 2, 3}));
    assertEquals(2, scope.pairs(new int[] {0, 1, 2}));
  }

  @Test
  void kinDoNotMeet() {
    PairScope scope = PairScope.all(1_000).withKin(new int[] {0, 3, 3, 0, 5});
    assertFalse(scope.has(1, 2));
    assertTrue(scope.has(0, 3) && scope.has(1, 4) && scope.has(0, 1));
    assertEquals(9, scope.pairs(new int[] {0, 1, 2, 3, 4}));
    PairScope none = PairScope.all(1_000).withKin(new int[5]);
    assertTrue(none.has(0, 1));
  }

  @Test
  void theNumberOfPairsIsThatOfAllPairs() {
    Random random = new Random(1);
    int[] rows = IntStream.range(0, 60).filter(row -> random.nextInt(4) > 0).toArray();
    for (int trial = 0; trial < 20; trial++) {
      for (PairScope scope : Scopes.random(random, 60)) {
        assertEquals(Scopes.count(scope, rows), scope.pairs(rows));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 0})
  void nonsenseIsRefused(double threshold) {
    assertThrows(IllegalArgumentException.class, () -> PairScope.of(new double[] {threshold}));
    assertThrows(IllegalArgumentException.class, () -> PairScope.all(1).withKin(new int[] {0, -1}));
  }
}
