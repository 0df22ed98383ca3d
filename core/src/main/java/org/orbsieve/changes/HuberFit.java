package org.orbsieve.changes;

import java.util.Arrays;

/**
 * A linear fit that few wrong observations cannot spoil: the M-estimate of Huber (1964, Annals of
 * Mathematical Statistics 35, 73-101) by iterated weights. Observations are in units of their
 * standard deviation. One instance is scratch space for one thread.
 */
final class HuberFit {

  /** Residual beyond which an observation counts by its magnitude instead of its square [sigma]. */
  private static final double CORNER = 1.5;

  private static final int ITERATIONS = 8;
  private static final int MOST_PARAMETERS = 5;

  /** Keeps a parameter at zero that no observation determines. */
  private static final double RIDGE = 1e-9;

  /** Weights that change less are settled. */
  private static final double SETTLED = 1e-3;

  private final double[] design;
  private final double[] observed;
  private final double[] weights;
  private final double[] normal = new double[MOST_PARAMETERS * MOST_PARAMETERS];
  private final double[] right = new double[MOST_PARAMETERS];
  private final double[] solution = new double[MOST_PARAMETERS];
  private int rows;
  private int parameters;

  HuberFit(int mostRows) {
    design = new double[mostRows * MOST_PARAMETERS];
    observed = new double[mostRows];
    weights = new double[mostRows];
  }

  /** Starts a fit. */
  void begin(int numberOfParameters) {
    parameters = numberOfParameters;
    rows = 0;
  }

  /** Adds an observation; coefficients beyond the number of parameters are ignored. */
  void add(double value, double sigma, double a, double b, double c, double d, double e) {
    int at = rows * MOST_PARAMETERS;
    design[at] = a / sigma;
    design[at + 1] = b / sigma;
    design[at + 2] = c / sigma;
    design[at + 3] = d / sigma;
    design[at + 4] = e / sigma;
    observed[rows++] = value / sigma;
  }

  /**
   * Fits.
   *
   * @return the cost: squares of small residuals, and what Huber's function gives for large ones
   */
  double cost() {
    Arrays.fill(weights, 0, rows, 1);
    double cost = 0;
    for (int pass = 0; pass < ITERATIONS; pass++) {
      accumulate();
      SmallSystem.solve(normal, right, solution, parameters);
      double moved = 0;
      cost = 0;
      for (int row = 0; row < rows; row++) {
        double size = Math.abs(residual(row));
        cost += size <= CORNER ? size * size : 2 * CORNER * size - CORNER * CORNER;
        double weight = size <= CORNER ? 1 : CORNER / size;
        moved = Math.max(moved, Math.abs(weight - weights[row]));
        weights[row] = weight;
      }
      if (moved < SETTLED) {
        break;
      }
    }
    return cost;
  }

  /** A parameter of the last fit. */
  double parameter(int index) {
    return solution[index];
  }

  /** Covariance of two parameters of the last fit, of observations with unit deviation. */
  double covariance(int first, int second) {
    accumulate();
    Arrays.fill(right, 0, parameters, 0);
    right[second] = 1;
    double[] column = new double[MOST_PARAMETERS];
    SmallSystem.solve(normal, right, column, parameters);
    return column[first];
  }

  private double residual(int row) {
    double residual = observed[row];
    int at = row * MOST_PARAMETERS;
    for (int p = 0; p < parameters; p++) {
      residual -= design[at + p] * solution[p];
    }
    return residual;
  }

  private void accumulate() {
    Arrays.fill(normal, 0);
    Arrays.fill(right, 0);
    for (int row = 0; row < rows; row++) {
      int at = row * MOST_PARAMETERS;
      for (int p = 0; p < parameters; p++) {
        double weighted = weights[row] * design[at + p];
        right[p] += weighted * observed[row];
        for (int q = 0; q <= p; q++) {
          normal[p * MOST_PARAMETERS + q] += weighted * design[at + q];
        }
      }
    }
    for (int p = 0; p < parameters; p++) {
      normal[p * MOST_PARAMETERS + p] += RIDGE;
      for (int q = 0; q < p; q++) {
        normal[q * MOST_PARAMETERS + p] = normal[p * MOST_PARAMETERS + q];
      }
    }
  }
}
