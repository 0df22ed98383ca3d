package org.orbsieve.assessment.probability;

/**
 * Nodes and weights of Gauss and Legendre on [-1, 1], made once: the roots of the Legendre
 * polynomials by Newton's method. (Those of Hipparchus, which come from decimal arithmetic, take a
 * fifth of a second, as long as all conjunctions of a day.)
 */
final class LegendreRule {

  private static final int NEWTON_STEPS = 5;
  private static final int[] SIZES = {4, 6, 8, 10, 12, 16, 24, 32, 48, 64};
  private static final LegendreRule[] RULES = make();

  private final double[] nodes;
  private final double[] weights;

  private LegendreRule(int size) {
    nodes = new double[size];
    weights = new double[size];
    for (int i = 0; i < (size + 1) / 2; i++) {
      double x = root(size, Math.cos(Math.PI * (i + 0.75) / (size + 0.5)));
      double slope = legendre(size, x)[1];
      nodes[i] = -x;
      nodes[size - 1 - i] = x;
      weights[i] = 2 / ((1 - x * x) * slope * slope);
      weights[size - 1 - i] = weights[i];
    }
  }

  /** The root near a guess that is so good that Newton's method doubles its digits each time. */
  private static double root(int size, double guess) {
    double x = guess;
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double[] polynomial = legendre(size, x);
      x -= polynomial[0] / polynomial[1];
    }
    return x;
  }

  /** The Legendre polynomial of a degree and its derivative, for |x| &lt; 1. */
  private static double[] legendre(int degree, double x) {
    double before = 1;
    double value = x;
    for (int n = 1; n < degree; n++) {
      double next = ((2 * n + 1) * x * value - n * before) / (n + 1);
      before = value;
      value = next;
    }
    return new double[] {value, degree * (before - x * value) / (1 - x * x)};
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
