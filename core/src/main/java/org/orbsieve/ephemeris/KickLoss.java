package org.orbsieve.ephemeris;

import java.util.List;
import org.orbsieve.catalog.TabulatedSegment;

/**
 * What interpolation loses where the velocity changes at once between two nodes. The same nodes are
 * interpolated for a motion that is nothing but this change, half-way between the two:
 * interpolation is linear in the states, so that the rest of the motion does not matter.
 */
final class KickLoss {

  /** Pieces on either side of the change that rest on nodes beyond it. */
  private static final int REACH = TabulatedSegment.MAX_NODES;

  /** Where the change is, from 0 at the first node to 1 at the second. */
  private static final double[] CHANGES = {0.1, 0.3, 0.5, 0.7, 0.9};

  /** Places within a piece, among them those of the changes. */
  private static final double[] PLACES = {-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8};

  private KickLoss() {}

  /**
   * The largest distance between such a motion and its interpolation.
   *
   * @param segment has the nodes and the method
   * @param node the first of the two nodes
   * @param kick change of velocity [m/s]
   * @return a distance [m]
   */
  static double of(TabulatedSegment segment, int node, double kick) {
    double worst = 0;
    for (double place : CHANGES) {
      double between = segment.time(node + 1) - segment.time(node);
      worst = Math.max(worst, at(segment, node, segment.time(node) + place * between));
    }
    return worst * kick;
  }

  private static double at(TabulatedSegment segment, int node, double change) {
    int first = Math.max(0, node - REACH);
    int end = Math.min(segment.size(), node + REACH + 2);
    double[] times = new double[end - first];
    double[] states = new double[TabulatedSegment.STATE * times.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = segment.time(first + i) - change;
      states[TabulatedSegment.STATE * i] = Math.max(0, times[i]);
      states[TabulatedSegment.STATE * i + 3] = times[i] > 0 ? 1 : 0;
    }
    TabulatedSegment kicked =
        new TabulatedSegment(
            times,
            states,
            times[0],
            times[times.length - 1],
            segment.method(),
            segment.nodes(),
            List.of());
    double worst = 0;
    for (int i = 0; i + 1 < times.length; i++) {
      worst = Math.max(worst, ofPiece(kicked, i));
    }
    return worst;
  }

  private static double ofPiece(TabulatedSegment kicked, int i) {
    TabulatedPiece piece = new TabulatedPiece(kicked, i);
    double[] position = new double[3];
    double worst = 0;
    for (double place : PLACES) {
      double time =
          (kicked.time(i) + kicked.time(i + 1) + place * (kicked.time(i + 1) - kicked.time(i))) / 2;
      piece.position(time, position);
      worst = Math.max(worst, Math.abs(position[0] - Math.max(0, time)));
    }
    return worst;
  }
}
