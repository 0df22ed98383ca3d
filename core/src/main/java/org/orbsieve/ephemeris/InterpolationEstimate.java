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
    NodePolynomial used = through(i, nodes, velocities);
    double worst = distance(used, through(i, nodes + 2, velocities));
    if (velocities && segment.size() >= POSITION_NODES) {
      worst = Math.max(worst, distance(used, through(i, POSITION_NODES, false)));
    }
    // where nodes are too far apart, more of them do not agree with fewer
    double coarser = nodes < 4 ? 0 : distance(used, through(i, nodes - 2, velocities));
    return Math.max(SAFETY * worst, coarser);
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
