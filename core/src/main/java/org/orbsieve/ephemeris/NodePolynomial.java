package org.orbsieve.ephemeris;

import org.orbsieve.catalog.TabulatedSegment;

/**
 * A polynomial of three coordinates in {@code w}, meant for {@code -1 <= w <= 1}, by its
 * coefficients: {@code coefficients[axis][k]} [m] is that of {@code w^k}.
 *
 * <p>Interpolation is by Newton's divided differences, in which a node with a velocity counts twice
 * (Hermite). Coefficients are exact to some units in the last place of the positions, a nanometre,
 * because no node is far outside of the interval.
 *
 * @param coefficients by axis; not to be changed
 */
record NodePolynomial(double[][] coefficients) {

  /** Number of coefficients per axis. */
  int size() {
    return coefficients[0].length;
  }

  /**
   * Adds the coefficients to those of another polynomial.
   *
   * @param sum receives them, by axis
   * @param factor by which they are multiplied
   * @return bound of what the powers that {@code sum} has no room for add [m]
   */
  double addTo(double[][] sum, double factor) {
    double rest = 0;
    for (int axis = 0; axis < 3; axis++) {
      double[] c = coefficients[axis];
      for (int k = 0; k < c.length; k++) {
        if (k < sum[axis].length) {
          sum[axis][k] += factor * c[k];
        } else {
          rest += Math.abs(factor * c[k]);
        }
      }
    }
    return rest;
  }

  /** The polynomial through the velocities of consecutive nodes: coefficients in m/s. */
  static NodePolynomial throughVelocities(
      TabulatedSegment segment, int first, int count, double middle, double half) {
    double[] w = new double[count];
    for (int i = 0; i < count; i++) {
      w[i] = (segment.time(first + i) - middle) / half;
    }
    double[] inverse = inverseWidths(w);
    double[][] coefficients = new double[3][];
    for (int axis = 0; axis < 3; axis++) {
      double[] value = new double[count];
      for (int i = 0; i < count; i++) {
        value[i] = segment.state(first + i, 3 + axis);
      }
      coefficients[axis] = monomials(w, inverse, value, value);
    }
    return new NodePolynomial(coefficients);
  }

  /**
   * The polynomial through consecutive nodes.
   *
   * @param segment has the nodes
   * @param first first node
   * @param count number of nodes
   * @param velocities whether the polynomial has the velocities of the nodes as well
   * @param middle time of {@code w = 0} [s]
   * @param half time from there to {@code w = 1} [s]
   */
  static NodePolynomial through(
      TabulatedSegment segment,
      int first,
      int count,
      boolean velocities,
      double middle,
      double half) {
    int repeat = velocities ? 2 : 1;
    double[] w = new double[repeat * count];
    for (int i = 0; i < w.length; i++) {
      w[i] = (segment.time(first + i / repeat) - middle) / half;
    }
    double[] inverse = inverseWidths(w);
    double[] value = new double[w.length];
    double[] slope = new double[w.length];
    double[][] coefficients = new double[3][];
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < w.length; i++) {
        int node = first + i / repeat;
        value[i] = segment.state(node, axis);
        slope[i] = segment.state(node, 3 + axis) * half;
      }
      coefficients[axis] = monomials(w, inverse, value, slope);
    }
    return new NodePolynomial(coefficients);
  }

  /**
   * The polynomial through values at {@code w = -3 ... 3}.
   *
   * @param values of the three axes at the seven places [m]
   */
  static NodePolynomial throughKnots(double[][] values) {
    double[] w = {-3, -2, -1, 0, 1, 2, 3};
    double[] inverse = inverseWidths(w);
    double[][] coefficients = new double[3][];
    for (int axis = 0; axis < 3; axis++) {
      coefficients[axis] = monomials(w, inverse, values[axis].clone(), new double[w.length]);
    }
    return new NodePolynomial(coefficients);
  }

  /**
   * The inverse of the distance between each two places, which all axes divide by: row by order,
   * the number of steps between the two. 0 for the two that a node with a velocity makes.
   */
  private static double[] inverseWidths(double[] w) {
    int n = w.length;
    double[] inverse = new double[n * n];
    for (int order = 1; order < n; order++) {
      for (int i = order; i < n; i++) {
        double width = w[i] - w[i - order];
        inverse[order * n + i] = width == 0 ? 0 : 1 / width;
      }
    }
    return inverse;
  }

  /** Divided differences in place of {@code value}, multiplied out. */
  private static double[] monomials(double[] w, double[] inverse, double[] value, double[] slope) {
    int n = w.length;
    for (int order = 1; order < n; order++) {
      for (int i = n - 1; i >= order; i--) {
        double by = inverse[order * n + i];
        value[i] = by == 0 ? slope[i] : (value[i] - value[i - 1]) * by;
      }
    }
    double[] out = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      for (int k = n - 1 - i; k >= 1; k--) {
        out[k] = out[k - 1] - w[i] * out[k];
      }
      out[0] = value[i] - w[i] * out[0];
    }
    return out;
  }

  /** The derivative by {@code w}, times a factor. */
  NodePolynomial derivative(double factor) {
    double[][] out = new double[3][Math.max(1, size() - 1)];
    for (int axis = 0; axis < 3; axis++) {
      for (int k = 1; k < size(); k++) {
        out[axis][k - 1] = factor * k * coefficients[axis][k];
      }
    }
    return new NodePolynomial(out);
  }

  /** This polynomial and a multiple of another one. */
  NodePolynomial plus(NodePolynomial other, double factor) {
    double[][] out = new double[3][Math.max(size(), other.size())];
    for (int axis = 0; axis < 3; axis++) {
      for (int k = 0; k < out[axis].length; k++) {
        out[axis][k] = coefficient(axis, k) + factor * other.coefficient(axis, k);
      }
    }
    return new NodePolynomial(out);
  }

  /** Bound of its length for {@code -1 <= w <= 1}. */
  double bound() {
    double bound = 0;
    for (int k = 0; k < size(); k++) {
      double x = coefficients[0][k];
      double y = coefficients[1][k];
      double z = coefficients[2][k];
      bound += Math.sqrt(x * x + y * y + z * z);
    }
    return bound;
  }

  /**
   * Bounds of the square of its length for {@code -1 <= w <= 1} [m^2]: the square is a polynomial
   * too, and little of it varies where the motion is level.
   */
  double[] squareBounds() {
    double[] square = new double[2 * size() - 1];
    for (double[] c : coefficients) {
      for (int i = 0; i < c.length; i++) {
        for (int k = 0; k < c.length; k++) {
          square[i + k] += c[i] * c[k];
        }
      }
    }
    double rest = 0;
    for (int k = 1; k < square.length; k++) {
      rest += Math.abs(square[k]);
    }
    return new double[] {Math.max(0, square[0] - rest), square[0] + rest};
  }

  /** The same polynomial as one of {@code v}, where {@code w = offset + scale v}. */
  NodePolynomial shifted(double offset, double scale) {
    if (offset == 0 && scale == 1) {
      return this;
    }
    double[][] out = new double[3][];
    for (int axis = 0; axis < 3; axis++) {
      double[] c = coefficients[axis].clone();
      for (int i = 0; i < c.length; i++) {
        for (int k = c.length - 2; k >= i; k--) {
          c[k] += offset * c[k + 1];
        }
      }
      double power = 1;
      for (int k = 0; k < c.length; k++, power *= scale) {
        c[k] *= power;
      }
      out[axis] = c;
    }
    return new NodePolynomial(out);
  }

  /** Bound of the distance to another polynomial for {@code -1 <= w <= 1} [m]. */
  double distanceBound(NodePolynomial other) {
    double bound = 0;
    for (int k = 0; k < Math.max(size(), other.size()); k++) {
      double dx = coefficient(0, k) - other.coefficient(0, k);
      double dy = coefficient(1, k) - other.coefficient(1, k);
      double dz = coefficient(2, k) - other.coefficient(2, k);
      bound += Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
    return bound;
  }

  private double coefficient(int axis, int k) {
    return k < size() ? coefficients[axis][k] : 0;
  }

  /** Value of an axis [m]. */
  double value(int axis, double w) {
    double[] c = coefficients[axis];
    double value = 0;
    for (int k = c.length - 1; k >= 0; k--) {
      value = value * w + c[k];
    }
    return value;
  }

  /** Second derivative of an axis by {@code w} [m]. */
  double curvature(int axis, double w) {
    double[] c = coefficients[axis];
    double curvature = 0;
    for (int k = c.length - 1; k >= 2; k--) {
      curvature = curvature * w + k * (k - 1) * c[k];
    }
    return curvature;
  }

  /** Derivative of an axis by {@code w} [m]. */
  double slope(int axis, double w) {
    double[] c = coefficients[axis];
    double slope = 0;
    for (int k = c.length - 1; k >= 1; k--) {
      slope = slope * w + k * c[k];
    }
    return slope;
  }
}
