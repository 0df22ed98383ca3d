package org.orbsieve.ephemeris;

import java.util.Arrays;
import org.orbsieve.catalog.NodeStep;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;

/** Estimates what interpolation loses in a segment; see {@link TabulatedMotion}. */
final class InterpolationEstimate {

  /** Nodes of the polynomial that does without velocities. */
  private static final int POSITION_NODES = 12;

  /** Places within a piece at which the polynomials are compared. */
  private static final double[] PLACES = {-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9};

  private static final double SAFETY = 2;

  /** Times the median of the segment beyond which a node stands out. */
  private static final double IRREGULAR = 4;

  /**
   * What a sudden change of velocity costs between the nodes, in terms of what it costs at a node
   * that is left out: 5.13 at most (two nodes, half-way; 3.4 for twelve nodes).
   */
  private static final double BETWEEN = 5.2;

  /**
   * An oscillation with more than half a turn from node to node seems a slower one. Its amplitude
   * is that of its velocity over its rate, which is more than pi over the time between nodes, and
   * the two motions are twice the amplitude apart.
   */
  private static final double ALIAS = 2 / Math.PI;

  /** Intervals over which a change shows in nodes that are left out. */
  private static final int NEARBY = 12;

  private final TabulatedSegment segment;

  InterpolationEstimate(TabulatedSegment segment) {
    this.segment = segment;
  }

  /** The estimates over all usable pieces. */
  InterpolationLosses largest() {
    int nodes = segment.nodes();
    if (segment.size() < nodes + 2) {
      return new InterpolationLosses(
          new InterpolationLoss(Double.POSITIVE_INFINITY, segment.usableFrom()), ofSteps());
    }
    double[] pieces = new double[segment.size()];
    InterpolationLoss smooth = InterpolationLoss.NONE;
    for (int i = 0; i + 1 < segment.size(); i++) {
      if (isUsable(i, i + 1)) {
        pieces[i] = ofPiece(i, nodes);
        smooth = smooth.or(new InterpolationLoss(pieces[i], segment.time(i)));
      }
    }
    InterpolationLosses leftOut = ofLeftOut(pieces);
    InterpolationLosses worst = leftOut.or(new InterpolationLosses(smooth, ofSteps()));
    return new InterpolationLosses(worst.smooth(), placed(worst.irregular()));
  }

  /** Where the velocity changes the most nearby, if it does: left-out nodes locate it less well. */
  private InterpolationLoss placed(InterpolationLoss loss) {
    double largest = 0;
    double time = loss.time();
    for (int i = 0; i + 1 < segment.size(); i++) {
      double middle = (segment.time(i) + segment.time(i + 1)) / 2;
      double steps = Math.abs(middle - loss.time()) / (segment.time(i + 1) - segment.time(i));
      double kick = steps > NEARBY ? 0 : segment.step(i).unexplainedKick();
      if (kick > largest) {
        largest = kick;
        time = middle;
      }
    }
    return new InterpolationLoss(loss.metres(), time);
  }

  private boolean isUsable(int from, int to) {
    return segment.time(to) > segment.usableFrom() && segment.time(from) < segment.usableTo();
  }

  /** What the velocities of neighbouring nodes show. */
  private InterpolationLoss ofSteps() {
    InterpolationLoss worst = InterpolationLoss.NONE;
    for (int i = 0; i + 1 < segment.size(); i++) {
      if (isUsable(i, i + 1)) {
        NodeStep step = segment.step(i);
        double kick = step.unexplainedKick();
        double loss =
            Math.max(
                kick > 0 ? KickLoss.of(segment, i, kick) : 0,
                ALIAS * step.contradiction() * step.duration());
        worst = worst.or(new InterpolationLoss(loss, (segment.time(i) + segment.time(i + 1)) / 2));
      }
    }
    return worst;
  }

  /** What leaving one node out shows beyond the estimates of the pieces. */
  private InterpolationLosses ofLeftOut(double[] pieces) {
    double[] distances = new LeaveOneOut(segment).distances();
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2];
    InterpolationLosses worst = InterpolationLosses.NONE;
    for (int i = 1; i + 1 < distances.length; i++) {
      boolean unexpected = distances[i] > Math.max(pieces[i - 1], pieces[i]);
      if (unexpected && isUsable(i - 1, i + 1)) {
        boolean irregular = distances[i] > IRREGULAR * usual;
        double loss = (irregular ? BETWEEN : 1) * distances[i];
        InterpolationLoss found = new InterpolationLoss(loss, middle(distances, i));
        worst =
            worst.or(
                new InterpolationLosses(
                    irregular ? InterpolationLoss.NONE : found,
                    irregular ? found : InterpolationLoss.NONE));
      }
    }
    return worst;
  }

  /** A change between two nodes shows at those on either side: the time in the middle of them. */
  private double middle(double[] distances, int at) {
    int first = at;
    int last = at;
    while (first > 0 && distances[first - 1] > distances[at] / 3) {
      first--;
    }
    while (last + 1 < distances.length && distances[last + 1] > distances[at] / 3) {
      last++;
    }
    return (segment.time(first) + segment.time(last)) / 2;
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
