package org.orbsieve.assessment.covariance;

/**
 * The little linear algebra that the three-dimensional method needs, on square matrices held row by
 * row in an array.
 */
public final class Matrices {

  private Matrices() {}

  /** The inverse of a symmetric 3 x 3 matrix by cofactors; NaN where it is singular. */
  public static double[] inverse3(double[] m) {
    double c00 = m[4] * m[8] - m[5] * m[7];
    double c01 = m[5] * m[6] - m[3] * m[8];
    double c02 = m[3] * m[7] - m[4] * m[6];
    double determinant = m[0] * c00 + m[1] * c01 + m[2] * c02;
    double scale = determinant == 0 ? Double.NaN : 1 / determinant;
    double c11 = m[0] * m[8] - m[2] * m[6];
    double c12 = m[1] * m[6] - m[0] * m[7];
    double c22 = m[0] * m[4] - m[1] * m[3];
    return new double[] {
      c00 * scale, c01 * scale, c02 * scale,
      c01 * scale, c11 * scale, c12 * scale,
      c02 * scale, c12 * scale, c22 * scale
    };
  }

  /** The determinant of a 3 x 3 matrix. */
  public static double determinant3(double[] m) {
    return m[0] * (m[4] * m[8] - m[5] * m[7])
        + m[1] * (m[5] * m[6] - m[3] * m[8])
        + m[2] * (m[3] * m[7] - m[4] * m[6]);
  }

  /** A 3 x 3 matrix times a vector. */
  public static double[] times(double[] m, double x, double y, double z) {
    return new double[] {
      m[0] * x + m[1] * y + m[2] * z, m[3] * x + m[4] * y + m[5] * z, m[6] * x + m[7] * y + m[8] * z
    };
  }

  /** Matrix times vector, n x n. */
  public static double[] times(double[] m, double[] v) {
    int n = v.length;
    if (n == 3) {
      // most of them, and small enough for the loop to cost more than the work
      return times(m, v[0], v[1], v[2]);
    }
    double[] product = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k < n; k++) {
        sum += m[i * n + k] * v[k];
      }
      product[i] = sum;
    }
    return product;
  }

  /** Matrix times matrix, n x n. */
  public static double[] product(double[] a, double[] b, int n) {
    double[] product = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double factor = a[i * n + k];
        for (int j = 0; j < n; j++) {
          product[i * n + j] += factor * b[k * n + j];
        }
      }
    }
    return product;
  }

  /** J Q J^T, n x n, symmetric to the last bit. */
  public static double[] congruence(double[] j, double[] q, int n) {
    double[] jq = product(j, q, n);
    double[] result = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        double sum = 0;
        for (int l = 0; l < n; l++) {
          sum += jq[i * n + l] * j[k * n + l];
        }
        result[i * n + k] = sum;
        result[k * n + i] = sum;
      }
    }
    return result;
  }

  /** J Q J^T, 3 x 3, of a matrix Q that need not be symmetric. */
  public static double[] turned(double[] j, double[] q) {
    double[] half = product(j, q, 3);
    double[] turned = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        turned[3 * i + k] =
            half[3 * i] * j[3 * k]
                + half[3 * i + 1] * j[3 * k + 1]
                + half[3 * i + 2] * j[3 * k + 2];
      }
    }
    return turned;
  }

  /** Three rows of a 6 x 6 matrix, from one on, times a symmetric one: 3 x 6. */
  static double[] rowsTimes(double[] j, int row, double[] q) {
    double[] product = new double[18];
    for (int i = 0; i < 3; i++) {
      int at = 6 * (row + i);
      for (int k = 0; k < 6; k++) {
        product[6 * i + k] = dot6(j, at, q, 6 * k);
      }
    }
    return product;
  }

  /** The same times the transpose of three rows of a 6 x 6 matrix, the inverse way: 3 x 3. */
  static double[] rowsTimesRows(double[] j, int row, double[] product) {
    double[] result = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        result[3 * i + k] = dot6(j, 6 * (row + i), product, 6 * k);
      }
    }
    return result;
  }

  private static double dot6(double[] a, int i, double[] b, int k) {
    return a[i] * b[k]
        + a[i + 1] * b[k + 1]
        + a[i + 2] * b[k + 2]
        + a[i + 3] * b[k + 3]
        + a[i + 4] * b[k + 4]
        + a[i + 5] * b[k + 5];
  }

  /** The inverse of an n x n matrix by elimination with row pivots; NaN where it is singular. */
  static double[] inverse(double[] matrix, int n) {
    double[] m = matrix.clone();
    double[] inverse = new double[n * n];
    for (int i = 0; i < n; i++) {
      inverse[i * n + i] = 1;
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(m[row * n + column]) > Math.abs(m[pivot * n + column])) {
          pivot = row;
        }
      }
      swapRows(m, n, pivot, column);
      swapRows(inverse, n, pivot, column);
      eliminate(m, inverse, n, column);
    }
    return inverse;
  }

  private static void eliminate(double[] m, double[] inverse, int n, int column) {
    double scale = 1 / m[column * n + column];
    for (int j = 0; j < n; j++) {
      m[column * n + j] *= scale;
      inverse[column * n + j] *= scale;
    }
    for (int row = 0; row < n; row++) {
      double factor = m[row * n + column];
      if (row != column && factor != 0) {
        for (int j = 0; j < n; j++) {
          m[row * n + j] -= factor * m[column * n + j];
          inverse[row * n + j] -= factor * inverse[column * n + j];
        }
      }
    }
  }

  private static void swapRows(double[] m, int n, int a, int b) {
    for (int j = 0; a != b && j < n; j++) {
      double swap = m[a * n + j];
      m[a * n + j] = m[b * n + j];
      m[b * n + j] = swap;
    }
  }

  /**
   * The lower triangular root of a symmetric matrix, M = L L^T. A variance that is nothing but
   * rounding counts as none.
   *
   * @return null where the matrix has a negative variance
   */
  static double[] root(double[] m, int n) {
    double[] root = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        double sum = m[i * n + k];
        for (int l = 0; l < k; l++) {
          sum -= root[i * n + l] * root[k * n + l];
        }
        if (k < i) {
          root[i * n + k] = root[k * n + k] > 0 ? sum / root[k * n + k] : 0;
        } else if (sum >= -1e-9 * m[i * n + i] && m[i * n + i] >= 0) {
          root[i * n + i] = Math.sqrt(Math.max(0, sum));
        } else {
          return null;
        }
      }
    }
    return root;
  }
}
