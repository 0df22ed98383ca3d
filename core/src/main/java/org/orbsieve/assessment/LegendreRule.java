package org.orbsieve.assessment;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Nodes and weights of Gauss and Legendre on [-1, 1], made once. */
final class LegendreRule {

  private static final int[] SIZES = {4, 6, 8, 10, 12, 16, 24, 32, 48, 64};
  private static final LegendreRule[] RULES = make();

  private final double[] nodes;
  private final double[] weights;

  private LegendreRule(int size) {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(size);
    nodes = new double[size];
    weights = new double[size];
    for (int i = 0; i < size; i++) {
      nodes[i] = rule.getPoint(i);
      weights[i] = rule.getWeight(i);
    }
  }

  private static LegendreRule[] make() {
    LegendreRule[] rules = new LegendreRule[SIZES.length];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = new LegendreRule(SIZES[i]);
    }
    return rules;
  }

  /** The smallest rule with at least {@code size} nodes, or the largest one. */
  static LegendreRule atLeast(int size) {
    int i = 0;
    while (i < SIZES.length - 1 && SIZES[i] < size) {
      i++;
    }
    return RULES[i];
  }

  int size() {
    return nodes.length;
  }

  double node(int i) {
    return nodes[i];
  }

  double weight(int i) {
    return weights[i];
  }
}
