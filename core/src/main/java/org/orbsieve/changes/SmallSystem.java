package org.orbsieve.changes;

/** Symmetric positive definite systems of a few equations, by Cholesky; rows have a stride of 5. */
final class SmallSystem {

  private static final int STRIDE = 5;

  private SmallSystem() {}

  /**
   * Solves a system in place.
   *
   * @param matrix the matrix, of which the lower half is overwritten by its factor
   * @param right the right side
   * @param out receives the solution
   * @param size number of equations
   */
  static void solve(double[] matrix, double[] right, double[] out, int size) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * STRIDE + j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i * STRIDE + k] * matrix[j * STRIDE + k];
        }
        matrix[i * STRIDE + j] =
            i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / matrix[j * STRIDE + j];
      }
    }
    for (int i = 0; i < size; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= matrix[i * STRIDE + k] * out[k];
      }
      out[i] = sum / matrix[i * STRIDE + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = out[i];
      for (int k = i + 1; k < size; k++) {
        sum -= matrix[k * STRIDE + i] * out[k];
      }
      out[i] = sum / matrix[i * STRIDE + i];
    }
  }
}
