package org.orbsieve.ephemeris;

import org.orbsieve.catalog.TabulatedSegment;
import org.orbsieve.catalog.TabulatedSegment.Method;

/**
 * What an ephemeris says between two neighbouring nodes: polynomials of position and velocity
 * through the nodes about them, in {@code w} from -1 at the first to 1 at the second.
 *
 * <p>With Hermite's method the velocity is the derivative of the position. With Lagrange's it is a
 * polynomial through the stated velocities, as other programs do it: these need not be derivatives
 * of the positions (SGP4's are not). Times of closest approach follow from the positions alone.
 */
final class TabulatedPiece {

  private final TabulatedSegment segment;
  private final int interval;
  private final double middle;
  private final double half;
  private final NodePolynomial position;
  private NodePolynomial velocity;

  /** The piece between a node and the next. */
  TabulatedPiece(TabulatedSegment segment, int interval) {
    this.segment = segment;
    this.interval = interval;
    middle = (segment.time(interval) + segment.time(interval + 1)) / 2;
    half = (segment.time(interval + 1) - segment.time(interval)) / 2;
    int count = segment.nodes();
    int first = firstNode(segment, interval, count);
    boolean velocities = segment.method() == Method.HERMITE;
    position = NodePolynomial.through(segment, first, count, velocities, middle, half);
  }

  /** First of {@code count} nodes about an interval. */
  static int firstNode(TabulatedSegment at, int interval, int count) {
    return Math.max(0, Math.min(at.size() - count, interval + 1 - count / 2));
  }

  /** Whether it is this piece of this segment. */
  @SuppressWarnings("ReferenceEquality") // an equal one would do no harm, and take long to compare
  boolean is(TabulatedSegment of, int number) {
    return of == segment && number == interval;
  }

  /** Position at a time of the segment [m]. */
  void position(double time, double[] out) {
    double w = (time - middle) / half;
    for (int axis = 0; axis < 3; axis++) {
      out[axis] = position.value(axis, w);
    }
  }

  /** Position and velocity at a time of the segment [m, m/s]. */
  void state(double time, double[] out) {
    position(time, out);
    double w = (time - middle) / half;
    for (int axis = 0; axis < 3; axis++) {
      out[3 + axis] = velocity().value(axis, w);
    }
  }

  /** Position and its first two derivatives at a time of the segment [m, m/s, m/s^2]. */
  void track(double time, double[] out) {
    double w = (time - middle) / half;
    for (int axis = 0; axis < 3; axis++) {
      out[axis] = position.value(axis, w);
      out[3 + axis] = position.slope(axis, w) / half;
      out[6 + axis] = position.curvature(axis, w) / (half * half);
    }
  }

  private NodePolynomial velocity() {
    if (velocity == null) {
      int count = segment.nodes();
      velocity =
          segment.method() == Method.HERMITE
              ? position.derivative(1 / half)
              : NodePolynomial.throughVelocities(
                  segment, firstNode(segment, interval, count), count, middle, half);
    }
    return velocity;
  }

  /** The positions as a polynomial for -1 to 1 between two times of the segment. */
  NodePolynomial between(double from, double to) {
    double m = (from + to) / 2;
    return position.shifted((m - middle) / half, (to - from) / 2 / half);
  }

  /** Bounds of the distance from the Earth's centre [m]. */
  double[] radii() {
    double[] squares = position.squareBounds();
    return new double[] {Math.sqrt(squares[0]), Math.sqrt(squares[1])};
  }

  /** Bounds of the motion that hold on the whole piece, see {@link PieceBounds}. */
  PieceBounds bounds(double rate) {
    NodePolynomial drift = position.derivative(1 / half);
    NodePolynomial turn = velocity().derivative(1 / half);
    return new PieceBounds(
        rate,
        Math.max(
            drift.derivative(1 / half).plus(position, rate).bound(),
            turn.plus(position, rate).bound()),
        turn.derivative(1 / half).plus(drift, rate).bound(),
        velocity().plus(drift, -1).bound(),
        drift.bound(),
        position.bound());
  }
}
