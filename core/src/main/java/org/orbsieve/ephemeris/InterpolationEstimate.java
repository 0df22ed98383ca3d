package org.orbsieve.ephemeris;

import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;

/** Estimates what interpolation loses in a segment; see {@link TabulatedMotion}. */
final class InterpolationEstimate {

  /** Nodes of the polynomial that does without velocities. */
  private static final int POSITION_NODES = 12;

  /** Places within a piece at which the polynomials are compared. */
  private static final double[] PLACES = {-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9};

  private static final double SAFETY = 2;

  private final TabulatedSegment segment;

  InterpolationEstimate(TabulatedSegment segment) {
    this.segment = segment;
  }

  /** The estimate over all usable pieces [m]. */
  double largest() {
    int nodes = segment.nodes();
    if (segment.size() < nodes + 2) {
      return Double.POSITIVE_INFINITY;
    }
    double worst = 0;
    for (int i = 0; i + 1 < segment.size(); i++) {
      boolean usable =
          segment.time(i + 1) > segment.usableFrom() && segment.time(i) < segment.usableTo();
      if (usable) {
        worst = Math.max(worst, ofPiece(i, nodes));
      }
    }
    return worst;
  }

  private double ofPiece(int i, int nodes) {
    boolean velocities = segment.method() == Method.HERMITE;
    if (!velocities && nodes >= 4) {
      return ofPositions(i, nodes);
    }
    NodePolynomial used = through(i, nodes, velocities);
    double worst = distance(used, through(i, nodes + 2, velocities));
    if (velocities && segment.size() >= POSITION_NODES) {
      worst = Math.max(worst, distance(used, through(i, POSITION_NODES, false)));
    }
    // where nodes are too far apart, more of them do not agree with fewer
    double coarser = nodes < 4 ? 0 : distance(used, through(i, nodes - 2, velocities));
    return Math.max(SAFETY * worst, coarser);
  }

  /**
   * The same for positions only. The nodes of the three polynomials contain each other, so that by
   * Newton's formula each differs from the next by the terms of the two nodes that it has more.
   */
  private double ofPositions(int i, int nodes) {
    int[] order = nested(i, nodes);
    int n = order.length;
    double middle = (segment.time(i) + segment.time(i + 1)) / 2;
    double half = (segment.time(i + 1) - segment.time(i)) / 2;
    double[] w = new double[n];
    double[][] value = new double[3][n];
    for (int k = 0; k < n; k++) {
      w[k] = (segment.time(order[k]) - middle) / half;
      for (int axis = 0; axis < 3; axis++) {
        value[axis][k] = segment.state(order[k], axis);
      }
    }
    divide(w, value);
    return Math.max(SAFETY * terms(w, value, nodes), terms(w, value, nodes - 2));
  }

  /**
   * The nodes of the polynomial with two nodes fewer, then the two of the used one, then two more.
   */
  private int[] nested(int i, int nodes) {
    int[] order = new int[nodes + 2];
    int size = 0;
    int from = 0;
    int to = 0;
    for (int count = nodes - 2; count <= nodes + 2; count += 2) {
      int first = TabulatedPiece.firstNode(segment, i, count);
      for (int node = first; node < first + count; node++) {
        if (node < from || node >= to) {
          order[size++] = node;
        }
      }
      from = first;
      to = first + count;
    }
    return order;
  }

  /** Divided differences in place of the values of three axes. */
  private static void divide(double[] w, double[][] value) {
    for (int step = 1; step < w.length; step++) {
      for (int k = w.length - 1; k >= step; k--) {
        double inverse = 1 / (w[k] - w[k - step]);
        for (double[] axis : value) {
          axis[k] = (axis[k] - axis[k - 1]) * inverse;
        }
      }
    }
  }

  /** Largest length of the terms {@code count} and {@code count + 1} of Newton's formula. */
  private static double terms(double[] w, double[][] value, int count) {
    double worst = 0;
    for (double place : PLACES) {
      double product = 1;
      for (int k = 0; k < count; k++) {
        product *= place - w[k];
      }
      double square = 0;
      for (double[] axis : value) {
        double d = product * (axis[count] + axis[count + 1] * (place - w[count]));
        square += d * d;
      }
      worst = Math.max(worst, square);
    }
    return Math.sqrt(worst);
  }

  private NodePolynomial through(int i, int count, boolean velocities) {
    double middle = (segment.time(i) + segment.time(i + 1)) / 2;
    double half = (segment.time(i + 1) - segment.time(i)) / 2;
    int first = TabulatedPiece.firstNode(segment, i, count);
    return NodePolynomial.through(segment, first, count, velocities, middle, half);
  }

  private static double distance(NodePolynomial a, NodePolynomial b) {
    double worst = 0;
    for (double w : PLACES) {
      double square = 0;
      for (int axis = 0; axis < 3; axis++) {
        double d = a.value(axis, w) - b.value(axis, w);
        square += d * d;
      }
      worst = Math.max(worst, square);
    }
    return Math.sqrt(worst);
  }
}
