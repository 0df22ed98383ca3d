package org.orbsieve.catalog.oem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orbsieve.catalog.NodeStep;
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

  /**
   * Part of an orbit's speed beyond which velocities that contradict the positions are no
   * velocities of this object.
   */
  private static final double REFUSED_SHARE = 0.1;

  private final NodeTimes instants;
  private final String object;
  private String contradiction = "";
  private double[] times = new double[256];
  private double[] states = new double[TabulatedSegment.STATE * 256];
  private int size;
  private final List<TabulatedCovariance> covariances = new ArrayList<>();

  /**
   * A builder without nodes.
   *
   * @param instants names times in messages
   * @param object names it in messages; may be empty
   */
  SegmentBuilder(NodeTimes instants, String object) {
    this.instants = instants;
    this.object = object;
  }

  /** Nodes of a piece where a source states a method without a degree. */
  static int defaultNodes(Method method) {
    return method == Method.HERMITE ? HERMITE_NODES : DEFAULT_NODES;
  }

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
   * @throws RecordProblem if the nodes are not in order, or their velocities are not those of their
   *     positions
   */
  List<TabulatedSegment> build(double usableFrom, double usableTo, Method method, int nodes)
      throws RecordProblem {
    requireOrder();
    try {
      TabulatedSegment.requireStates(states, size);
    } catch (IllegalArgumentException e) {
      throw new RecordProblem(e.getMessage());
    }
    requireVelocities();
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

  private void requireOrder() throws RecordProblem {
    int backward = 0;
    int bad = 0;
    for (int i = size - 1; i > 0; i--) {
      if (!(times[i] > times[i - 1])) {
        bad = i;
        backward += times[i] < times[i - 1] ? 1 : 0;
      }
    }
    if (bad > 0 && backward == size - 1) {
      throw problem("the states are in reverse order of time", 0);
    }
    if (bad > 0) {
      String how = times[bad] < times[bad - 1] ? "before" : "that of";
      throw problem(
          "the times do not increase at node " + (bad + 1) + ": its time is " + how + " the last",
          bad);
    }
  }

  /**
   * Requires velocities that can be those of the positions: with others, relative speeds are wrong,
   * and times of closest approach that are found by them.
   */
  private void requireVelocities() throws RecordProblem {
    double worst = 0;
    for (int i = 0; i + 1 < size; i++) {
      NodeStep step = NodeStep.of(times, states, i);
      if (NodeStep.arc(times, states, i) <= MAX_ARC && step.contradiction() > worst) {
        worst = step.contradiction();
        String found =
            String.format(
                Locale.ROOT,
                "the velocities are off by %.1f m/s from the change of the positions",
                worst);
        if (worst > REFUSED_SHARE * step.speed()) {
          throw problem(found, i);
        }
        contradiction = described(found, i);
      }
    }
  }

  /** What is to be said of velocities that are usable, but are not quite those of the positions. */
  Optional<String> contradiction() {
    return contradiction.isEmpty() ? Optional.empty() : Optional.of(contradiction);
  }

  private RecordProblem problem(String what, int node) {
    return new RecordProblem(described(what, node));
  }

  private String described(String what, int node) {
    return (object.isEmpty() ? "" : "object " + object + ": ")
        + what
        + ", at "
        + instants.of(times[node]);
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
          method == null ? defaultNodes(unstated) : nodes,
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
