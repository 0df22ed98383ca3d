package org.orbsieve.catalog.oem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.TabulatedCovariance;
import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;

/**
 * Makes segments of the nodes that a reader found. Where two nodes are so far apart that no
 * polynomial tells what is between, the nodes are parted: the time between is a gap.
 */
final class SegmentBuilder {

  /** Arc between two nodes beyond which there is a gap [rad]. */
  static final double MAX_ARC = 1.0;

  /**
   * Nodes of a piece where the source does not say how to interpolate: positions only, degree 11.
   * Velocities need not be the derivatives of the positions (those of SGP4 are not, by up to a
   * metre per second), and a Hermite polynomial makes metres of that.
   */
  private static final int DEFAULT_NODES = 12;

  /** Below so many nodes velocities are needed for want of others. */
  private static final int FEW_NODES = 8;

  /** Nodes of a piece then. */
  private static final int HERMITE_NODES = 4;

  private double[] times = new double[256];
  private double[] states = new double[TabulatedSegment.STATE * 256];
  private int size;
  private final List<TabulatedCovariance> covariances = new ArrayList<>();

  /** Adds a node: time [s since the reference] and state [m, m/s], TEME. */
  void add(double time, double... state) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      states = Arrays.copyOf(states, 2 * states.length);
    }
    times[size] = time;
    System.arraycopy(state, 0, states, TabulatedSegment.STATE * size, TabulatedSegment.STATE);
    size++;
  }

  void add(TabulatedCovariance covariance) {
    covariances.add(covariance);
  }

  boolean isEmpty() {
    return size == 0;
  }

  double firstTime() {
    return times[0];
  }

  double lastTime() {
    return times[size - 1];
  }

  /**
   * The segments.
   *
   * @param usableFrom stated begin of the usable time
   * @param usableTo stated end of the usable time
   * @param method stated method; null where none is
   * @param nodes number of nodes that make the stated degree
   * @throws RecordProblem if the nodes are not in order, or none is usable
   */
  List<TabulatedSegment> build(double usableFrom, double usableTo, Method method, int nodes)
      throws RecordProblem {
    List<TabulatedSegment> segments = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || isGap(i)) {
        double from = Math.max(usableFrom, times[first]);
        double to = Math.min(usableTo, times[i - 1]);
        if (i - first >= 2 && from < to) {
          segments.add(segment(first, i, from, to, method, nodes));
        }
        first = i;
      }
    }
    return segments;
  }

  private TabulatedSegment segment(
      int first, int end, double from, double to, Method method, int nodes) throws RecordProblem {
    boolean few = end - first < FEW_NODES;
    Method unstated = few ? Method.HERMITE : Method.LAGRANGE;
    try {
      return new TabulatedSegment(
          Arrays.copyOfRange(times, first, end),
          Arrays.copyOfRange(states, TabulatedSegment.STATE * first, TabulatedSegment.STATE * end),
          from,
          to,
          method == null ? unstated : method,
          method == null ? (few ? HERMITE_NODES : DEFAULT_NODES) : nodes,
          covariances.stream().filter(c -> c.time() >= from && c.time() <= to).toList());
    } catch (IllegalArgumentException e) {
      throw new RecordProblem(e.getMessage());
    }
  }

  /** Whether the arc from the node before is too long. */
  private boolean isGap(int node) {
    double rate = Math.max(angularRate(node - 1), angularRate(node));
    return rate * (times[node] - times[node - 1]) > MAX_ARC;
  }

  /** Angular rate about the Earth's centre [rad/s]. */
  private double angularRate(int node) {
    int at = TabulatedSegment.STATE * node;
    double x = states[at];
    double y = states[at + 1];
    double z = states[at + 2];
    double hx = y * states[at + 5] - z * states[at + 4];
    double hy = z * states[at + 3] - x * states[at + 5];
    double hz = x * states[at + 4] - y * states[at + 3];
    return Math.sqrt(hx * hx + hy * hy + hz * hz) / (x * x + y * y + z * z);
  }
}
