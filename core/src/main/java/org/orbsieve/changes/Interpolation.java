package org.orbsieve.changes;

/** A polynomial of first or second degree through a few points, by least squares. */
final class Interpolation {

  private static final int STRIDE = 5;

  private final int terms;
  private final double[] normal = new double[STRIDE * STRIDE];
  private final double[] right = new double[STRIDE];

  Interpolation(int degree) {
    terms = degree + 1;
  }

  /** Adds a point. */
  void add(double x, double y) {
    double rowPower = 1;
    for (int p = 0; p < terms; p++, rowPower *= x) {
      right[p] += rowPower * y;
      double power = rowPower;
      for (int q = 0; q < terms; q++, power *= x) {
        normal[p * STRIDE + q] += power;
      }
    }
  }

  /** The value at zero, and its variance if every point has a variance of one. */
  double[] atZero() {
    double[] first = new double[STRIDE];
    first[0] = 1;
    double[] column = new double[STRIDE];
    SmallSystem.solve(normal.clone(), first, column, terms);
    double value = 0;
    for (int p = 0; p < terms; p++) {
      value += column[p] * right[p];
    }
    return new double[] {value, column[0]};
  }
}
