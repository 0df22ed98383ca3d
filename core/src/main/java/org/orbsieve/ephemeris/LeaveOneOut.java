package org.orbsieve.ephemeris;

import java.util.Arrays;
import org.orbsieve.catalog.TabulatedSegment;

/**
 * How far each node of a segment is from the polynomial through its neighbours: what an
 * interpolation would have lost if the node had not been there. It shows what no comparison of
 * degrees does, such as a manoeuvre half-way between two nodes, which polynomials of all even
 * numbers of nodes round off alike.
 */
final class LeaveOneOut {

  /** Neighbours, half of them on either side. */
  private static final int NEIGHBOURS = 12;

  /** Fewer on one side would multiply the noise of the states by more than twenty. */
  private static final int ONE_SIDE = 3;

  /** The longest of the intervals about a node, in terms of the shortest. */
  private static final double UNEVEN = 1.5;

  private final TabulatedSegment segment;
  private final int count;
  private final double[] weights;
  private final double[] spacings;

  /** For a segment that is interpolated through {@link TabulatedSegment#nodes()}. */
  LeaveOneOut(TabulatedSegment segment) {
    this.segment = segment;
    count = Math.max(NEIGHBOURS, segment.nodes());
    weights = new double[count];
    spacings = new double[count];
  }

  /**
   * The distances by node [m]; 0 near the ends, where the spacing of the nodes changes, and
   * everywhere if there are too few nodes: there the polynomial through the neighbours is worse
   * than any that is used.
   */
  double[] distances() {
    double[] distances = new double[segment.size()];
    for (int node = ONE_SIDE; node < segment.size() - ONE_SIDE; node++) {
      if (segment.size() > count) {
        distances[node] = distance(node);
      }
    }
    return distances;
  }

  private double distance(int node) {
    int first = Math.max(0, Math.min(segment.size() - count - 1, node - count / 2));
    if (!isEven(first)) {
      return 0;
    }
    weigh(node, first);
    double square = 0;
    for (int axis = 0; axis < 3; axis++) {
      double off = -segment.state(node, axis);
      for (int k = 0; k < count; k++) {
        off += weights[k] * segment.state(neighbour(node, first, k), axis);
      }
      square += off * off;
    }
    return Math.sqrt(square);
  }

  private boolean isEven(int first) {
    double shortest = Double.POSITIVE_INFINITY;
    double longest = 0;
    for (int i = first; i < first + count; i++) {
      double gap = segment.time(i + 1) - segment.time(i);
      shortest = Math.min(shortest, gap);
      longest = Math.max(longest, gap);
    }
    return longest <= UNEVEN * shortest;
  }

  private static int neighbour(int node, int first, int k) {
    return first + k < node ? first + k : first + k + 1;
  }

  /** Lagrange's weights; those of the node before where the nodes stand as about that one. */
  private void weigh(int node, int first) {
    boolean same = true;
    for (int k = 0; k < count; k++) {
      double spacing = segment.time(neighbour(node, first, k)) - segment.time(node);
      same &= spacing == spacings[k];
      spacings[k] = spacing;
    }
    if (same) {
      return;
    }
    Arrays.fill(weights, 1);
    for (int k = 0; k < count; k++) {
      for (int l = 0; l < count; l++) {
        if (l != k) {
          weights[k] *= spacings[l] / (spacings[l] - spacings[k]);
        }
      }
    }
  }
}
