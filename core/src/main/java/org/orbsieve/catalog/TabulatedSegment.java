package org.orbsieve.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A part of an ephemeris that can be interpolated throughout: states at increasing times, without a
 * gap and without a manoeuvre at which the publisher would have started a new segment.
 */
public final class TabulatedSegment {

  /** Interpolation method. */
  public enum Method {
    /** Positions and velocities. */
    HERMITE,
    /** Positions only. */
    LAGRANGE
  }

  /** Numbers per node. */
  public static final int STATE = 6;

  /** Largest distance from the Earth's centre [m]; farther out the Sun's attraction dominates. */
  private static final double MAX_RADIUS = 2e9;

  /** Largest speed [m/s]. */
  private static final double MAX_SPEED = 1e5;

  /** Largest number of nodes of a piece; more would only amplify noise. */
  public static final int MAX_NODES = 16;

  private final double[] times;
  private final double[] states;
  private final double usableFrom;
  private final double usableTo;
  private final Method method;
  private final int nodes;
  private final List<TabulatedCovariance> covariances;

  /**
   * A segment.
   *
   * @param times times of the nodes [s since the reference of the orbit], strictly increasing
   * @param states x, y, z [m], vx, vy, vz [m/s] per node, TEME
   * @param usableFrom first time that may be interpolated [s], not before the first node
   * @param usableTo last time that may be interpolated [s], not after the last node
   * @param method how to interpolate
   * @param nodes number of nodes of each piece, 2 to {@link #MAX_NODES}; fewer are used if there
   *     are fewer
   * @param covariances covariances at times within the usable ones
   * @throws IllegalArgumentException if the nodes, times or usable span are invalid
   */
  public TabulatedSegment(
      double[] times,
      double[] states,
      double usableFrom,
      double usableTo,
      Method method,
      int nodes,
      List<TabulatedCovariance> covariances) {
    this.times = times.clone();
    this.states = states.clone();
    this.usableFrom = usableFrom;
    this.usableTo = usableTo;
    this.method = Objects.requireNonNull(method, "method");
    this.nodes = nodes;
    this.covariances =
        covariances.stream().sorted(Comparator.comparingDouble(TabulatedCovariance::time)).toList();
    requireNodes();
    if (!(usableFrom >= times[0] && usableFrom < usableTo && usableTo <= times[size() - 1])) {
      throw new IllegalArgumentException("the usable time is not within the nodes");
    }
    if (nodes < 2 || nodes > MAX_NODES) {
      throw new IllegalArgumentException("a piece rests on 2 to " + MAX_NODES + " nodes");
    }
  }

  private void requireNodes() {
    if (times.length < 2 || states.length != STATE * times.length) {
      throw new IllegalArgumentException("a segment has two nodes at least, of six numbers each");
    }
    for (int i = 1; i < times.length; i++) {
      if (!(times[i] > times[i - 1])) {
        throw new IllegalArgumentException("the times do not increase at node " + (i + 1));
      }
    }
    requireStates(states, times.length);
  }

  /** Requires states that can be those of an orbit about the Earth. */
  public static void requireStates(double[] states, int count) {
    for (int i = 0; i < STATE * count; i++) {
      if (!Double.isFinite(states[i])) {
        throw new IllegalArgumentException(
            "the state of node " + (i / STATE + 1) + " is not of finite numbers");
      }
      boolean speed = i % STATE >= 3;
      if (Math.abs(states[i]) > (speed ? MAX_SPEED : MAX_RADIUS)) {
        throw new IllegalArgumentException(
            "the state of node "
                + (i / STATE + 1)
                + (speed ? " is faster" : " is farther away")
                + " than any orbit about the Earth; are the units km and km/s?");
      }
    }
  }

  /**
   * The same segment with times counted from a reference that is earlier.
   *
   * @param seconds how much earlier [s]
   */
  TabulatedSegment shifted(double seconds) {
    return new TabulatedSegment(
        Arrays.stream(times).map(time -> time + seconds).toArray(),
        states,
        usableFrom + seconds,
        usableTo + seconds,
        method,
        nodes,
        covariances.stream()
            .map(c -> new TabulatedCovariance(c.time() + seconds, c.axes(), c.matrix()))
            .toList());
  }

  /**
   * Number of nodes.
   *
   * @return the number of nodes
   */
  public int size() {
    return times.length;
  }

  /**
   * Time of a node [s since the reference].
   *
   * @param node index of the node, from 0
   * @return the time [s since the reference]
   */
  public double time(int node) {
    return times[node];
  }

  /**
   * Coordinate of a node's state, TEME.
   *
   * @param node index of the node, from 0
   * @param coordinate 0 to 2 for position, 3 to 5 for velocity
   * @return position [m] or velocity [m/s]
   */
  public double state(int node, int coordinate) {
    return states[STATE * node + coordinate];
  }

  /** How the states of a node and the next fit together. */
  public NodeStep step(int node) {
    return NodeStep.of(times, states, node);
  }

  /** First time that may be interpolated [s since the reference]. */
  public double usableFrom() {
    return usableFrom;
  }

  /**
   * Last time that may be interpolated [s since the reference].
   *
   * @return the time [s since the reference]
   */
  public double usableTo() {
    return usableTo;
  }

  /**
   * Interpolation method.
   *
   * @return the method
   */
  public Method method() {
    return method;
  }

  /**
   * Number of nodes of each piece.
   *
   * @return the number of nodes
   */
  public int nodes() {
    return Math.min(nodes, times.length);
  }

  /**
   * Covariances in order of time.
   *
   * @return the covariances
   */
  public List<TabulatedCovariance> covariances() {
    return covariances;
  }

  /** Whether two segments describe the same motion. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TabulatedSegment that
        && usableFrom == that.usableFrom
        && usableTo == that.usableTo
        && method == that.method
        && nodes == that.nodes
        && Arrays.equals(times, that.times)
        && Arrays.equals(states, that.states);
  }

  @Override
  public int hashCode() {
    return Objects.hash(usableFrom, usableTo, method, nodes, Arrays.hashCode(times));
  }
}
