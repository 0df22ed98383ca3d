package org.orbsieve.assessment.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes and weights against those of Hipparchus, which are from decimal arithmetic. */
class LegendreRuleTest {

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 8, 10, 12, 16, 24, 32, 48, 64})
  void equalsTheOneOfHipparchus(int size) {
    GaussIntegrator expected = new GaussIntegratorFactory().legendre(size);
    LegendreRule rule = LegendreRule.atLeast(size);
    assertEquals(size, rule.size());
    for (int i = 0; i < size; i++) {
      assertEquals(expected.getPoint(i), rule.node(i), 1e-15);
      assertEquals(expected.getWeight(i), rule.weight(i), 1e-12 * rule.weight(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 17, 65})
  void otherSizesGetTheNextLargerRule(int size) {
    int next = LegendreRule.atLeast(size).size();
    assertEquals(size <= 64 ? Math.max(size, next) : 64, next);
  }
}
