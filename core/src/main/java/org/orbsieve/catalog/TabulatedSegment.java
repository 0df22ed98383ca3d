package org.orbsieve.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A part of an ephemeris that can be interpolated throughout: states at increasing times, without a
 * gap and without a manoeuvre that its publisher would have put between two segments.
 */
public final class TabulatedSegment {

  /** How to interpolate. */
  public enum Method {
    /** Positions and velocities. */
    HERMITE,
    /** Positions only. */
    LAGRANGE
  }

  /** Numbers per node. */
  public static final int STATE = 6;

  /** Largest distance from the Earth's centre [m]: there the Sun's attraction takes over. */
  private static final double MAX_RADIUS = 2e9;

  /** Largest speed [m/s]. */
  private static final double MAX_SPEED = 1e5;

  /** Most nodes that a piece rests on; more would only raise the noise. */
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
   * @param times of the nodes, seconds since the reference of the orbit, strictly increasing [s]
   * @param states x, y, z [m], vx, vy, vz [m/s] per node, TEME
   * @param usableFrom first time that may be interpolated [s], not before the first node
   * @param usableTo last time that may be interpolated [s], not after the last node
   * @param method how to interpolate
   * @param nodes number of nodes that each piece rests on, 2 to {@link #MAX_NODES}; fewer are used
   *     if there are fewer
   * @param covariances at times within the usable ones
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

  /** The same with times counted from a reference that is so many seconds earlier. */
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

  /** Number of nodes. */
  public int size() {
    return times.length;
  }

  /** Time of a node [s since the reference]. */
  public double time(int node) {
    return times[node];
  }

  /** Coordinate 0 to 2 of a node's position [m] or 3 to 5 of its velocity [m/s]. */
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

  /** Last time that may be interpolated [s since the reference]. */
  public double usableTo() {
    return usableTo;
  }

  /** How to interpolate. */
  public Method method() {
    return method;
  }

  /** Number of nodes that a piece rests on. */
  public int nodes() {
    return Math.min(nodes, times.length);
  }

  /** Covariances, in the order of time. */
  public List<TabulatedCovariance> covariances() {
    return covariances;
  }

  /** Whether two segments say the same of the motion. */
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
